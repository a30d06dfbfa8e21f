// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { appendixSlide, contentSlide, frameSlide, freeSlide } from '../../deck/frontmatter.ts'
import { deckRoot } from '../../evidence/load.ts'

const read = (file: string): string => readFileSync(join(deckRoot, file), 'utf8')
const README = read('README.md')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

/** Code of the README: blocks with their language, and what stands between backticks in a line. */
const blocks = [...README.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({ language, code }))
const spans = [...README.replace(/^```[\s\S]+?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)

/** Each command that runs a script of the deck, once: `npm run export -- --only handout`. */
const commands = [...new Set([...blocks.filter(({ language }) => language === 'sh').flatMap(({ code }) => code.split(/\n|&&/)), ...spans].map(line => line.trim()).filter(line => /^npm (?:run \w|start|test)/.test(line)))]
/** The table of all commands: a script, and what is said of it with its settings. */
const rows = [...README.matchAll(/^\| `npm (?:run )?(\w+)` \|(.*)/gm)].map(([, script = '', text = '']): [string, string] => [script, text])

function programOf(script: string): string {
  return read(/tools\/\w+\.ts/.exec(scripts[script] ?? '')?.[0] ?? `no script ${script}`)
}

describe('the README', () => {
  it('has commands and settings, or these tests test nothing', () => {
    expect(commands.length).toBeGreaterThan(5)
    expect(rows.length).toBeGreaterThan(5)
    expect(blocks.filter(({ code }) => code.startsWith('---\nlayout:')).length).toBeGreaterThan(1)
  })

  it.each(commands)('names a script and settings that exist: %s', (command) => {
    const script = /^npm (?:run )?(\w+)/.exec(command)?.[1] ?? ''
    expect(Object.keys(scripts)).toContain(script)
    for (const [, flag = ''] of command.matchAll(/\s--(\w[\w-]*)/g))
      expect(programOf(script)).toMatch(new RegExp(`['\\s{]${flag}'?:`))
  })

  it.each(rows)('lists only settings that npm run %s has', (script, text) => {
    expect(Object.keys(scripts)).toContain(script)
    for (const [, flag = ''] of text.matchAll(/`-- --(\w[\w-]*)/g))
      expect(programOf(script)).toMatch(new RegExp(`['\\s{]${flag}'?:`))
  })

  it.each(blocks.filter(({ code }) => code.startsWith('---\nlayout:')).map(({ code }) => [/^# (.*)$/m.exec(code)?.[1] ?? '', code]))('shows a slide whose settings are allowed: %s', (_, code) => {
    const settings = parse(code.split(/^---$/m)[1] ?? '') as { layout: string }
    const schema = [contentSlide, frameSlide, freeSlide, appendixSlide].find(one => (one.shape.layout.options as string[]).includes(settings.layout))
    expect(schema).toBeDefined()
    expect(schema?.safeParse(settings).error).toBeUndefined()
  })

  it.each([...new Set(spans.filter(span => /^(?:tools|evidence|deck|theme|components|sections|tests|paper|setup)\/[\w./-]*$/.test(span)))])('names a place that exists: %s', (place) => {
    expect(existsSync(join(deckRoot, place))).toBe(true)
  })
})
