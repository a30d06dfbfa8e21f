// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { deckRoot } from '../../evidence/load.ts'

const read = (file: string): string => readFileSync(join(deckRoot, file), 'utf8')
const README = read('README.md')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

/** Code of the README: blocks with their language, and what stands between backticks in a line. */
const blocks = [...README.matchAll(/^```(\w*)(?: \S+)?\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({ language, code }))
const spans = [...README.replace(/^```[\s\S]+?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)

/** Each command that runs a script of the deck, once: `npm run export -- --only handout`. */
const commands = [...new Set([...blocks.filter(({ language }) => language === 'sh').flatMap(({ code }) => code.split(/\n|&&/)), ...spans].map(line => line.trim()).filter(line => /^npm (?:run \w|start|test|ci)/.test(line)))]
/** The table of all commands: a script, and what is said of it with its settings. */
const rows = [...README.matchAll(/^\| `npm (?:run )?([\w:]+)` \|(.*)/gm)].map(([, script = '', text = '']): [string, string] => [script, text])

/** What each program of the deck hands to the reader of its settings: recorded, and the program goes no further. */
const given = vi.hoisted(() => new Map<string, unknown[]>())
vi.mock('../../tools/program.ts', async (original) => {
  const stop = new Error('read')
  return {
    ...await original<typeof import('../../tools/program.ts')>(),
    settings(...read: unknown[]): never {
      given.set(String(read[0]), read)
      throw stop
    },
    program: async (main: () => Promise<void>): Promise<void> => main().catch((error: unknown) => {
      if (error !== stop)
        throw error
    }),
  }
})
const { settings } = await vi.importActual<typeof import('../../tools/program.ts')>('../../tools/program.ts')

/** Commands that take no settings of the deck's: npm's own, Slidev's, and the tests, which take names of files. */
const FREE = ['ci', 'dev', 'test']

/** Reads a command as the program that it starts would. @throws Problem if it has a setting that the program does not know */
async function readAsTyped(script: string, typed: string): Promise<void> {
  const name = /tools\/([\w-]+)\.ts/.exec(scripts[script] ?? '')?.[1] ?? `no script ${script}`
  const command = script === 'start' ? 'npm start' : `npm run ${script}`
  if (!given.has(command))
    await import(`../../tools/${name}.ts`)
  const argv = process.argv
  process.argv = [...argv.slice(0, 2), ...typed.split(' ').filter(Boolean)]
  try {
    settings(...given.get(command) as Parameters<typeof settings>)
  }
  finally {
    process.argv = argv
  }
}

/** The tests that run what is too long to be run here. */
const RUN_BY: Readonly<Record<string, readonly [file: string, names: RegExp]>> = {
  'ci': ['.ci/run', /npm ci/],
  'start': ['tests/deck/offline.test.ts', /startDeck|serveSite/],
  'dev': ['tests/deck/dev.test.ts', /slidev\.mjs/],
  'export': ['tests/paper/export.test.ts', /export/],
  'build': ['tests/deck/stock.test.ts', /tools\/build\.ts', '--base', BASE, '--public'/],
  'build:portable': ['tests/deck/portable.test.ts', /tools\/build-portable\.ts/],
}

describe('the README', () => {
  it('has commands and settings, or these tests test nothing', () => {
    expect(commands.length).toBeGreaterThan(5)
    expect(rows.length).toBeGreaterThan(5)
  })

  afterEach(() => {
    process.exitCode = undefined
  })

  it.each(commands)('shows a command that its own program can read: %s', async (command) => {
    const [, script = '', typed = ''] = /^npm (?:run )?([\w:]+)(?: -- (.*))?$/.exec(command) ?? []
    expect(script === 'ci' || Object.keys(scripts).includes(script)).toBe(true)
    if (!FREE.includes(script))
      await readAsTyped(script, typed)
  }, 30_000)

  it.each(rows)('lists only settings that npm run %s can read', async (script, text) => {
    for (const [, typed = ''] of text.matchAll(/`(?:npm run \w+ )?-- ([^`]*)`/g))
      await readAsTyped(script, typed)
  }, 30_000)

  it('knows no setting that a program does not', async () => {
    await expect(readAsTyped('build', '--no-such 1')).rejects.toThrow(/no-such/)
  }, 30_000)

  it('shows long commands in lines of their own, and a test runs each', () => {
    const typed = blocks.filter(({ language }) => language === 'sh').flatMap(({ code }) => code.trim().split('\n'))
    expect(typed.filter(line => /&&|;|\||\\$/.test(line))).toEqual([])
    for (const line of typed) {
      const [file, names] = RUN_BY[/^npm (?:run )?([\w:]+)/.exec(line)?.[1] ?? ''] ?? ['', /^$/]
      expect(read(file), line).toMatch(names)
    }
  })

  it.each([...new Set(spans.filter(span => /^(?:tools|evidence|deck|theme|components|sections|tests|paper|setup)\/[\w./-]*$/.test(span)))])('names a place that exists: %s', (place) => {
    expect(existsSync(join(deckRoot, place))).toBe(true)
  })
})
