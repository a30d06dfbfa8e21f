import { describe, expect, it, vi } from 'vitest'
import ChartFigure from '../../../../components/kit/ChartFigure.vue'
import { mountOnSlide } from '../../support.ts'

const props = {
  name: 'Name',
  alt: 'What it shows.',
  width: 848,
  height: 342,
  table: { caption: 'Rows', columns: ['Row', 'Value'], rows: [['One', '1'], ['Two', '2']] },
}

describe('a chart on stage', () => {
  it('has the finding as its text, one tab stop, and its table behind the T key', async () => {
    const { wrapper } = mountOnSlide(ChartFigure, { props })
    expect(wrapper.find('svg[role=img]').attributes('aria-label')).toBe('What it shows.')
    expect(wrapper.findAll('[tabindex="0"]')).toHaveLength(1)
    expect(wrapper.find('table').exists()).toBe(false)
    await wrapper.find('.stage').trigger('keydown', { key: 't' })
    expect(wrapper.findAll('th[scope=col]').map(cell => cell.text())).toEqual(['Row', 'Value'])
    expect(wrapper.findAll('th[scope=row]').map(cell => cell.text())).toEqual(['One', 'Two'])
    await wrapper.find('.stage').trigger('keydown', { key: 'Escape' })
    expect(wrapper.find('table').exists()).toBe(false)
    wrapper.unmount()
  })

  it('scrolls its table with the arrow keys and does not pass them to the chart', async () => {
    const onKey = vi.fn(() => true)
    const { wrapper } = mountOnSlide(ChartFigure, { props: { ...props, onKey } })
    await wrapper.find('.stage').trigger('keydown', { key: 'ArrowDown' })
    expect(onKey).toHaveBeenCalledExactlyOnceWith('down')
    await wrapper.find('.stage').trigger('keydown', { key: 't' })
    const scrollBy = vi.fn()
    Object.assign(wrapper.find('.table-sheet').element, { scrollBy })
    await wrapper.find('.stage').trigger('keydown', { key: 'ArrowDown' })
    expect(scrollBy).toHaveBeenCalledExactlyOnceWith(0, 96)
    expect(onKey).toHaveBeenCalledTimes(1)
    wrapper.unmount()
  })

  it('lets keys that it does not use go on to the slide', async () => {
    const { wrapper } = mountOnSlide(ChartFigure, { props: { ...props, onKey: () => false } })
    for (const key of ['PageDown', 'ArrowRight', 'Tab']) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
      wrapper.find('.stage').element.dispatchEvent(event)
      expect(event.defaultPrevented, key).toBe(false)
    }
    wrapper.unmount()
  })
})

describe('a chart on paper', () => {
  it('has nothing to operate, and its table in the handout only', () => {
    for (const medium of ['slides', 'handout'] as const) {
      const { wrapper } = mountOnSlide(ChartFigure, { props, medium })
      expect(wrapper.find('[tabindex]').exists()).toBe(false)
      expect(wrapper.find('table').exists()).toBe(medium === 'handout')
      wrapper.unmount()
    }
  })
})
