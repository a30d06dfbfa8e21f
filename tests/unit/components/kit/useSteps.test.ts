import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { useSteps } from '../../../../components/kit/useSteps.ts'
import { fakeNav, mountOnSlide } from '../../support.ts'

const Stepped = defineComponent({
  props: { total: { type: Number, required: true }, at: { type: [String, Number], default: '+1' } },
  setup(props) {
    const step = useSteps(props.total, props.at)
    return () => h('output', step.value)
  },
})

describe('useSteps', () => {
  it('adds its steps to the clicks of the slide', () => {
    const { clicks } = mountOnSlide(Stepped, { props: { total: 4 } })
    expect(clicks.total).toBe(4)
  })

  it('follows the clicker from nothing to the last step', async () => {
    const { wrapper, goTo } = mountOnSlide(Stepped, { props: { total: 2 } })
    const seen = [wrapper.text()]
    for (const step of [1, 2, 3]) {
      await goTo(step)
      seen.push(wrapper.text())
    }
    expect(seen).toEqual(['0', '1', '2', '2'])
  })

  it('comes after what the slide already steps through', async () => {
    const Two = defineComponent({ setup: () => () => [h(Stepped, { total: 2 }), h(Stepped, { total: 1 })] })
    const { wrapper, clicks, goTo } = mountOnSlide(Two)
    expect(clicks.total).toBe(3)
    await goTo(2)
    expect(wrapper.findAll('output').map(output => output.text())).toEqual(['2', '0'])
  })

  it('opens at the step of the address', async () => {
    const { wrapper, goTo, clicks } = mountOnSlide(Stepped, { props: { total: 3 }, clicks: 2 })
    await goTo(clicks.current)
    expect(wrapper.text()).toBe('2')
  })

  it.each(['slides', 'handout'] as const)('shows the last step on paper (%s)', (medium) => {
    const { wrapper } = mountOnSlide(Stepped, { props: { total: 5 }, medium })
    expect(wrapper.text()).toBe('5')
  })

  it('shows the last step where Slidev itself prints', async () => {
    const { wrapper, goTo } = mountOnSlide(Stepped, { props: { total: 5 } })
    fakeNav.isPrintMode.value = true
    await goTo(0)
    expect(wrapper.text()).toBe('5')
  })
})
