// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { findStrayRow } from '../../../evidence/stray-row.ts'
import { FILES, loadWith } from './files.ts'

const ROW = `- id: pasted
  name: Nasal spray
  treatment: Ketamine spray
  dose: one dose
  given: once
  family: ketamine
  comparator: placebo
  comparatorKind: placebo
  role: caveat
  plain: In this trial people had fewer symptoms than with placebo after a day.
  assessed:
    - at: 24 h
      separated: 'yes'
      reads: better than placebo
      says: Better than placebo by this time.
      source: zarate2006
      checked: 2026-11
      read: abstract
`

describe('a row that is pasted into a list', () => {
  const file = 'evidence/onset/depression.yaml'
  const list = `${FILES.get(file)?.trimEnd()}\n\n`
  const line = list.split('\n').length
  const at = (spaces: number, row = ROW): string => row.replace(/^(?=.)/gm, ' '.repeat(spaces))

  it.each([
    [0, 'begins at column 1, the rows of its list begin at column 3: put 2 spaces before each of its lines'],
    [1, 'begins at column 2, the rows of its list begin at column 3: put 1 space before each of its lines'],
    [4, 'begins at column 5, the rows of its list begin at column 3: take 2 spaces away from the start of each of its lines'],
    [6, 'begins at column 7, the rows of its list begin at column 3: take 4 spaces away from the start of each of its lines'],
  ])('after %i spaces is told where it belongs, and nothing else', (spaces, message) => {
    expect(loadWith(file, `${list}${at(spaces)}`).faults).toMatchObject([{ file, line, column: spaces + 1, message: expect.stringContaining(message) as string }])
  })

  it('without the spaces of its first line only is told so', () => {
    expect(loadWith(file, `${list}${at(2).trimStart()}`).faults).toMatchObject([{ line, message: expect.stringMatching(/put 2 spaces before this line$/) as string }])
  })

  it('is told with a second one, which is as far off', () => {
    expect(loadWith(file, `${list}${ROW}${ROW.replace('pasted', 'pasted-too')}`).faults).toMatchObject([{ line, message: expect.stringContaining('put 2 spaces') as string }])
  })

  it('is told above rows that stand where they belong, and in Windows’ lines', () => {
    expect(loadWith(file, `${FILES.get(file)}`.replace('\nrows:\n', `\nrows:\n${ROW}\n`)).faults).toMatchObject([{ message: expect.stringContaining('put 2 spaces') as string }])
    expect(loadWith(file, `${list}${ROW}`.replaceAll('\n', '\r\n')).faults).toMatchObject([{ line, message: expect.stringContaining('put 2 spaces') as string }])
  })

  it('is taken where it belongs', () => {
    expect(loadWith(file, `${list}${at(2)}`).faults).toEqual([])
  })

  it('is not looked for in vain', () => {
    expect([...FILES].filter(([name]) => name.endsWith('.yaml')).map(([name, text]) => findStrayRow(name, text)).filter(Boolean)).toEqual([])
  })
})
