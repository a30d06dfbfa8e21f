import { describe, expect } from 'vitest'
import { armsText, recordTable, resultText } from '../../../../components/kit/record.ts'
import { inSentence } from '../../../../components/kit/text.ts'
import { finding } from '../../../../evidence/index.ts'
import { itOwn } from '../../../own.ts'

describe('record of findings', () => {
  itOwn('says what each group did, with its interval, and leaves abbreviations alone', () => {
    expect(armsText(finding('wilkinson2019-response-midazolam'))).toBe('Ketamine 45% (95% CI 34 to 56), midazolam 18% (95% CI 6 to 30)')
    expect(armsText(finding('anand2023-response'))).toBe('Ketamine 55.4%, ECT 41.2%')
    expect(inSentence('Placebo spray')).toBe('placebo spray')
  })

  itOwn('says groups, effect and p', () => {
    expect(resultText(finding('ekstrand2022-relapse'))).toBe('Ketamine 70%, ECT 63%; p = .52')
  })

  itOwn('gives each finding a row with study, outcome, certainty and note', () => {
    expect(recordTable('All', [finding('dean2021-remission')]).rows).toEqual([
      ['Dean et al. 2021', 'Ketamine against midazolam', 'Remission, 24 h', 'Ketamine 32.7% (95% CI 12.8 to 61.6), midazolam 18.0%', '2 trials, 122 people', 'Low certainty'],
    ])
  })

  itOwn('says in the one row of a study once what its results have in common', () => {
    const ids = ['wilkinson2019-response-midazolam', 'wilkinson2019-response-saline', 'wilkinson2019-midazolam', 'wilkinson2019-saline']
    const [[, told = ''] = []] = recordTable('All', ids.map(finding)).narrow?.rows ?? []
    expect(told).toMatch(/^Ketamine against midazolam\. Response/)
    expect(told.split('9 trials and 367 people')).toHaveLength(2)
    expect(told).toMatch(/, with either comparator\.$/)
    const [[, graded = ''] = []] = recordTable('All', ['dean2021-response', 'dean2021-remission'].map(finding)).narrow?.rows ?? []
    expect(graded).toMatch(/Very low certainty\. .*Low certainty\.$/)
  })
})
