import { describe, expect, it } from 'vitest'
import DrugTargets from '../../../../components/charts/drug-targets/DrugTargets.vue'
import { VALUE_WIDTH } from '../../../../components/charts/drug-targets/layout.ts'
import { alt, drugClasses, ROWS } from '../../../../components/charts/drug-targets/words.ts'
import { textWidth } from '../../../../components/kit/text.ts'
import { mountOnSlide } from '../../support.ts'

/** As on the slide. */
const props = {
  older: ['older-messenger', 'older-target', 'older-result'],
  ketamine: ['ketamine-messenger', 'ketamine-target', 'ketamine-result'],
}
const drugs = drugClasses(props.older, props.ketamine)

describe('what each class of drugs acts on', () => {
  it('fits beside the names of the rows', () => {
    for (const { values } of drugs) {
      expect(values).toHaveLength(ROWS.length)
      values.forEach(value => expect(textWidth(value, 20, 600), value).toBeLessThanOrEqual(VALUE_WIDTH))
    }
  })

  it('says in words what it draws', () => {
    expect(alt(drugs)).toBe('Two synapses side by side. SSRIs and SNRIs. Messenger: Serotonin, norepinephrine. The drug blocks: Reuptake pump. What follows: Less is taken back up. Ketamine. Messenger: Glutamate. The drug blocks: NMDA receptor. What follows: More glutamate (hypothesis).')
  })

  it('adds ketamine with the click, to the eye and to the ear', async () => {
    const { wrapper, clicks, goTo } = mountOnSlide(DrugTargets, { props })
    expect(clicks.total).toBe(1)
    expect(wrapper.findAll('.waiting')).toHaveLength(1)
    expect(wrapper.find('[aria-live]').text()).toContain('Reuptake pump')
    await goTo(1)
    expect(wrapper.findAll('.waiting')).toHaveLength(0)
    expect(wrapper.find('[aria-live]').text()).toContain('NMDA receptor')
    wrapper.unmount()
  })
})
