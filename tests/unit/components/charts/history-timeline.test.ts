import type { Box, TimelineEvent } from '../../../../components/charts/history-timeline/layout.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import HistoryTimeline from '../../../../components/charts/history-timeline/HistoryTimeline.vue'
import { placeTimeline } from '../../../../components/charts/history-timeline/layout.ts'
import { alt, announce, timelineEvents } from '../../../../components/charts/history-timeline/words.ts'
import { FRAME } from '../../../../components/kit/frame.ts'
import { itOwn } from '../../../own.ts'
import { mountOnSlide } from '../../support.ts'

/** As on the slide. */
const props = {
  anesthesia: ['first-made', 'first-given', 'anesthetic-approval'].map(ids),
  psychiatry: ['depression-trial', 'esketamine-approval', 'esketamine-alone'].map(ids),
}
const events = timelineEvents(props.anesthesia, props.psychiatry)

function ids(name: string): { date: string, says: string } {
  return { date: `history-${name}`, says: `event-${name}` }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Years as a maintainer might correct them: each moves by a few years, order kept. */
const corrected = fc.tuple(...events.map(() => fc.integer({ min: -1, max: 1 }))).map(shifts =>
  events.map((event, i): TimelineEvent => ({ ...event, year: event.year + (shifts[i] ?? 0) })),
).filter(moved => moved.every((event, i) => i === 0 || event.year > (moved[i - 1]?.year ?? 0)))

describe('history on one axis', () => {
  it('spaces years to scale', () => {
    const placed = placeTimeline(events).events
    const perYear = placed.slice(1).map((event, i) => {
      const previous = placed[i]
      return previous ? (event.x - previous.x) / (event.year - previous.year) : Number.NaN
    })
    perYear.forEach(value => expect(value).toBeCloseTo(perYear[0] ?? 0, 6))
  })

  it('measures the longest gap from the data', () => {
    const { gap } = placeTimeline(events)
    expect([gap.after.year, gap.before.year, gap.years]).toEqual([1970, 2000, 30])
  })

  it('keeps labels inside the box and apart from labels and stems', () => {
    fc.assert(fc.property(corrected, (years) => {
      const { events: placed, axis } = placeTimeline(years)
      for (const event of placed) {
        expect(event.box.x).toBeGreaterThanOrEqual(0)
        expect(event.box.x + event.box.width).toBeLessThanOrEqual(FRAME.width)
        expect(event.box.y).toBeGreaterThanOrEqual(0)
        expect(event.box.y + event.box.height).toBeLessThanOrEqual(axis.y)
        for (const other of placed) {
          if (other === event)
            continue
          expect(overlap(event.box, other.box), `${event.id} on ${other.id}`).toBe(false)
          const stem = { x: other.x - 1, y: other.top, width: 2, height: axis.y - other.top }
          expect(overlap(event.box, stem), `stem of ${other.id} through ${event.id}`).toBe(false)
        }
      }
    }))
  })

  it('shows at each step all of the step before', async () => {
    const { wrapper, clicks, goTo } = mountOnSlide(HistoryTimeline, { props })
    const visible = (): string[] => wrapper.findAll('g.reveal:not(.waiting) text').map(text => text.text())
    let before: string[] = []
    for (let step = 0; step <= clicks.total; step++) {
      await goTo(step)
      expect(visible()).toEqual(expect.arrayContaining(before))
      before = visible()
    }
    expect(clicks.total).toBe(2)
    expect(before).toEqual(expect.arrayContaining(['1962', '1964', '1970', '2000', '2019', '2025', '30 years']))
    wrapper.unmount()
  })

  itOwn('announces what a step adds, and computes the gap that it names', () => {
    const timeline = placeTimeline(events)
    expect(announce(timeline, 1)).toBe('2000: First placebo-controlled trial in depression, completed by 7 people.')
    expect(alt(timeline)).toContain('Nothing lies in the 30 years from 1970 to 2000.')
    expect(alt(placeTimeline(events.map(event => event.year === 2000 ? { ...event, year: 1990 } : event)))).toContain('the 29 years from 1990 to 2019')
  })

  it('refuses a date that is none of the history', () => {
    expect(() => timelineEvents([{ date: 'spravato-approval-trd', says: 'event-first-made' }], [])).toThrow(/no date `history-…` "spravato-approval-trd"/)
  })

  it('prints its last step and names every date in its description', () => {
    const { wrapper } = mountOnSlide(HistoryTimeline, { props, medium: 'handout' })
    expect(wrapper.findAll('g.waiting')).toHaveLength(0)
    const description = wrapper.find('svg').attributes('aria-label') ?? ''
    events.forEach(({ year, says }) => expect(description).toContain(`${year}: ${says}`))
    expect(wrapper.findAll('tbody tr')).toHaveLength(events.length)
    wrapper.unmount()
  })
})
