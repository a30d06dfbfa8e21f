import type { DrugDecisions } from '../../../../components/charts/regulation-timeline/decisions.ts'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { decisionsByDrug, lastChecked } from '../../../../components/charts/regulation-timeline/decisions.ts'
import { date, placeDecisions, TIMELINE } from '../../../../components/charts/regulation-timeline/layout.ts'
import RegulationTimeline from '../../../../components/charts/regulation-timeline/RegulationTimeline.vue'
import { alt, announce } from '../../../../components/charts/regulation-timeline/words.ts'
import { FRAME } from '../../../../components/kit/frame.ts'
import { textWidth } from '../../../../components/kit/text.ts'
import { formatMonth } from '../../../../evidence/format.ts'
import { evidence, fact } from '../../../../evidence/index.ts'
import { regulatoryEvent } from '../../../../evidence/schema/index.ts'
import { mountOnSlide } from '../../support.ts'

/** As on the slide. */
const props = { ketamine: 'ketamine-off-label', esketamine: 'esketamine-scope' }
const checked = lastChecked()
const drugs = decisionsByDrug(props.ketamine, props.esketamine)
const { now, drugs: placed } = placeDecisions(drugs, checked)
const decisions = placed.flatMap(drug => drug.decisions)

/** The timeline with one more decision on esketamine. */
function withDecision(at: string): DrugDecisions[] {
  return drugs.map(drug => drug.drug === 'esketamine'
    ? { ...drug, decisions: [...drug.decisions, { id: 'new', at, kind: 'refusal' as const, where: 'Nowhere', short: '', dateText: at, text: '' }] }
    : drug)
}

describe('the regulation timeline', () => {
  it('draws every decision once, ketamine above esketamine, each in a lane of its own', () => {
    expect(decisions).toHaveLength(evidence.regulation.length)
    expect(placed.map(({ drug }) => drug)).toEqual(['ketamine', 'esketamine'])
    decisions.slice(1).forEach(({ barY }, i) => expect(barY).toBeGreaterThanOrEqual(decisions[i].barY + TIMELINE.lane))
  })

  it('names each country once, beside its first decision, and sets England apart from Scotland', () => {
    const named = placed[1].decisions.filter(({ whereY }) => whereY !== undefined).map(({ where }) => where)
    expect(named).toEqual(['United States', 'European Union', 'Scotland', 'England'])
    expect(decisions.filter(({ where }) => where === 'England').map(({ kind }) => kind)).toEqual(['refusal'])
    expect(decisions.filter(({ where }) => where === 'Scotland').map(({ kind }) => kind)).toEqual(['approval'])
  })

  it('places a mark at the date it prints', () => {
    for (const { at, dateText } of decisions) {
      const [year, month, day] = at.split('-')
      const printed = month ? `${day ? `${Number(day)} ` : ''}${formatMonth(`${year}-${month}`)}` : year
      expect(dateText).toBe(printed)
    }
  })

  it('stretches its axis to a date that lies beyond it', () => {
    const later = placeDecisions(withDecision('2031-06'), checked)
    const marks = later.drugs.flatMap(drug => drug.decisions)
    const last = marks.find(({ id }) => id === 'new')
    expect(last?.x).toBeGreaterThan(later.now + 80)
    expect(last?.x).toBeLessThan(TIMELINE.right)
    expect(later.now).toBeLessThan(now)
    expect(later.years.map(({ text }) => text)).toEqual(['2019', '2021', '2023', '2025', '2027', '2029', '2031'])
    const sooner = placeDecisions(withDecision('2012-03'), checked)
    expect(sooner.years[0].text).toBe('2012')
    expect(sooner.drugs.flatMap(drug => drug.decisions).find(({ id }) => id === 'new')).toMatchObject({ earlier: false })
  })

  it('never runs back in time, stays inside its box and keeps its years apart, wherever a date falls', () => {
    fc.assert(fc.property(fc.integer({ min: 1990, max: 2060 }), (year) => {
      const one = placeDecisions(withDecision(String(year)), checked)
      const marks = one.drugs.flatMap(drug => drug.decisions).sort((a, b) => date(a.at).getTime() - date(b.at).getTime())
      marks.forEach(({ x, to = x }, i) => {
        expect(x).toBeGreaterThanOrEqual(marks[i - 1]?.x ?? TIMELINE.left)
        expect(Math.max(x, to)).toBeLessThanOrEqual(TIMELINE.right)
      })
      one.years.forEach(({ at }, i) => expect(at - (one.years[i - 1]?.at ?? -Infinity)).toBeGreaterThanOrEqual(40))
    }))
    decisions.forEach(({ barY }) => expect(barY + TIMELINE.bar).toBeLessThan(FRAME.height))
  })

  it('draws apart the only approval before the axis, which is not for psychiatry', () => {
    expect(decisions.filter(({ earlier }) => earlier).map(({ id }) => id)).toEqual(['ketamine-anesthetic'])
  })

  it('keeps its words on the canvas, right of the names, and on a bar only where they fit', () => {
    for (const { short, textX, anchor, inside, to } of decisions) {
      const [from, until] = anchor === 'start' ? [textX, textX + textWidth(short, 18, 600)] : [textX - textWidth(short, 18, 600), textX]
      expect(from).toBeGreaterThanOrEqual(TIMELINE.left)
      expect(until).toBeLessThanOrEqual(inside ? to ?? 0 : TIMELINE.right)
    }
  })

  it('lets approvals hold until the month of the last check, and nothing else', () => {
    for (const { kind, to } of decisions)
      expect(to).toBe(kind === 'approval' ? now : undefined)
  })

  it('says in its alternative text what is off-label', () => {
    expect(alt(drugs)).toContain('Ketamine, no FDA approval in psychiatry: every such use is off-label.')
    expect(announce(drugs)).toContain('off-label')
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

  it('says in which month the dates were checked', () => {
    const { wrapper } = mountOnSlide(RegulationTimeline, { props })
    expect(wrapper.text()).toContain(`Checked ${formatMonth(checked)}`)
  })

  it('prints a row for each decision in the handout', () => {
    const { wrapper } = mountOnSlide(RegulationTimeline, { props, medium: 'handout' })
    expect(wrapper.findAll('tbody tr')).toHaveLength(decisions.length)
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
