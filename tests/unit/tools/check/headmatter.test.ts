// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { deckRoot } from '../../../../evidence/load.ts'
import { checkHeadmatter } from '../../../../tools/check/headmatter.ts'

const OURS = readFileSync(join(deckRoot, 'slides.md'), 'utf8')

/** What is said of `slides.md` with a line in place of the one that sets the same, or else in its first line. */
function saidOf(line: string): string[] {
  const [key = ''] = line.split(':')
  const set = new RegExp(`^${key}:.*(?:\\n .*)*$`, 'm')
  const text = set.test(OURS) ? OURS.replace(set, line) : OURS.replace('---\n', `---\n${line}\n`)
  return checkHeadmatter(text).map(({ line, message }) => `${text.split('\n')[line - 1]} ${message}`)
}

it.each([
  ['theme: seriph', /^theme: found "seriph"; here it is "\.\/theme"; the deck's own layouts/],
  ['fonts: { sans: Roboto }', /^fonts: found a group of keys; the fonts are in theme\/styles\/fonts\.css/],
  ['canvasWidth: 800', /^canvasWidth: found 800; here it is 960; every chart/],
  ['routerMode: hash', /build:portable/],
  ['download: true', /npm run export/],
  ['record: true', /^record: found true; here it is "dev" or false; the built deck has no recorder/],
  ['record: build', /npm run dev has/],
  ['mcp: true', /change the files themselves/],
  ['monaco: true', /shown, not edited/],
  ['contextMenu: true', /press \?/],
  ['remote: secret', /npm start -- --remote/],
  ['comark: true', /square brackets name figures/],
  ['defaults: { layout: free }', /on the slide/],
])('a setting of Slidev that would break the deck or do nothing is refused with what to do: %s', (line, says) => {
  const said = saidOf(line)
  expect(said).toHaveLength(1)
  expect(said[0]?.startsWith(`${line} `)).toBe(true)
  expect(said[0]?.slice(line.length + 1)).toMatch(says)
})

it.each(['title: Our talk', 'codeCopy: true', 'lineNumbers: true', 'transition: fade', 'selectable: true', 'record: false', 'record: dev', 'editor: false', 'editor: true', 'colorSchema: light', 'fonts: { provider: none }'])('what works is left alone: %s', (line) => {
  expect(saidOf(line)).toEqual([])
})
