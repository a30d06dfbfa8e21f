import type { Component } from 'vue'
import basics from 'virtual:basics'
import therapies from 'virtual:therapies'
import { afterEach, describe, expect, it } from 'vitest'
import FiveApproaches from '../../../../../components/charts/five-approaches/FiveApproaches.vue'
import KetaminePtsd from '../../../../../components/charts/ketamine-ptsd/KetaminePtsd.vue'
import PtsdSymptoms from '../../../../../components/charts/ptsd-symptoms/PtsdSymptoms.vue'
import PtsdTherapyChart from '../../../../../components/charts/ptsd-therapy-chart/PtsdTherapyChart.vue'
import TogetherWith from '../../../../../components/charts/together-with/TogetherWith.vue'
import UsualTreatment from '../../../../../components/charts/usual-treatment/UsualTreatment.vue'
import { evidence } from '../../../../../evidence/index.ts'
import { mountOnSlide } from '../../../support.ts'

/** Numbers in a text, as printed: with their minus and thousands separators taken into account. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/−?\d[\d,]*(?:\.\d+)?/g)].map(([number]) => normal(number))
}

function normal(number: string): string {
  return String(Math.abs(Number(number.replace('−', '-').replaceAll(',', ''))))
}

/** Every number in the evidence of this section: its findings, facts, rows, names and years of its sources. */
const known = new Set([
  ...numbersIn(JSON.stringify(therapies)),
  ...numbersIn(JSON.stringify(evidence.findings)),
  ...numbersIn(JSON.stringify(evidence.facts)),
  ...Object.values(basics.cites).flatMap(({ year }) => numbersIn(year)),
])

/** Numbers that are not evidence: widths of intervals, ticks of axes, "out of 100", DSM-5, CAPS-5; and the sum of all comparisons. */
const FRAME = ['113', '95', '100', '0', '0.5', '1', '1.5', '2', '4', '6', '5']

const SLIDES: [string, Component, Record<string, unknown>?][] = [
  ['symptoms', PtsdSymptoms, { clusters: { Intrusion: 'dsm5-intrusion' }, exposed: 'koenen2017-exposed', of: 'of the exposed', others: { 'US adults, lifetime': 'goldstein2016-lifetime' }, basis: 'koenen2017-basis' }],
  ['usual treatment', UsualTreatment, { psychotherapies: ['EMDR'], drugs: ['Sertraline'], over: 'ptsd-over', improved: 'williams2022-improved', limit: 'improved-limit', dropout: 'belsher2019-dropout' }],
  ['five approaches', FiveApproaches],
  ['comparisons', PtsdTherapyChart, { view: 'comparisons' }],
  ['pairs', PtsdTherapyChart, { view: 'pairs' }],
  ['evidence', PtsdTherapyChart, { view: 'evidence' }],
  ['targets', PtsdTherapyChart, { view: 'targets' }],
  ['guidelines', PtsdTherapyChart, { view: 'guidelines' }],
  ['together with', TogetherWith, { first: 'ptsd-first', which: 'ptsd-first-which', firstEvidence: 'ptsd-first-evidence', added: 'ptsd-added', addedEvidence: 'ptsd-added-evidence', declined: 'ptsd-declined', declinedEvidence: 'ptsd-declined-evidence', choice: 'Choose with a qualified professional, to suit the person' }],
  ['ketamine', KetaminePtsd, { oneInfusion: 'feder2014-iesr', repeated: 'feder2021-effect', response: 'feder2021-response', points: 'feder2021-caps5', pain: 'dadabayev2020-n', largest: 'abdallah2022-n', pooled: ['borgogna2024-passive'], row: 'ketamine-placebo' }],
]

describe('what the slides of this section print', () => {
  afterEach(() => document.body.replaceChildren())

  it.each(SLIDES)('comes from the evidence files: %s', (_, component, props = {}) => {
    const { wrapper } = mountOnSlide(component, { props, medium: 'handout' })
    const labels = wrapper.findAll('[aria-label]').map(one => one.attributes('aria-label') ?? '')
    const texts = wrapper.findAll('text, td, th, caption').map(one => one.text())
    const printed = [...labels, ...texts].flatMap(numbersIn)
    const strangers = printed.filter(number => !known.has(number) && !FRAME.includes(number))
    expect(strangers).toEqual([])
  })

  it('leaves no estimate of a drawn row unprinted', () => {
    const { wrapper } = mountOnSlide(PtsdTherapyChart, { props: { view: 'evidence' }, medium: 'slides' })
    const printed = wrapper.find('svg').text()
    for (const { id, estimate, ci } of therapies.panels.flatMap(({ rows }) => rows).filter(row => row.drawn)) {
      for (const value of [estimate, ...(ci ?? [])].filter(one => one !== undefined))
        expect(printed, id).toContain(`${value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`)
    }
  })
})
