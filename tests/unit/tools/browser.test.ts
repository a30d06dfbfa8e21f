import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { BROWSER_REMEDY, browserCandidates, findBrowser } from '../../../tools/browser.ts'

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
