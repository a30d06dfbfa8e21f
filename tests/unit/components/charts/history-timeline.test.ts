import type { Box, TimelineEvent } from '../../../../components/charts/history-timeline/layout.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { historyEvents } from '../../../../components/charts/history-timeline/events.ts'
import HistoryTimeline from '../../../../components/charts/history-timeline/HistoryTimeline.vue'
import { placeTimeline, SIZE } from '../../../../components/charts/history-timeline/layout.ts'
import { mountOnSlide } from '../../support.ts'

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Years as a maintainer might correct them: each moves by a few years, order kept. */
const corrected = fc.tuple(...historyEvents().map(() => fc.integer({ min: -1, max: 1 }))).map(shifts =>
  historyEvents().map((event, i): TimelineEvent => ({ ...event, year: event.year + (shifts[i] ?? 0) })),
).filter(events => events.every((event, i) => i === 0 || event.year > (events[i - 1]?.year ?? 0)))

describe('history on one axis', () => {
  it('spaces years to scale', () => {
    const { events } = placeTimeline(historyEvents())
    const perYear = events.slice(1).map((event, i) => {
      const previous = events[i]
      return previous ? (event.x - previous.x) / (event.year - previous.year) : Number.NaN
    })
    perYear.forEach(value => expect(value).toBeCloseTo(perYear[0] ?? 0, 6))
  })

  it('measures the longest gap from the data', () => {
    const { gap } = placeTimeline(historyEvents())
    expect([gap.after.year, gap.before.year, gap.years]).toEqual([1970, 2000, 30])
  })

  it('keeps labels inside the box and apart from labels and stems', () => {
    fc.assert(fc.property(corrected, (years) => {
      const { events, axis } = placeTimeline(years)
      for (const event of events) {
        expect(event.box.x).toBeGreaterThanOrEqual(0)
        expect(event.box.x + event.box.width).toBeLessThanOrEqual(SIZE.width)
        expect(event.box.y).toBeGreaterThanOrEqual(0)
        expect(event.box.y + event.box.height).toBeLessThanOrEqual(axis.y)
        for (const other of events) {
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
    const { wrapper, clicks, goTo } = mountOnSlide(HistoryTimeline)
    const visible = (): string[] => wrapper.findAll('g.step:not(.waiting) text').map(text => text.text())
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

  it('prints its last step and names every date in its description', () => {
    const { wrapper } = mountOnSlide(HistoryTimeline, { medium: 'handout' })
    expect(wrapper.findAll('g.waiting')).toHaveLength(0)
    const description = wrapper.find('svg').attributes('aria-label') ?? ''
    historyEvents().forEach(({ year, says }) => expect(description).toContain(`${year}: ${says}`))
    expect(wrapper.findAll('tbody tr')).toHaveLength(historyEvents().length)
    wrapper.unmount()
  })
})
