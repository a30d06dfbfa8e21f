import type { Browser, LaunchOptions } from 'playwright-chromium'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-chromium'
import { ownName, removeLeftovers } from './files.ts'
import { Problem } from './program.ts'
import { run } from './run.ts'

/** Environment variables that name the browser to use, in order. */
export const BROWSER_VARIABLES = ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'] as const

/** What to do when no browser can be found or fetched. */
export const BROWSER_REMEDY = `To get one, do one of these:
  - install Google Chrome, Chromium or Microsoft Edge in the usual way;
  - with a network: npx playwright-chromium install chromium (on Linux add --with-deps);
  - on Debian or Ubuntu: sudo apt-get install chromium;
  - or, if you have one in an unusual place, say where: CHROME_PATH=/path/to/chrome`

/** Where Chrome, Chromium and Edge are usually installed on a platform, best first. */
export function browserCandidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(name => join('Applications', `${name}.app`, 'Contents', 'MacOS', name))
    return apps.flatMap(app => [join('/', app), join(home, app)])
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(root => root !== undefined)
    const programs = [['Google', 'Chrome', 'Application', 'chrome.exe'], ['Chromium', 'Application', 'chrome.exe'], ['Microsoft', 'Edge', 'Application', 'msedge.exe']]
    return programs.flatMap(program => roots.map(root => join(root, ...program)))
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge']
  const folders = (env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  return names.flatMap(name => folders.map(folder => join(folder, name)))
}

/**
 * Path of a Chromium-family browser: the one an environment variable names, Playwright's own, or an installed one.
 * @throws Problem if a variable names something that is not a program's file
 */
export function findBrowser(): string | undefined {
  for (const name of BROWSER_VARIABLES) {
    const path = process.env[name]
    if (path && !existsSync(path))
      throw new Problem(`${name} says the browser is ${path}, but there is no such file.`)
    if (path && statSync(path).isDirectory())
      throw new Problem(`${name} says the browser is ${path}, but that is a folder. Give the program itself, which on a Mac is inside the app: ${join(path, 'Contents', 'MacOS', '…')}`)
    if (path)
      return path
  }
  const paths = [chromium.executablePath(), ...browserCandidates(process.platform, process.env, homedir())].filter(path => existsSync(path))
  // One program often stands under several names; one that hangs is asked once.
  const programs = new Map(paths.toReversed().map(path => [realpathSync(path), path]))
  return [...programs.values()].toReversed().find(starts)
}

/**
 * Path of a browser; if none is installed, fetches one: with Playwright's installer, or as root on Debian with apt-get.
 * @throws Problem that says how to get one
 */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser()
  if (found)
    return found

  console.log('No browser found. Fetching Chromium, which needs a network and takes a minute or two …')
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-chromium/package.json'))
  await install(process.execPath, [join(playwright, 'cli.js'), 'install', '--no-shell', 'chromium'])
  const fetched = findBrowser()
  if (fetched)
    return fetched

  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('Playwright has none for this machine; trying apt-get install chromium …')
    await install('apt-get', ['update', '-qq'])
    await install('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    const installed = findBrowser()
    if (installed)
      return installed
  }
  throw new Problem(`No browser was found and none could be fetched. The PDFs and the browser tests need one.\n${BROWSER_REMEDY}`)
}

/** How every program of the deck starts the browser, so that pages look the same everywhere. */
export function launchOptions(executablePath: string): LaunchOptions {
  const root = process.getuid?.() === 0
  return {
    executablePath,
    args: ['--font-render-hinting=none', ...(root ? ['--no-sandbox'] : [])],
  }
}

/** How long a browser may take to say its version and to start, in ms. */
const ANSWERS_WITHIN = 8_000
const STARTS_WITHIN = 15_000

/** Begins the names of the folders that browsers keep while they run. */
const SCRATCH = 'deck-browser-'

/**
 * Starts a browser for as long as `use` takes. All its files stand in a folder of their own, which goes when it is
 * closed, or at the next start if this program is stopped before.
 * @param startsWithin how long it may take to start, in ms
 * @throws Problem that names the browser, says what it did and how to get another
 */
export async function withBrowser<T>(path: string, use: (browser: Browser) => Promise<T>, startsWithin = STARTS_WITHIN): Promise<T> {
  removeLeftovers(tmpdir(), SCRATCH)
  const scratch = mkdtempSync(join(tmpdir(), `${ownName(SCRATCH)}-`))
  try {
    const browser = await withTemporaryFolder(scratch, () => chromium.launch({ ...launchOptions(path), timeout: startsWithin })).catch((error) => {
      throw new Problem(`The browser ${path} did not start: ${whyNot(error, startsWithin)}.\n${BROWSER_REMEDY}`)
    })
    return await use(browser).finally(() => browser.close())
  }
  finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Runs `start` while programs and libraries take `folder` for the system's temporary one. */
async function withTemporaryFolder<T>(folder: string, start: () => Promise<T>): Promise<T> {
  const names = ['TMPDIR', 'TMP', 'TEMP']
  const before = names.map(name => [name, process.env[name]] as const)
  names.forEach(name => process.env[name] = folder)
  try {
    return await start()
  }
  finally {
    for (const [name, value] of before) {
      if (value === undefined)
        delete process.env[name]
      else
        process.env[name] = value
    }
  }
}

function whyNot(error: unknown, startsWithin: number): string {
  const said = error instanceof Error ? error.message : String(error)
  if (/timeout/i.test(said))
    return `it gave no answer for ${startsWithin / 1000} seconds`
  const ended = /exitCode=(\d+)/.exec(said)?.[1]
  return ended ? `it ended at once (exit code ${ended})` : said.split('\n')[0]?.replace(/^browserType\.\w+: /, '') ?? said
}

/** Whether an installed browser, on Linux, has the libraries it needs. */
function starts(path: string): boolean {
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: ANSWERS_WITHIN }).status === 0
}

/** Runs an installer, without keeping a deck that is being served from answering; its last lines are shown if it fails. */
async function install(command: string, args: readonly string[]): Promise<void> {
  const { code, said } = await run(command, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 10 * 60_000 })
  if (code !== 0)
    console.log(said.trim().split('\n').slice(-4).map(line => `  ${line}`).join('\n'))
}
