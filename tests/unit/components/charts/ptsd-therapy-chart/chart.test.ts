import type { MountedSlide, SlideOptions } from '../../../support.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import PtsdTherapyChart from '../../../../../components/charts/ptsd-therapy-chart/PtsdTherapyChart.vue'
import { evidence } from '../../../../../evidence/index.ts'
import { mountOnSlide } from '../../../support.ts'

const { panels, therapies } = evidence.therapies
const rows = panels.flatMap(panel => panel.rows)

let mounted: MountedSlide | undefined
function show(props: Record<string, unknown>, options: SlideOptions = {}): MountedSlide {
  mounted = mountOnSlide(PtsdTherapyChart, { props, ...options })
  return mounted
}

afterEach(async () => {
  await mounted?.leave(99)
  mounted?.wrapper.unmount()
  mounted = undefined
})

async function press({ wrapper }: MountedSlide, ...keys: string[]): Promise<void> {
  for (const key of keys)
    await wrapper.find('.stage').trigger('keydown', { key })
}
const ids = ({ wrapper }: MountedSlide, selector: string, attribute: string): string[] => wrapper.findAll(selector).map(one => one.attributes(attribute) ?? '')

describe('the therapy chart, step by step', () => {
  it('brings axis, first-line rows, the other approaches, drugs, then what follows from them', async () => {
    const slide = show({ view: 'evidence' })
    await nextTick()
    expect(slide.clicks.total).toBe(5)
    const drawn = (): string[] => ids(slide, '.reveal:not(.waiting) > .cell', 'data-row')
    const shown = (): string => slide.wrapper.findAll('.reveal:not(.waiting) > text').map(text => text.text()).join('|')
    expect(slide.wrapper.find('.reveal:not(.waiting) > .null').exists()).toBe(false)
    await slide.goTo(1)
    expect(slide.wrapper.findAll('.reveal:not(.waiting) > .null')).toHaveLength(3)
    expect(drawn()).toEqual([])
    const groups = ['first-line', 'approach', 'drug']
    let before: string[] = []
    for (const step of [2, 3, 4]) {
      await slide.goTo(step)
      const expected = rows.filter(row => row.beside === undefined && groups.slice(0, step - 1).includes(therapies.find(({ id }) => id === row.therapy)!.group))
      expect(drawn().sort()).toEqual(expected.map(({ id }) => id).sort())
      expect(drawn()).toEqual(expect.arrayContaining(before))
      before = drawn()
    }
    expect(shown()).not.toContain('Same therapy, harder comparator')
    await slide.goTo(5)
    expect(shown()).toContain('Same therapy, harder comparator')
  })

  it.each([['targets', 2], ['guidelines', 3]])('has its own steps in the view %s', async (view, steps) => {
    const slide = show({ view })
    await nextTick()
    expect(slide.clicks.total).toBe(steps)
  })

  it('prints what the last step shows', async () => {
    const live = show({ view: 'evidence' }, { clicks: 5 })
    await nextTick()
    const last = live.wrapper.find('svg').html()
    live.wrapper.unmount()
    const paper = show({ view: 'evidence' }, { medium: 'slides' })
    expect(paper.wrapper.find('svg').html()).toBe(last)
    expect(paper.wrapper.find('[tabindex], button').exists()).toBe(false)
  })
})

describe('the therapy chart and its table', () => {
  it('has a row of the table for each mark, and a mark for each row', () => {
    const slide = show({ view: 'evidence', panels: ['waitlist', 'placebo', 'active'] }, { medium: 'handout' })
    const lines = ids(slide, '.forest-line', 'data-row')
    const cells = slide.wrapper.findAll('tbody tr').map(row => row.findAll('th, td').map(cell => cell.text()))
    expect(cells).toHaveLength(lines.length)
    for (const row of rows) {
      expect(lines).toContain(row.id)
      expect(cells.some(([name, comparator]) => name === row.label && comparator === row.comparator), row.id).toBe(true)
    }
    expect(slide.wrapper.findAll('th[scope="col"]').length).toBe(7)
    expect(slide.wrapper.findAll('th[scope="row"]').length).toBe(cells.length)
  })

  it('keeps effects with mixed comparators out of the drawing and in the table', () => {
    const slide = show({ view: 'evidence' }, { medium: 'handout' })
    expect(slide.wrapper.find('table').text()).toContain('−0.327')
    expect(slide.wrapper.findAll('tbody td:last-child').filter(cell => cell.text() !== 'none')).toHaveLength(evidence.therapies.tableOnly.length)
    expect(slide.wrapper.find('svg').text()).not.toContain('−0.80')
  })

  it('names credible and derived intervals', () => {
    const text = show({ view: 'evidence', panels: ['waitlist'] }, { medium: 'handout' }).wrapper.text()
    expect(text).toContain('credible interval')
    expect(text).toContain('derived from the p value')
  })
})

