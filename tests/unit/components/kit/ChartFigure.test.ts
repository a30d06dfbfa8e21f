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

  it('shows its table after a double click too, and takes it away', async () => {
    const { wrapper } = mountOnSlide(ChartFigure, { props })
    for (const there of [true, false]) {
      await wrapper.find('.stage').trigger('dblclick')
      expect(wrapper.find('table').exists()).toBe(there)
    }
    wrapper.unmount()
  })

  it.each([['touch', false], ['mouse', true]])('lets the slide know of what a %s begins on it: %s', (pointerType, known) => {
    const { wrapper } = mountOnSlide(ChartFigure, { props })
    const heard = vi.fn()
    document.body.addEventListener('pointerdown', heard)
    wrapper.find('.stage').element.dispatchEvent(new PointerEvent('pointerdown', { pointerType, bubbles: true }))
    expect(heard.mock.calls.length > 0).toBe(known)
    document.body.removeEventListener('pointerdown', heard)
    wrapper.unmount()
  })

  it('scrolls its table with the arrow keys and does not pass them to the chart', async () => {
    const down = vi.fn(() => true)
    const { wrapper, leave } = mountOnSlide(ChartFigure, { props: { ...props, keys: { ArrowDown: down } } })
    await wrapper.find('.stage').trigger('keydown', { key: 'ArrowDown' })
    expect(down).toHaveBeenCalledTimes(1)
    await wrapper.find('.stage').trigger('keydown', { key: 't' })
    const scrollBy = vi.fn()
    Object.assign(wrapper.find('.table-sheet .rows').element, { scrollBy })
    await wrapper.find('.stage').trigger('keydown', { key: 'ArrowDown' })
    expect(scrollBy).toHaveBeenCalledExactlyOnceWith(0, 96)
    expect(down).toHaveBeenCalledTimes(1)
    await leave()
    expect(wrapper.find('table').exists()).toBe(false)
    wrapper.unmount()
  })

  it.each([
    ['keys the chart has no use for', { ArrowUp: () => true }, ['ArrowRight', 'ArrowLeft', 'Tab', 'Escape']],
    ['keys that the chart did not use this time', { Home: () => false, s: () => false }, ['Home', 's']],
    ['what turns pages, even if the chart asks for it', { PageDown: () => true, ArrowRight: () => true }, ['PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft']],
  ])('leaves to the slide %s', (_, keys, pressed) => {
    const { wrapper } = mountOnSlide(ChartFigure, { props: { ...props, keys } })
    const heard = vi.fn()
    window.addEventListener('keydown', heard)
    for (const key of pressed) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
      wrapper.find('.stage').element.dispatchEvent(event)
      expect(event.defaultPrevented, key).toBe(false)
    }
    expect(heard).toHaveBeenCalledTimes(pressed.length)
    window.removeEventListener('keydown', heard)
    wrapper.unmount()
  })

  it('keeps from the slide what the chart used, capital letters included, and nothing pressed with Ctrl', () => {
    const sort = vi.fn(() => true)
    const { wrapper } = mountOnSlide(ChartFigure, { props: { ...props, keys: { s: sort } } })
    const press = (options: KeyboardEventInit): boolean => !wrapper.find('.stage').element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...options }))
    expect(press({ key: 'S' })).toBe(true)
    expect(press({ key: 's', ctrlKey: true })).toBe(false)
    expect(sort).toHaveBeenCalledTimes(1)
    wrapper.unmount()
  })
})

describe('a table longer than the stage', () => {
  it('says so until its end, and one that fits does not', async () => {
    const { wrapper } = mountOnSlide(ChartFigure, { props })
    await wrapper.find('.stage').trigger('keydown', { key: 't' })
    expect(wrapper.find('.cue').exists()).toBe(false)
    const rows = wrapper.find('.table-sheet .rows')
    const scrolled = async (scrollTop: number): Promise<string> => {
      for (const [name, value] of Object.entries({ scrollTop, scrollHeight: 900, clientHeight: 300 }))
        Object.defineProperty(rows.element, name, { value, configurable: true })
      await rows.trigger('scroll')
      return wrapper.find('.cue').text()
    }
    expect(await scrolled(0)).toContain('more rows')
    expect(await scrolled(600)).toContain('end of the table')
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
