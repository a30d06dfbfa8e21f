import type { Arm } from '../../../../evidence/schema/index.ts'
import { describe, expect, it } from 'vitest'
import { AXES, COUNTS, placeBars, placeCounts, placeOdds } from '../../../../components/charts/suicidal-thoughts/layout.ts'
import SuicidalThoughts from '../../../../components/charts/suicidal-thoughts/SuicidalThoughts.vue'
import { finding } from '../../../../evidence/index.ts'
import { itOwn } from '../../../own.ts'
import { mountOnSlide } from '../../support.ts'
import { expectClickSteps } from './click-steps.ts'

const diagnoses = ['abbar2022-all', 'abbar2022-bipolar', 'abbar2022-depressive', 'abbar2022-other']
const props = {
  response: 'grunebaum2018-response',
  diagnoses,
  esketamine: 'thoughts-esketamine',
  counted: ['ploderl2025-attempts', 'ploderl2025-suicides'],
  counts: [['ploderl2025-attempts-ketamine', 'ploderl2025-attempts-control'], ['ploderl2025-suicides-ketamine', 'ploderl2025-suicides-control']],
  behavior: 'ploderl2025-behavior',
  verdict: 'behavior-verdict',
  record: ['witt2020-4-h'],
  pooled: ['wilkinson2018-pooled'],
}

describe('suicidal thoughts', () => {
  itOwn('draws bars in proportion to the share', () => {
    const [ketamine, midazolam] = placeBars(finding('grunebaum2018-response'))
    expect(ketamine.width / midazolam.width).toBeCloseTo(55 / 30)
  })

  it('hollows the mark of a diagnosis whose interval holds no difference', () => {
    const rows = placeOdds(diagnoses.map(finding), AXES.beside.scale)
    expect(rows.map(({ crosses }) => crosses)).toEqual([false, false, true, true])
    expect(rows[2].interval.lower).toBeLessThan(AXES.beside.scale(1))
  })

  it('draws shares of groups of different size, all on one scale', () => {
    const arms = (...values: number[]): Arm[] => values.map((value, i) => ({ name: `${i}`, label: `${i}`, value }))
    const [attempts, suicides] = placeCounts([{ counts: [21, 26], arms: arms(0.77, 1.18) }, { counts: [4, 1], arms: arms(0.14, 0.05) }]).map(({ bars }) => bars.map(({ width }) => width))
    expect(attempts[0] / suicides[1]).toBeCloseTo(0.77 / 0.05)
    expect(attempts[0] / attempts[1]).toBeCloseTo(0.77 / 1.18)
    expect(Math.max(...attempts)).toBeLessThan(COUNTS.width)
  })

  itOwn('comes in two steps: diagnoses, then behavior and deaths', async () => {
    const texts = await expectClickSteps(SuicidalThoughts, props, 2)
    expect(texts).toEqual(expect.arrayContaining(['55% ketamine', '14.1', '1.3', '21 (0.77%)', '26 (1.18%)', '4 (0.14%)', '1 (0.05%)', 'no clear difference']))
    expect(texts.join(' ')).not.toMatch(/prevent/)
  })

  itOwn('counts behavior and deaths in its alternative text', () => {
    const { wrapper } = mountOnSlide(SuicidalThoughts, { props, medium: 'slides' })
    const label = wrapper.get('svg').attributes('aria-label')
    expect(label).toContain('suicide attempts 21 (0.77%) against 26 (1.18%), suicides 4 (0.14%) against 1 (0.05%)')
    expect(label).toContain('OR 0.86 (95% CrI 0.46 to 1.54). Insufficient evidence for a preventive effect.')
    wrapper.unmount()
  })
})
