import { describe, expect, it } from 'vitest'
import { placeBars } from '../../../../components/charts/suicidal-thoughts/layout.ts'
import SuicidalThoughts from '../../../../components/charts/suicidal-thoughts/SuicidalThoughts.vue'
import { finding } from '../../../../evidence/index.ts'
import { mountOnSlide } from '../../support.ts'
import { expectClickSteps } from './click-steps.ts'

const props = { response: 'grunebaum2018-response', difference: 'grunebaum2018-difference', pooled: 'wilkinson2018-pooled', attempts: 'suicide-attempts', deaths: 'suicide-deaths' }

describe('suicidal thoughts', () => {
  it('draws bars in proportion to the share', () => {
    const [ketamine, midazolam] = placeBars(finding('grunebaum2018-response'))
    expect(ketamine.width / midazolam.width).toBeCloseTo(55 / 30)
  })

  it('comes in two steps: what was measured, then what was not', async () => {
    const texts = await expectClickSteps(SuicidalThoughts, props, 2)
    expect(texts.filter(text => text === 'not shown to be prevented')).toHaveLength(2)
  })

  it('says what was not shown in its alternative text', () => {
    const { wrapper } = mountOnSlide(SuicidalThoughts, { props, medium: 'slides' })
    const label = wrapper.get('svg').attributes('aria-label')
    expect(label).toContain('55% ketamine, 30% midazolam')
    expect(label).toContain('Attempts: not shown to be prevented. Deaths: not shown to be prevented.')
    wrapper.unmount()
  })
})
