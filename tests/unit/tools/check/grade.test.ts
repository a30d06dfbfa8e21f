// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deckRoot, loadEvidence } from '../../../../evidence/load.ts'
import { checkGrade, gradeOf } from '../../../../tools/check/grade.ts'

const evidence = loadEvidence()
const file = { file: 'evidence/summary.yaml', text: readFileSync(join(deckRoot, 'evidence/summary.yaml'), 'utf8') }

/** The sheet with another lead. */
function withLead(lead: string): typeof evidence {
  return { ...evidence, summary: { ...evidence.summary, front: { ...evidence.summary.front, lead } } }
}

describe('the reading grade', () => {
  it('is that of Flesch and Kincaid: 0.39 words a sentence + 11.8 syllables a word − 15.59', () => {
    expect(gradeOf(['The cat sat. The dog ran.'])).toBeCloseTo(0.39 * 3 + 11.8 - 15.59)
    expect(gradeOf(['Antidepressant medication.'])).toBeCloseTo(0.39 * 2 + 11.8 * 9 / 2 - 15.59)
  })

  it('lets the front of the sheet pass', () => {
    expect(checkGrade(evidence, file)).toEqual([])
  })

  it('refuses a front that is hard to read, and names its hardest words', () => {
    const hard = 'Pharmacological interventions administered intravenously demonstrate statistically significant superiority over comparators, notwithstanding methodological considerations regarding inadequate concealment and heterogeneity of participating populations. '.repeat(3)
    const faults = checkGrade(withLead(hard), file)
    expect(faults[0]?.message).toMatch(/^the front asks for \d+\.\d years of school \(Flesch–Kincaid\); allowed: 8\. Hardest is "Pharmacological/)
  })

  it('refuses a front that is too long to be read standing', () => {
    expect(checkGrade(withLead('A cat sat on a mat. '.repeat(20)), file)[0]?.message).toMatch(/^found \d+ words on the front, figures filled in; allowed: 200 to 290$/)
  })
})
