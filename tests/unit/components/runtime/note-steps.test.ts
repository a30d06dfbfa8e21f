import { describe, expect, it } from 'vitest'
import { noteSteps, spokenStep } from '../../../../components/runtime/presenter/note-steps.ts'

const mark = (no: number): string => `<span class="slidev-note-click-mark" data-clicks="${no}"></span>`

describe('notes are divided at their click marks', () => {
  it.each([
    ['none', '<p>All of it.</p>', [[0, '<p>All of it.</p>']]],
    ['one at the start of a paragraph', `<p>First.</p>\n<p>${mark(1)} Then.</p>\n<p>And more.</p>`, [[0, '<p>First.</p>'], [1, '<p>Then.</p>\n<p>And more.</p>']]],
    ['one within a paragraph', `<p>First ${mark(1)} then <strong>this</strong>.</p><p>${mark(3)}Last.</p>`, [[0, '<p>First</p>'], [1, '<p>then <strong>this</strong>.</p>'], [3, '<p>Last.</p>']]],
    ['two within one', `<p>A ${mark(1)} b ${mark(2)} c.</p>`, [[0, '<p>A</p>'], [1, '<p>b</p>'], [2, '<p>c.</p>']]],
    ['one at the very start', `<p>${mark(1)} Only then.</p>`, [[1, '<p>Only then.</p>']]],
    ['nothing written', '', []],
  ])('%s', (_, html, steps) => {
    expect(noteSteps(html).map(({ step, html }) => [step, html])).toEqual(steps)
  })
})

it('at a step without words of its own, those before it are spoken', () => {
  const steps = noteSteps(`<p>A</p><p>${mark(2)} B</p>`)
  expect([0, 1, 2, 5].map(step => spokenStep(steps, step))).toEqual([0, 0, 2, 2])
  expect(spokenStep(noteSteps(`<p>${mark(2)} B</p>`), 1)).toBeUndefined()
})
