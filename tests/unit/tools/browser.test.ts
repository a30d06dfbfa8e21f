// @vitest-environment node
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BROWSER_REMEDY, browserCandidates, findBrowser, withBrowser } from '../../../tools/browser.ts'

afterEach(() => vi.unstubAllEnvs())

describe('findBrowser', () => {
  it('takes the one that the environment names', () => {
    vi.stubEnv('CHROME_PATH', process.execPath)
    expect(findBrowser()).toBe(process.execPath)
  })

  it('takes the second name only if the first is not set', () => {
    vi.stubEnv('CHROME_PATH', '')
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', process.execPath)
    expect(findBrowser()).toBe(process.execPath)
  })

  it('says which name is wrong', () => {
    const path = join(tmpdir(), 'no', 'such', 'browser')
    vi.stubEnv('CHROME_PATH', path)
    expect(() => findBrowser()).toThrow(`CHROME_PATH says the browser is ${path}, but there is no such file.`)
  })

  it('says that a folder is no browser', () => {
    vi.stubEnv('CHROME_PATH', tmpdir())
    expect(() => findBrowser()).toThrow(`CHROME_PATH says the browser is ${tmpdir()}, but that is a folder.`)
  })

  it('finds none where none is installed', () => {
    vi.stubEnv('CHROME_PATH', '')
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', '')
    vi.stubEnv('PATH', tmpdir())
    // Playwright's own, if it is there, is found wherever PATH points.
    expect(findBrowser() ?? 'ms-playwright').toContain('ms-playwright')
  })
})

describe('where browsers are looked for', () => {
  it('on Linux: everything on the PATH, Chrome first', () => {
    const places = browserCandidates('linux', { PATH: '/usr/local/bin:/usr/bin:' }, '/home/x')
    expect(places[0]).toBe('/usr/local/bin/google-chrome-stable')
    expect(places).toContain('/usr/bin/chromium')
    expect(places.every(place => place.startsWith('/usr'))).toBe(true)
  })

  it('on macOS: applications of the machine and of the person', () => {
    const places = browserCandidates('darwin', {}, '/Users/x')
    expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    expect(places).toContain('/Users/x/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge')
  })

  it('on Windows: the program folders that exist', () => {
    const places = browserCandidates('win32', { 'PROGRAMFILES': 'C:/Program Files', 'PROGRAMFILES(X86)': 'C:/Program Files (x86)' }, 'C:/Users/x')
    expect(places).toContain(join('C:/Program Files', 'Google', 'Chrome', 'Application', 'chrome.exe'))
    expect(places).toContain(join('C:/Program Files (x86)', 'Microsoft', 'Edge', 'Application', 'msedge.exe'))
  })
})

it('the remedy names a way for every platform', () => {
  for (const way of ['install Google Chrome', 'playwright-chromium install chromium', 'apt-get install chromium', 'CHROME_PATH='])
    expect(BROWSER_REMEDY).toContain(way)
})

describe.skipIf(process.platform === 'win32')('a browser that does not start', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'browsers-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const scratch = (): string[] => readdirSync(tmpdir()).filter(name => name.startsWith(`deck-browser-${process.pid}-`))

  it.each([
    ['ends at once', 'echo "error while loading shared libraries" >&2; exit 127', 'it ended at once (exit code 127)'],
    ['hangs', 'exec sleep 60', 'it gave no answer for 2 seconds'],
  ])('%s: is named, with a remedy, and leaves nothing behind', async (_, script, message) => {
    const path = join(folder, 'browser')
    writeFileSync(path, `#!/bin/sh\n${script}\n`)
    chmodSync(path, 0o755)
    const error = await withBrowser(path, async () => undefined, 2_000).catch((error: unknown) => error)
    expect(String(error)).toContain(`The browser ${path} did not start: ${message}.`)
    expect(String(error)).toContain(BROWSER_REMEDY)
    expect(scratch()).toEqual([])
  }, 30_000)
})
