import { describe, expect, it } from 'vitest'
import { inRange } from '../../../../paper/pages/range.ts'
import { PDFS } from '../../../../tools/paper/documents.ts'
import { NO_WISHES, planJobs } from '../../../../tools/paper/plan.ts'

const filesOf = (wishes: Partial<typeof NO_WISHES>): string[] => planJobs({ ...NO_WISHES, ...wishes }).flatMap(({ outputs }) => outputs.map(({ file }) => file))

describe('what an export makes', () => {
  it('is every file, if nothing else is asked for', () => {
    expect(filesOf({}).sort()).toEqual([...PDFS].sort())
  })

  it.each([
    [{ only: 'handout' }, ['handout-a4.pdf', 'handout-letter.pdf']],
    [{ only: 'handout', paper: 'letter' }, ['handout-letter.pdf']],
    [{ slides: '8-14' }, ['slides-8-14.pdf']],
    [{ slides: '3,8-14', steps: true, dark: true }, ['slides-3+8-14-steps-dark.pdf']],
    [{ dark: true }, ['slides-dark.pdf']],
    [{ only: 'slides,handout', paper: 'a4', steps: true }, ['handout-a4.pdf', 'slides-steps.pdf']],
  ])('%j gives %j, never under the name of the plain slides', (wishes, files) => {
    expect(filesOf(wishes).sort()).toEqual(files)
  })

  it.each([
    [{ only: 'notes' }, 'There is no document "notes". There are '],
    [{ paper: 'a5' }, '"a5" is no paper that is printed on: write --paper a4 or --paper letter.'],
    [{ slides: 'eight' }, '"eight" names no slides: write --slides 8-14'],
    [{ only: 'handout', dark: true }, '--slides, --with-steps and --dark are for the slides'],
  ])('%j is refused in a sentence', (wishes, message) => {
    expect(() => filesOf(wishes)).toThrow(message)
  })
})

it('a range holds its ends', () => {
  expect([1, 3, 4, 8, 14, 15].filter(no => inRange('3,8-14', no))).toEqual([3, 8, 14])
  expect(inRange('', 99)).toBe(true)
})
