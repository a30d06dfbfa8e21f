import type { Fault } from '../../../evidence/fault.ts'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EvidenceError } from '../../../evidence/fault.ts'
import { deckRoot, evidenceFiles, loadEvidence } from '../../../evidence/load.ts'
import { explain } from '../../../tools/program.ts'
import { itOwn } from '../../own.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'evidence-'))
  for (const file of evidenceFiles())
    cpSync(join(deckRoot, file), join(root, dirname(file), file.split('/').at(-1) ?? ''), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

/** Changes the first place in a file that matches; gives the number of its line. */
function edit(file: string, pattern: RegExp, replacement: string): number {
  const text = readFileSync(join(root, file), 'utf8')
  const at = text.search(pattern)
  expect(at, `${file} holds ${pattern}`).toBeGreaterThanOrEqual(0)
  writeFileSync(join(root, file), text.replace(pattern, replacement))
  return text.slice(0, at).split('\n').length
}

function faults(): readonly Fault[] {
  try {
    loadEvidence(root)
    return []
  }
  catch (error) {
    if (error instanceof EvidenceError)
      return error.faults
    throw error
  }
}

const DEPRESSION = 'evidence/findings/depression.yaml'
const ONSET = 'evidence/onset/depression.yaml'
const INTERVAL = /(?<=\n {4}ci: )\[(-?[\d.]+), (-?[\d.]+)\]/

describe('loadEvidence', () => {
  it('accepts the deck as it is', () => {
    expect(faults()).toEqual([])
    expect(Object.keys(loadEvidence(root).findings).length).toBeGreaterThan(20)
  })

  it('gives a changed figure as it now stands', () => {
    edit(DEPRESSION, /label: Step 1, value: [\d.]+/, 'label: Step 1, value: 35.9')
    expect(loadEvidence(root).findings['star-d-remission']?.arms?.[0]?.value).toBe(35.9)
  })

  it('keeps the date of the talk in one line', () => {
    edit('speaker.yaml', /^date:.*$/m, 'date: 2 December 2026')
    expect(loadEvidence(root).speaker.date).toBe('2\u00A0December\u00A02026')
  })

  itOwn('gives a figure and a time of the onset timeline from their home among the findings', () => {
    edit(DEPRESSION, /(id: zarate2006-onset\n(?: .*\n)*? {4}value: )110/, '$190')
    edit(DEPRESSION, /(id: zarate2006-kept-response\n(?: .*\n)*? {6}- \{ name: ketamine, label: Ketamine, value: )35/, '$136')
    const row = loadEvidence(root).onset.depression.rows.find(one => one.id === 'ketamine')
    expect(row?.assessed[0]?.at.text).toBe('90 min')
    expect(row?.assessed.find(({ reads }) => reads.includes('kept'))?.reads).toBe('36% kept their response')
  })

  it('refuses a figure of the onset timeline that has no home, with its line', () => {
    const line = edit(ONSET, /\[\[zarate2006-onset\]\]/, '[[zarate2006-onsat]]')
    expect(faults()[0]).toMatchObject({ file: ONSET, line })
    expect(faults()[0]?.message).toContain('there is no finding or fact "zarate2006-onsat"')
  })

  it('refuses an interval the wrong way round, with file, line, what was found and what to write', () => {
    const line = edit(DEPRESSION, INTERVAL, '[$2, $1]')
    const [fault, ...others] = faults()
    expect(others).toEqual([])
    expect(fault).toMatchObject({ file: DEPRESSION, line })
    expect(fault?.path).toMatch(/^findings › [\w-]+ › ci$/)
    expect(fault?.message).toMatch(/wrong way round: \S+ is greater than \S+; write the smaller limit first/)
  })

  it('refuses an estimate outside its interval', () => {
    edit(DEPRESSION, INTERVAL, '[900, 901]')
    expect(faults()[0]?.message).toMatch(/the estimate \S+ lies outside its interval 900 to 901/)
  })

  it('refuses a word where a number belongs, and shows the word', () => {
    const line = edit(DEPRESSION, /label: Step 1, value: [\d.]+/, 'label: Step 1, value: many')
    expect(faults()[0]).toMatchObject({ file: DEPRESSION, line, path: expect.stringContaining('star-d-remission › arms › ') as string })
    expect(faults()[0]?.message).toContain('found "many"')
  })

  it('refuses an unknown key', () => {
    edit(DEPRESSION, /\n {4}outcome: /, '\n    outcom: x\n    outcome: ')
    expect(faults()[0]?.message).toContain('outcom')
  })

  it('refuses a figure from memory that does not ask to be verified', () => {
    edit(DEPRESSION, /read: abstract/, 'read: recalled')
    expect(faults()[0]?.message).toBe('a figure with "read: recalled" must also say "verify: true"')
  })

  it('refuses an unknown source and suggests the right one', () => {
    edit(DEPRESSION, /source: rush2006/, 'source: rush2060')
    expect(faults()[0]).toMatchObject({ path: 'findings › star-d-remission › source' })
    expect(faults()[0]?.message).toContain('did you mean "rush2006"?')
  })

  it('refuses two findings with one id', () => {
    edit(DEPRESSION, /id: trivedi2006-remission\n/, 'id: star-d-remission\n')
    expect(faults().map(({ message }) => message)).toContain('there are two findings with the id "star-d-remission"; ids must differ')
  })

  it('refuses a k that is not a count', () => {
    edit(DEPRESSION, /\n {4}n: \d+/, '\n    n: -3')
    expect(faults()[0]?.message).toContain('found -3')
  })

  it('says where the syntax of a file breaks', () => {
    writeFileSync(join(root, 'speaker.yaml'), 'name: A\nrole: "never closed\n')
    expect(faults()[0]).toMatchObject({ file: 'speaker.yaml', path: 'syntax' })
  })

  it('names a missing file', () => {
    rmSync(join(root, 'evidence/claims.yaml'))
    expect(faults()).toContainEqual(expect.objectContaining({ file: 'evidence/claims.yaml', message: expect.stringMatching(/^the file is missing: put it back/) as string }))
  })

  it('lists every fault at once', () => {
    edit(DEPRESSION, INTERVAL, '[$2, $1]')
    edit('speaker.yaml', /address: .*/, 'address: not an address')
    expect(new Set(faults().map(({ file }) => file))).toEqual(new Set([DEPRESSION, 'speaker.yaml']))
  })
})

describe('explain', () => {
  it('tells faults without a stack', () => {
    edit(DEPRESSION, INTERVAL, '[$2, $1]')
    let text = ''
    try {
      loadEvidence(root)
    }
    catch (error) {
      text = explain(error)
    }
    expect(text).toMatch(/^One mistake in the data files/)
    expect(text).toContain(`${DEPRESSION}:`)
    expect(text).not.toMatch(/^\s+at /m)
  })

  it('keeps the stack of what nobody foresaw', () => expect(explain(new TypeError('x'))).toMatch(/^\s+at /m))
})
