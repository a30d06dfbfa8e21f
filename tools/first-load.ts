import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-chromium'
import { launchOptions } from './browser.ts'
import { serveSite } from './serve.ts'

/** Most first-load JavaScript the deck may have, in kB after gzip; stock Slidev with the same slides has about 240. */
export const FIRST_LOAD_LIMIT = 120

/** JavaScript that a browser asks for before the first slide can be used. */
export interface FirstLoad {
  files: { path: string, code: string, gzip: number }[]
  /** Sum of the files after gzip, in bytes. */
  gzip: number
}

/**
 * Opens the first slide of a built deck and adds up the JavaScript it asked for, each file compressed by gzip. What
 * Slidev fetches three seconds later, when it loads the other slides, does not count.
 * @param executable path of the browser
 */
export async function measureFirstLoad(dist: string, executable: string): Promise<FirstLoad> {
  const { url, close } = await serveSite(dist)
  const browser = await chromium.launch(launchOptions(executable))
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' })
    const scripts: Promise<{ path: string, code: string }>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        scripts.push(response.text().then(code => ({ path: new URL(response.url()).pathname, code })))
    })
    await page.goto(`${url}/1`)
    await page.waitForFunction(() => {
      const slide = document.querySelector('[data-slidev-no="1"]')
      return slide?.querySelector('h1') && !slide.querySelector('.slidev-slide-loading')
    })
    await page.waitForTimeout(1_000)
    const files = (await Promise.all(scripts)).map(file => ({ ...file, gzip: gzipSync(file.code).length }))
    return { files, gzip: files.reduce((sum, file) => sum + file.gzip, 0) }
  }
  finally {
    await browser.close()
    await close()
  }
}
