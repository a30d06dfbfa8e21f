import type { TestProject } from 'vitest/node'
import { ensureBrowser } from '../tools/browser.ts'
import { serveSite } from '../tools/serve.ts'
import { ensureSite } from '../tools/site.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built deck, without a slash at its end. */
    site: string
    /** Folder of the built deck. */
    dist: string
    /** Path of the browser. */
    browser: string
  }
}

/** Builds the deck if its sources have changed and serves it while a project's tests run: `inject('site')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = ensureBrowser()
  const dist = await ensureSite()
  const { url, close } = await serveSite(dist)
  project.provide('site', url)
  project.provide('dist', dist)
  project.provide('browser', browser)
  return close
}
