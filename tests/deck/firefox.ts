import { existsSync } from 'node:fs'
import process from 'node:process'

/** The part of `puppeteer-core` that drives Firefox here. It is imported only where there is a Firefox to drive. */
export interface FirefoxPage {
  goto: (url: string) => Promise<unknown>
  evaluate: <T, A extends unknown[]>(run: string | ((...args: A) => T | Promise<T>), ...args: A) => Promise<T>
  evaluateOnNewDocument: (script: string) => Promise<unknown>
  reload: () => Promise<unknown>
  keyboard: { press: (key: string) => Promise<void> }
  mouse: { click: (x: number, y: number, options?: { count?: number }) => Promise<void> }
  on: ((event: 'console', handle: (message: { type: () => string, text: () => string }) => void) => unknown) & ((event: 'pageerror', handle: (error: Error) => void) => unknown)
}

export interface Firefox {
  newPage: () => Promise<FirefoxPage>
  close: () => Promise<void>
}

interface Puppeteer { launch: (options: object) => Promise<Firefox> }

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe']

/** Path of an installed Firefox; `FIREFOX_PATH` names one in an unusual place. */
export const firefoxPath: string | undefined = [process.env.FIREFOX_PATH, ...PLACES].find((path): path is string => path !== undefined && existsSync(path))

/** A Firefox without a window, which wants no motion; `dark` is its theme. */
export async function launchFirefox(executablePath: string, { width, height, dark = false }: { width: number, height: number, dark?: boolean }): Promise<Firefox> {
  const driver = 'puppeteer-core'
  const { launch } = await import(/* @vite-ignore */ driver) as Puppeteer
  return launch({
    browser: 'firefox',
    executablePath,
    defaultViewport: { width, height },
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1, 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 },
  })
}
