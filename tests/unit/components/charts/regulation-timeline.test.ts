import { afterEach, describe, expect, it } from 'vitest'
import { date, lastChecked, monthInWords, monthX, placeGroups, TIMELINE, timelineFinding, yearTicks } from '../../../../components/charts/regulation-timeline/layout.ts'
import RegulationTimeline from '../../../../components/charts/regulation-timeline/RegulationTimeline.vue'
import { textWidth } from '../../../../components/kit/text.ts'
import { evidence, fact } from '../../../../evidence/index.ts'
import { regulatoryEvent } from '../../../../evidence/schema/index.ts'
import { mountOnSlide } from '../../support.ts'

const checked = lastChecked(evidence.regulation.map(event => fact(event.date)))
const groups = placeGroups(evidence.regulation, evidence.facts, checked)
const events = groups.flatMap(group => group.events)

describe('the regulation timeline', () => {
  it('draws every decision once, ketamine above esketamine, each in order of time', () => {
    expect(events).toHaveLength(evidence.regulation.length)
    expect(groups.map(({ drug }) => drug)).toEqual(['ketamine', 'esketamine'])
    for (const group of groups) {
      const times = group.events.map(({ at }) => date(at).getTime())
      expect(times).toEqual([...times].sort((a, b) => a - b))
    }
  })

  it('places a mark at the date it prints', () => {
    for (const { at, dateText } of events) {
      const [year, month, day] = at.split('-')
      const printed = month ? `${day ? `${Number(day)} ` : ''}${monthInWords(`${year}-${month}`)}` : year
      expect(dateText).toBe(printed)
    }
  })

  it('never runs back in time, and stays inside its box', () => {
    const xs = ['2018', '2019', '2020-08', '2023-10-10', '2026-11', '2030'].map(monthX)
    expect(xs).toEqual([...xs].sort((a, b) => a - b))
    for (const { x, y, to = 0 } of events) {
      expect(x).toBeGreaterThanOrEqual(TIMELINE.left)
      expect(Math.max(x, to)).toBeLessThanOrEqual(TIMELINE.right)
      expect(y).toBeLessThan(TIMELINE.foot - 20)
    }
  })

  it('leaves its words room: dates before decisions, decisions before the axis', () => {
    for (const { dateText, text } of events) {
      expect(textWidth(dateText, 16, 600)).toBeLessThan(TIMELINE.text - 8)
      expect(TIMELINE.text + textWidth(text)).toBeLessThan(TIMELINE.left - 8)
    }
    for (const { name, note, y } of groups) {
      if (y < 32)
        expect(textWidth(name, 18, 600) + 10 + textWidth(note)).toBeLessThan((yearTicks[0]?.x ?? 0) - 24)
    }
  })

  it('lets approvals hold until the month of the last check, and nothing else', () => {
    for (const { kind, to } of events)
      expect(to).toBe(kind === 'approval' ? monthX(checked) : undefined)
  })

  it('says in its alternative text what is off-label', () => {
    expect(timelineFinding(groups)).toContain('off-label')
  })

  it('rests on facts that ask to be rechecked, but for history', () => {
    const settled = evidence.regulation.filter(event => !fact(event.date).recheck).map(({ id }) => id)
    expect(settled).toEqual(['ketamine-anesthetic'])
  })
})

describe('regulationTimeline', () => {
  afterEach(() => {
    document.body.innerHTML = ''
  })

  it('tells the speaker to recheck, with the month', () => {
    const { wrapper } = mountOnSlide(RegulationTimeline)
    expect(wrapper.text()).toContain('Recheck before presenting.')
    expect(wrapper.text()).toContain(`Dates checked ${monthInWords(checked)}.`)
  })

  it('prints a row for each decision in the handout', () => {
    const { wrapper } = mountOnSlide(RegulationTimeline, { medium: 'handout' })
    expect(wrapper.findAll('tbody tr')).toHaveLength(events.length)
  })
})

describe('the schema of regulation.yaml', () => {
  it('refuses a date that is not one', () => {
    const event = evidence.regulation[0]
    expect(regulatoryEvent.safeParse({ ...event, at: '2019-3-5' }).success).toBe(false)
    expect(regulatoryEvent.safeParse({ ...event, at: '2019-13' }).success).toBe(false)
    expect(regulatoryEvent.safeParse({ ...event, at: '2019' }).success).toBe(true)
  })
})
