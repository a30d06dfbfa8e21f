import type { FirstLoad } from '../../tools/first-load.ts'
import process from 'node:process'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureBrowser } from '../../tools/browser.ts'
import { FIRST_LOAD_LIMIT, measureFirstLoad } from '../../tools/first-load.ts'
import { ensureSite } from '../../tools/site.ts'
import { itOwn } from '../own.ts'

/** Words that only the code of a part says, not the settings that name it. */
const PARTS = {
  'Shiki and its tooltips': /createHighlighter|codeToHast|v-popper__|computePosition/,
  'KaTeX': /katex-mathml|katex-display/,
  'the pen': /drauu_index/,
  'the side editor and the recorder': /@deck\/slides|side-editor|getDisplayMedia/,
  'Mermaid': /mermaidAPI|sequenceDiagram/,
  'Monaco': /MonacoEnvironment|monaco-editor/,
  'the notes of all slides': /slidev-note-click-mark\W+data-clicks=/,
  'the words that only the handout prints': /\[\[@[a-z]/,
  'a YAML parser': /tag:yaml\.org/,
  'Vue\'s template compiler': /[`"']createElementVNode[`"']/,
}

let load: FirstLoad

beforeAll(async () => {
  load = await measureFirstLoad(process.env.DECK_DIST ?? await ensureSite(), await ensureBrowser())
})

describe('what the deck loads before its first slide can be used', () => {
  itOwn(`is at most ${FIRST_LOAD_LIMIT} kB of JavaScript after gzip`, () => {
    expect(load.files.length).toBeGreaterThan(3)
    expect(load.gzip / 1000).toBeLessThanOrEqual(FIRST_LOAD_LIMIT)
  })

  it.each(Object.entries(PARTS))('is without %s', (_, words) => {
    expect(load.files.filter(({ code }) => words.test(code)).map(({ path }) => path)).toEqual([])
  })
})