describe('the therapy chart under the hands', () => {
  it('moves, pins and releases by keyboard, and says so', async () => {
    const slide = show({ view: 'evidence', panels: ['waitlist'] })
    await press(slide, 'ArrowDown', 'ArrowDown', 'Enter')
    expect(slide.wrapper.find('.detail').text()).toContain('EMDR')
    expect(slide.wrapper.find('[aria-live]').text()).toContain('EMDR')
    await press(slide, 'Escape')
    expect(slide.wrapper.find('.detail').exists()).toBe(false)
    await press(slide, 'End')
    expect(slide.wrapper.find('.band').exists()).toBe(true)
    await press(slide, 'Escape')
    expect(slide.wrapper.find('.band').exists()).toBe(false)
  })

  it('switches the comparator without moving the axis', async () => {
    const slide = show({ view: 'evidence', panels: ['waitlist'] })
    const axis = (): string => slide.wrapper.findAll('text[text-anchor="middle"]').map(tick => `${tick.attributes('x')} ${tick.text()}`).join('|')
    const before = axis()
    await press(slide, 'ArrowRight', 'ArrowRight')
    expect(ids(slide, '.forest-line', 'data-row')).toContain('ssri-placebo')
    expect(ids(slide, '.forest-line', 'data-row')).not.toContain('yoga-waitlist')
    expect(axis()).toBe(before)
    await press(slide, 'ArrowRight', 'ArrowRight')
    expect(slide.wrapper.findAll('.row')).toHaveLength(therapies.length)
  })

  it('sorts and fades without losing a row, with a count', async () => {
    const slide = show({ view: 'evidence', panels: ['placebo'] })
    const lines = (): string[] => ids(slide, '.forest-line', 'data-row')
    const before = lines()
    await press(slide, 's')
    expect(lines()[0]).toBe('acupuncture-sham')
    expect(lines().toSorted()).toEqual(before.toSorted())
    await press(slide, 'l')
    expect(lines().toSorted()).toEqual(before.toSorted())
    expect(ids(slide, '.faded', 'data-row').sort()).toEqual(['acupuncture-sham', 'ketamine-placebo', 'ketamine-placebo-corrected'])
    expect(slide.wrapper.find('.note').text()).toBe('Faded: 1 low or very low, 1 not graded, of 3 rows')
  })

  it('explains an SMD with its baseline and method', async () => {
    const slide = show({ view: 'evidence' })
    await press(slide, 'm')
    expect(slide.wrapper.find('svg').text()).toContain('Furukawa')
    expect(slide.wrapper.findAll('.person.improved')).toHaveLength(35 + 46)
  })

  it('keeps a therapy lit from view to view', async () => {
    const slide = show({ view: 'targets' })
    await press(slide, 'ArrowDown', 'ArrowDown', 'ArrowDown')
    for (const selector of ['.band.lit', '.band.lit', '.band.lit']) {
      expect(slide.wrapper.find(selector).element.closest('[data-therapy]')?.getAttribute('data-therapy')).toBe('yoga')
      await press(slide, 'v')
    }
  })

  it('forgets everything when the slide is left', async () => {
    const slide = show({ view: 'evidence', panels: ['waitlist'] })
    await press(slide, 'ArrowDown', 'Enter', 's', 'l', 'ArrowRight')
    await slide.leave()
    expect(slide.wrapper.find('.detail').exists()).toBe(false)
    expect(slide.wrapper.find('.faded').exists()).toBe(false)
    expect(ids(slide, '.forest-line', 'data-row')).toContain('yoga-waitlist')
  })

  it('leaves to the slide what it does not use', async () => {
    const slide = show({ view: 'targets' })
    let heard = 0
    const count = (): void => void heard++
    window.addEventListener('keydown', count)
    await press(slide, 'PageDown', 'PageUp', ' ', 'ArrowRight', 'Escape')
    expect(heard).toBe(5)
    await press(slide, 'ArrowDown')
    expect(heard).toBe(5)
    window.removeEventListener('keydown', count)
  })

  it('offers the same to the pointer without taking the focus', async () => {
    const slide = show({ view: 'evidence', panels: ['waitlist'] })
    const button = slide.wrapper.findAll('button').find(one => one.text() === 'active')!
    await button.trigger('mousedown')
    await button.trigger('click')
    expect(ids(slide, '.forest-line', 'data-row')).toContain('yoga-attention')
    expect(document.activeElement).toBe(document.body)
  })
})
