import { describe, expect } from 'vitest'
import { placeTrials, shareScale } from '../../../../components/charts/repeated-dosing/layout.ts'
import RepeatedDosing from '../../../../components/charts/repeated-dosing/RepeatedDosing.vue'
import { differenceOf } from '../../../../components/charts/repeated-dosing/words.ts'
import { finding } from '../../../../evidence/index.ts'
import { itOwn } from '../../../own.ts'
import { expectClickSteps } from './click-steps.ts'

const registration = ['popova2019-remission', 'transform1-remission-56', 'transform1-remission-84', 'transform3-remission']
const cohorts = ['loo2023-flexible', 'loo2023-fixed']

describe('repeated dosing', () => {
  itOwn('prints a difference as the source does, and none that was not published', () => {
    expect(registration.map(id => differenceOf(finding(id)))).toEqual(['', '5.5 (−6.98 to 17.94)', '8.2 (−4.76 to 21.20)', '10.8 (−0.51 to 22.09)'])
  })

  itOwn('marks rough shares as such, and draws both cohorts on one scale', () => {
    const rows = placeTrials(cohorts.map(finding))
    expect(rows.map(({ dumbbell }) => [dumbbell.ketamine.text, dumbbell.other.text])).toEqual([['about 20%', 'about 2%'], ['6.3%', '8.8%']])
    expect(rows[0].dumbbell.ketamine.x).toBeGreaterThan(rows[0].dumbbell.other.x)
    expect(rows[1].dumbbell.ketamine.x).toBeLessThan(rows[1].dumbbell.other.x)
    expect(shareScale(cohorts.map(finding)).domain()).toEqual([0, 30])
  })

  itOwn('says once that the trial met its main goal and three times that it missed it', async () => {
    const texts = await expectClickSteps(RepeatedDosing, {
      name: 'The spray',
      groups: 'spray-groups',
      trials: registration,
      verdicts: ['spray-met', 'spray-missed-1', 'spray-missed-1', 'spray-missed-3'],
      verdict: 'Main goal',
      told: ['spray-alone', 'spray-quetiapine', 'spray-japan'],
      record: ['ochsross2020-madrs'],
    }, 2)
    expect(texts.filter(text => text === 'missed')).toHaveLength(3)
    expect(texts.filter(text => text === 'met')).toHaveLength(1)
    expect(texts.join(' ')).toContain('Japan, 202 people: no clear difference from placebo')
  })
})
