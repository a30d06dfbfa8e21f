import type { TestProject } from 'vitest/node'
import process from 'node:process'
import { ensureBrowser } from '../tools/browser.ts'
import { ensurePaper } from '../tools/paper/ensure.ts'
import { ensureSite } from '../tools/site.ts'

/**
 * Makes what a project's tests look at, before the first of them: the built deck, and for `paper` its PDFs. Tests of
 * both projects run side by side, so none of them may build.
 */
export default async function setup({ name }: TestProject): Promise<void> {
  await ensureBrowser()
  if (name === 'paper')
    await ensurePaper()
  else if (!process.env.DECK_DIST)
    await ensureSite()
}
