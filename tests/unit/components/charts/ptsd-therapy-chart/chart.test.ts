import type { MountedSlide, SlideOptions } from '../../../support.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import PtsdTherapyChart from '../../../../../components/charts/ptsd-therapy-chart/PtsdTherapyChart.vue'
import { itOwn } from '../../../../own.ts'
import { mountOnSlide } from '../../../support.ts'

let mounted: MountedSlide | undefined
function show(view: string, options: SlideOptions = {}): MountedSlide {
  mounted = mountOnSlide(PtsdTherapyChart, { props: { view }, ...options })
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
const rowsShown = ({ wrapper }: MountedSlide): string[] => wrapper.findAll('.reveal:not(.waiting) > [data-row]').map(one => one.attributes('data-row') ?? '')

describe('the therapy chart, step by step', () => {
  it.each([['comparisons', 2], ['pairs', 1], ['evidence', 3], ['targets', 1], ['guidelines', 1]])('has its own steps in the view %s', async (view, steps) => {
    const slide = show(view)
    await nextTick()
    expect(slide.clicks.total).toBe(steps)
  })

  it('brings the record shelf by shelf, never an empty one, then fades what is not graded', async () => {
    const slide = show('evidence')
    await nextTick()
    expect(rowsShown(slide)).toContain('emdr-waitlist')
    expect(rowsShown(slide)).not.toContain('emdr-mixed')
    await slide.goTo(1)
    expect(rowsShown(slide)).toEqual(expect.arrayContaining(['emdr-mixed', 'ketamine-placebo-corrected']))
    expect(rowsShown(slide)).not.toContain('yoga-attention')
    await slide.goTo(2)
    expect(rowsShown(slide)).toContain('yoga-attention')
    expect(slide.wrapper.find('.faded').exists()).toBe(false)
    await slide.goTo(3)
    expect(slide.wrapper.findAll('.record-line:not(.faded)')).toHaveLength(4)
    expect(slide.wrapper.find('svg').text()).toContain('4 of 17')
  })

  it('shows dots at once, and what they pool to last', async () => {
    const slide = show('comparisons')
    await nextTick()
    const visible = (selector: string): number => slide.wrapper.findAll(`.reveal:not(.waiting) > ${selector}`).length
    expect(visible('.dot')).toBe(91)
    await slide.goTo(1)
    expect(visible('.dot')).toBe(113)
    expect(visible('.bar')).toBe(0)
    await slide.goTo(2)
    expect(visible('.bar')).toBe(2)
  })

  it('prints what the last step shows', async () => {
    const live = show('pairs', { clicks: 1 })
    await nextTick()
    const last = live.wrapper.find('svg').html()
    live.wrapper.unmount()
    const paper = show('pairs', { medium: 'slides' })
    expect(paper.wrapper.find('svg').html()).toBe(last)
    expect(paper.wrapper.find('[tabindex], button').exists()).toBe(false)
  })
})

describe('the therapy chart and its table', () => {
  it('names the attribution of our own calculation on the slide and in the handout', () => {
    const slide = show('comparisons', { medium: 'handout' })
    expect(slide.wrapper.find('svg').text()).toContain('Our calculation from the Metapsy database (ODC-BY)')
    expect(slide.wrapper.find('table').text()).toContain('Our calculation from the Metapsy database (ODC-BY)')
  })

  itOwn('keeps effects with mixed comparators out of the drawing and in the table', () => {
    const slide = show('evidence', { medium: 'handout' })
    expect(slide.wrapper.find('table').text()).toContain('−0.327')
    expect(slide.wrapper.find('svg').text()).not.toContain('−0.80')
    expect(slide.wrapper.find('table').text()).toContain('−1.13 to −0.11, derived')
    expect(slide.wrapper.find('table').text()).toContain('−1.87 to −1.05, CrI')
  })

  it('says nowhere how we checked', () => {
    for (const view of ['comparisons', 'pairs', 'evidence', 'targets', 'guidelines']) {
      const { wrapper } = show(view, { medium: 'handout' })
      const text = wrapper.text() + wrapper.findAll('[aria-label]').map(one => one.attributes('aria-label')).join()
      expect(text, view).not.toMatch(/on file|verify|recalled|recheck|not graded separately|2025/i)
      wrapper.unmount()
    }
  })
})

describe('the therapy chart under the hands', () => {
  itOwn('moves, pins and releases by keyboard, and says so', async () => {
    const slide = show('evidence')
    await press(slide, 'ArrowDown')
    expect(slide.wrapper.find('[aria-live]').text()).toMatch(/^EMDR against waitlist: −2\.07; 95% credible interval −2\.70 to −1\.44, does not cross no difference;.*certainty moderate to low; Mavranezouli et al\. 2020\.$/)
    await press(slide, 'Enter')
    expect(slide.wrapper.find('.detail').text()).toContain('high risk of bias')
    await press(slide, 'Escape')
    expect(slide.wrapper.find('.detail').exists()).toBe(false)
    await press(slide, 'End')
    expect(slide.wrapper.find('.lit').element.closest('[data-row]')?.getAttribute('data-row')).toBe('vr-active')
    await press(slide, 'Escape')
    expect(slide.wrapper.find('.lit').exists()).toBe(false)
  })

  it('docks the pinned row above the drawing, so that it covers no row', async () => {
    for (const view of ['comparisons', 'pairs', 'evidence', 'targets', 'guidelines']) {
      const slide = show(view)
      await press(slide, 'ArrowDown', 'Enter')
      const sheet = slide.wrapper.find('.detail .sheet')
      expect(Number(sheet.attributes('y')) + Number(sheet.attributes('height')), view).toBeLessThan(0)
      await slide.leave(99)
      slide.wrapper.unmount()
    }
  })

  it('never offers anything by hover', async () => {
    const slide = show('evidence')
    await slide.wrapper.find('[data-row="yoga-waitlist"]').trigger('pointerenter')
    expect(slide.wrapper.find('button, .detail').exists()).toBe(false)
    await slide.wrapper.find('[data-row="yoga-waitlist"]').trigger('click')
    expect(slide.wrapper.find('.detail').text()).toContain('Yoga')
  })

  itOwn('fades and explains before the clicks do', async () => {
    const slide = show('evidence')
    await press(slide, 'l')
    expect(slide.wrapper.findAll('.record-line:not(.faded)')).toHaveLength(4)
    await press(slide, 'm')
    expect(slide.wrapper.find('svg').text()).toContain('Furukawa')
    expect(slide.wrapper.findAll('.person.improved')).toHaveLength(35 + 46)
  })

  it('forgets everything when the slide is left', async () => {
    const slide = show('evidence')
    await press(slide, 'ArrowDown', 'Enter', 'l')
    await slide.leave()
    expect(slide.wrapper.find('.detail, .faded, .lit').exists()).toBe(false)
  })

  it('lights the therapy that was looked at in the views beside it, until the talk leaves them', async () => {
    const record = show('evidence')
    const targets = mountOnSlide(PtsdTherapyChart, { props: { view: 'targets' }, page: 2 })
    const lit = ({ wrapper }: MountedSlide): (string | undefined)[] => wrapper.findAll('.lit').map(one => one.element.closest('[data-row]')?.getAttribute('data-row') ?? undefined)
    await record.leave(1)
    await press(record, 'ArrowDown')
    expect(lit(record)).toEqual(['emdr-waitlist'])
    await record.leave(2)
    expect(lit(targets)).toEqual(['emdr'])
    expect(lit(record)).toEqual(['emdr-waitlist', 'emdr-mixed', 'emdr-active'])
    await press(targets, 'Escape')
    expect([...lit(record), ...lit(targets)]).toEqual([])
    await press(targets, 'End')
    expect(lit(record)).toEqual(['ketamine-placebo', 'ketamine-placebo-corrected'])
    await targets.leave(99)
    expect([...lit(record), ...lit(targets)]).toEqual([])
    targets.wrapper.unmount()
  })

  itOwn.each([
    ['comparisons', 2, ['91 comparisons', '22 comparisons', '−1.30 against a waiting list, −0.63 against usual care']],
    ['pairs', 1, ['Yoga −1.10 against no treatment', 'Yoga −0.31 against attention control, crosses no difference']],
    ['evidence', 3, ['Waiting or usual care: EMDR −2.07', 'Ketamine −0.27', 'Active treatment: EMDR −0.36', '4 of 17 are graded']],
    ['targets', 1, ['The article names', 'PTSD as a whole, pooled']],
    ['guidelines', 1, ['Recommends: Trauma-focused CBT, EMDR', 'Strongly: Trauma-focused CBT']],
  ] as const)('tells a listener what each step adds: %s', async (view, steps, told) => {
    const slide = show(view)
    for (let step = 0; step <= steps; step++) {
      await slide.goTo(step)
      expect(slide.wrapper.find('[aria-live]').text(), `step ${step}`).toContain(told[step])
    }
  })

  it('leaves the clicker’s keys to the slide, left and right too', async () => {
    const slide = show('evidence')
    let heard = 0
    const count = (): void => void heard++
    window.addEventListener('keydown', count)
    await press(slide, 'PageDown', 'PageUp', ' ', 'ArrowRight', 'ArrowLeft', 'Escape')
    expect(heard).toBe(6)
    await press(slide, 'ArrowDown')
    expect(heard).toBe(6)
    window.removeEventListener('keydown', count)
  })
})
