import type { MountedSlide, SlideOptions } from '../../../support.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { timeAxis } from '../../../../../components/charts/onset-timeline/axis.ts'
import OnsetTimeline from '../../../../../components/charts/onset-timeline/OnsetTimeline.vue'
import { itOwn } from '../../../../own.ts'
import { mountOnSlide } from '../../../support.ts'
import { DATASETS } from './data.ts'

let slide: MountedSlide | undefined

function mountChart(dataset: string, options: SlideOptions = {}): MountedSlide {
  slide = mountOnSlide(OnsetTimeline, { ...options, props: { dataset } })
  return slide
}

afterEach(async () => {
  await slide?.leave()
  slide?.wrapper.unmount()
  slide = undefined
})

/** Texts of the drawing that are out, in document order. */
function texts({ wrapper }: MountedSlide): string[] {
  return wrapper.findAll('svg text').filter(text => !text.element.closest('.out')).map(text => text.text())
}

async function press({ wrapper }: MountedSlide, key: string): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  wrapper.get('.stage').element.dispatchEvent(event)
  await nextTick()
  return event.defaultPrevented
}

const heard = ({ wrapper }: MountedSlide): string => wrapper.get('[aria-live]').text()

describe.each(DATASETS)('the %s timeline on a slide', (name, data) => {
  it('has five clicks', () => expect(mountChart(name).clicks.total).toBe(5))

  it('starts with names, doses and an axis of weeks, and no effects', () => {
    const shown = texts(mountChart(name))
    expect(shown).toEqual(expect.arrayContaining(['Weeks since first dose', '0', '2', 'Ketamine', 'SSRI']))
    expect(slide?.wrapper.findAll('.pill').length).toBe(timeAxis(data, 'linear').days)
    expect(slide?.wrapper.findAll('.solid, .outline, .ring').every(mark => mark.element.closest('.out'))).toBe(true)
  })

  it('calls no unit of time bigger than another, and its axis by its scale', async () => {
    const chart = mountChart(name)
    for (let step = 0; step <= 5; step++) {
      await chart.goTo(step)
      expect(texts(chart)).toContain(step < 3 ? 'Weeks since first dose' : 'Time since first dose')
      expect(texts(chart).join(' ')).not.toContain('bigger')
    }
  })

  it('prints what the last step shows', async () => {
    const chart = mountChart(name)
    await chart.goTo(5)
    const live = texts(chart)
    chart.wrapper.unmount()
    expect(texts(mountChart(name, { medium: 'slides' }))).toEqual(live)
    expect(slide?.wrapper.find('.out').exists()).toBe(false)
    expect(slide?.wrapper.find('[tabindex]').exists()).toBe(false)
  })

  it('prints an inset on even weeks and the table in the handout', () => {
    const chart = mountChart(name, { medium: 'handout' })
    expect(texts(chart)).toContain('Even scale, in weeks')
    expect(chart.wrapper.findAll('tbody tr')).toHaveLength(data.rows.flatMap(row => row.assessed).length)
  })

  it('has its computed alternative text', () => {
    const label = mountChart(name, { medium: 'slides' }).wrapper.get('svg').attributes('aria-label') ?? ''
    for (const { treatment } of data.rows)
      expect(label).toContain(treatment)
  })

  it('leaves the clicker alone', async () => {
    const chart = mountChart(name, { clicks: 5 })
    for (const key of ['PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft', ' ', 'Tab'])
      expect(await press(chart, key)).toBe(false)
  })
})

describe('looking at one time', () => {
  itOwn('goes from one assessed time to the next, and tells what each row measured', async () => {
    const chart = mountChart('depression', { clicks: 5 })
    expect(await press(chart, '.')).toBe(true)
    expect(texts(chart)).toContain('110 min')
    expect(texts(chart).filter(text => text === 'not assessed')).toHaveLength(5)
    await press(chart, '.')
    expect(texts(chart)).toContain('2 h')
    expect(heard(chart)).toMatch(/^At 2 hours\. .*Esketamine spray against [^:]*: 2 of 3 doses: .*; 56 mg: /)
    await press(chart, 'Escape')
    expect(texts(chart)).not.toContain('not assessed')
  })

  it('leaves its keys to the slide while nothing has been assessed', async () => {
    expect(await press(mountChart('depression'), '.')).toBe(false)
  })

  it('is forgotten when the slide is left', async () => {
    const chart = mountChart('depression', { clicks: 5 })
    await press(chart, '.')
    await chart.leave()
    await nextTick()
    expect(texts(chart)).not.toContain('not assessed')
  })

  it('follows the pointer to the nearest assessed time, through the drawing’s own matrix', async () => {
    const chart = mountChart('depression', { clicks: 5 })
    const plot = chart.wrapper.get('svg > g').element as SVGGraphicsElement
    plot.getScreenCTM = () => ({ inverse: () => ({}) }) as DOMMatrix
    vi.stubGlobal('DOMPoint', class { matrixTransform = () => ({ x: 470, y: 100 }) })
    await chart.wrapper.get('.pointer').trigger('pointerdown')
    expect(texts(chart)).toContain('24 h')
    vi.unstubAllGlobals()
  })
})

describe('a pinned row', () => {
  it('tells its dose, plain words, times and sources, and is read out', async () => {
    const chart = mountChart('depression', { clicks: 5 })
    await press(chart, 'ArrowDown')
    expect(heard(chart)).toBe('Ketamine against saline or all controls')
    await press(chart, 'Enter')
    expect(heard(chart)).toContain('Given: one infusion, usually 0.5 mg/kg over 40 minutes.')
    expect(heard(chart)).toContain('Zarate et al. 2006')
    expect(chart.wrapper.find('.sheet').exists()).toBe(true)
    await press(chart, 'Escape')
    expect(chart.wrapper.find('.sheet').exists()).toBe(false)
  })

  it('is let go by a step back that hides it', async () => {
    const chart = mountChart('depression', { clicks: 5 })
    await press(chart, 'ArrowUp')
    await press(chart, 'Enter')
    expect(chart.wrapper.find('.sheet').exists()).toBe(true)
    await chart.goTo(3)
    expect(chart.wrapper.find('.sheet').exists()).toBe(false)
  })
})
