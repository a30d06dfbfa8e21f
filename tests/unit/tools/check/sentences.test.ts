// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deckRoot } from '../../../../evidence/load.ts'
import { checkListed, checkSentences, DRAWING_WORDS, readList } from '../../../../tools/check/sentences.ts'

const LONG = 'Ketamine lifts depression within a day in most people'
const component = (template: string, script = ''): string => `<script setup lang="ts">\n${script}\n</script>\n\n<template>\n${template}\n</template>\n`

function faults(text: string, file = 'components/charts/a/A.vue', allowed: readonly string[] = []): string[] {
  return checkSentences({ file, text }, allowed).map(({ line, message }) => `${line} ${message.split('"')[1]}`)
}

describe('a sentence typed in a component', () => {
  it.each([
    ['in its template', component(`  <p>\n    Ketamine lifts depression\n    within a day in most people\n  </p>`), 7],
    ['beside tags', component(`  <p><strong>Yes.</strong> ${LONG}</p>`), 6],
    ['in an attribute', component(`  <ChartFigure name="${LONG}" />`), 6],
    ['in a bound attribute', component(`  <ChartFigure :name="yes ? '${LONG}' : ''" />`), 6],
    ['within braces', component(`  <p>{{ yes ? '${LONG}' : '' }}</p>`), 6],
    ['in its script', component('', `const a = { says: ['${LONG}'] }`), 2],
  ])('is found %s', (_, text, line) => {
    expect(faults(text)).toEqual([`${line} ${LONG}`])
  })

  it.each([
    ['in a string', `\nexport const says = '${LONG}'`, LONG],
    ['in a template string, after a value', `\nconst a = \`\${n} people. ${LONG}, \${n}\``, `${LONG},`],
    ['cut in two', `\nconst a = 'Ketamine lifts depression '\n  + 'within a day in most people'`, LONG],
    ['within a value', `\nconst a = \`\${yes ? '${LONG}' : ''}\``, LONG],
    ['short, but whole', `\nconst a = 'It works within a day.'`, 'It works within a day.'],
  ])('is found in words.ts %s', (_, text, found) => {
    expect(faults(text, 'components/charts/a/words.ts')).toEqual([`2 ${found}`])
  })

  it.each([
    ['a label', `const a = 'Response at day 1, by kind of trial'`],
    ['words between values', `const a = \`After \${n} steps \${m} people recover on the next one than \${o} on the last of them.\``],
    ['what a program throws', `throw new Error('This needs two arms with their values and intervals, and has one.')`],
    ['a comment', `// ${LONG}\n/** ${LONG} */\nconst a = 1`],
    ['names of styles and paths', `const a = 'M0 0 L 20 20 h 5 v 5 z M0 0 L 20 20 h 5 v 5 z'`],
  ])('is not %s', (_, text) => {
    expect(faults(text, 'components/charts/a/words.ts')).toEqual([])
  })

  it('may stand if the list has it', () => {
    expect(faults(`const a = '${LONG}'`, 'components/charts/a/words.ts', [LONG])).toEqual([])
  })

  it('is told with where it belongs', () => {
    const [fault] = checkSentences({ file: 'paper/A.vue', text: component(`<p>${LONG}</p>`) }, [])
    expect(fault).toMatchObject({ file: 'paper/A.vue', line: 6 })
    expect(fault?.message).toMatch(/statement in evidence\/findings\/.*drawing-words\.txt/)
  })
})

describe('the list of sentences that tell how a drawing is read', () => {
  const files = [{ file: 'components/a.ts', text: `const a = ['${LONG}', 'Another label']` }]

  it('holds no sentence that nobody types, and no label', () => {
    expect(checkListed(`# Why\n${LONG}\n\nAnother\nAnother label`, files).map(({ line, message }) => `${line} ${message.split('"')[1]}`)).toEqual(['4 Another', '5 Another label'])
  })

  it('gives a reason above its first sentence, and has each once', () => {
    const list = readFileSync(join(deckRoot, DRAWING_WORDS), 'utf8')
    expect(list).toMatch(/^#/)
    expect(readList(list)).toEqual([...new Set(readList(list))])
  })
})
