import type { Finding } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import therapies from 'virtual:therapies'
import { formatArm, formatEffect, formatEstimate, formatInterval, formatNumber, formatP, formatSmd, intervalName, nameOf, SMD_DECIMALS } from '../../../evidence/format.ts'
import { citation, cite, fact, finding, statement } from '../../../evidence/index.ts'
import { therapy } from '../../../evidence/therapies.ts'

/** Ids of what the slide shows: each trial, pooled effects by time and comparator, and the row that pools all times. */
export interface Ids { oneInfusion: string, repeated: string, response: string, points: string, pain: string, largest: string, pooled: readonly string[], row: string }

/** One trial of ketamine for PTSD in words. */
export interface Trial {
  name: string
  people: number
  given: string
  result: string
  /** The figure of the slide; empty where none was read. */
  figure: string
  /** What more the table says. */
  more: string[]
  /** The effect, where it was published with its interval. */
  effect?: Finding
  /** Whether symptoms fell more than with the comparator. */
  worked: boolean
}

/** The trials in the order of the clicks, the largest last. */
export function tellTrials(ids: Ids): Trial[] {
  const [one, repeated, response, points] = [ids.oneInfusion, ids.repeated, ids.response, ids.points].map(finding) as [Finding, Finding, Finding, Finding]
  const [pain, largest] = [fact(ids.pain), fact(ids.largest)]
  return [
    {
      name: citation(one.source),
      people: one.n ?? 0,
      given: `one infusion against ${one.comparator}`,
      result: statement('feder2014-result'),
      figure: `${estimateText(one)} points`,
      more: [`${one.outcome} ${formatEstimate(one)}, ${formatP(one.p ?? 1)}`],
      effect: one,
      worked: fewerSymptoms(one),
    },
    {
      name: citation(repeated.source),
      people: repeated.n ?? 0,
      given: `${repeated.regimen ?? ''} against ${repeated.comparator}`,
      result: statement('feder2021-result'),
      figure: `${repeated.measure} ${estimateText(repeated)}`,
      more: [
        `${points.outcome} ${formatEstimate(points)} points (SE ${points.se})`,
        `response (${statement('feder2021-definition')}) ${(response.arms ?? []).map(arm => formatArm(arm.value, response)).join(' against ')}`,
        statement('feder2021-lasting'),
        statement('feder2021-arousal'),
        formatEffect(repeated),
      ],
      effect: repeated,
      worked: fewerSymptoms(repeated),
    },
    {
      name: citation(pain.source),
      people: Number(pain.value),
      given: statement('dadabayev2020-given'),
      result: statement('dadabayev2020-result'),
      figure: '',
      more: [statement('dadabayev2020-people')],
      worked: false,
    },
    {
      name: citation(largest.source),
      people: Number(largest.value),
      given: statement('abdallah2022-regimen'),
      result: statement('abdallah2022-result'),
      figure: statement('abdallah2022-depression'),
      more: [statement('abdallah2022-depression'), statement('abdallah2022-groups')],
      worked: false,
    },
  ]
}

/** "−1.13 (−1.91 to −0.36)". */
function estimateText({ estimate = 0, ci }: Finding): string {
  return `${formatNumber(estimate)}${ci ? ` (${formatInterval(ci)})` : ''}`
}

/** Whether a whole interval lies on the side of fewer symptoms. */
function fewerSymptoms({ ci }: Finding): boolean {
  return ci !== undefined && ci[1] < 0
}

/** A pooled effect by its name, for the slide and in full; where none is printed, what was found instead. */
export interface Pooled { name: string, short: string, text: string, effect?: Finding }

/** The pooled effects of the slide, in the order given, and the last time, of which only the words were read. */
export function tellPooled({ pooled }: Pick<Ids, 'pooled'>): Pooled[] {
  return [
    ...pooled.map(finding).map(effect => ({ name: nameOf(effect), short: formatNumber(effect.estimate ?? 0, SMD_DECIMALS), text: formatSmd(effect), effect })),
    { name: '2 weeks', short: statement('ketamine-two-weeks'), text: statement('ketamine-two-weeks') },
  ]
}

/** The row of the therapy chart that pools all times. @throws Error if it has no corrected estimate */
function pooledRow({ row: id }: Pick<Ids, 'row'>) {
  const row = therapies.panels.flatMap(({ rows }) => rows).find(one => one.id === id)
  if (!row?.corrected)
    throw new Error(`evidence/therapies.yaml has no row "${id}" with a corrected estimate`)
  return { ...row, corrected: row.corrected }
}

/** What the pooled estimates rest on. */
export function counts(ids: Pick<Ids, 'row'>): string {
  const { k = 0, n = 0 } = pooledRow(ids)
  return `${formatNumber(k)} trials, ${formatNumber(n)} people`
}

/** The guideline with its verb: "VA/DoD 2023 suggests against". */
export function guideline(ids: Pick<Ids, 'row'>): string {
  const { source, verb } = therapy(pooledRow(ids).therapy).stance
  return `VA/DoD ${cite(source).year} ${verb}`
}

function tellTrial({ name, people, given, result, figure }: Trial): string {
  return `${name}, ${formatNumber(people)} people, ${given}: ${[result, figure].filter(Boolean).join(', ')}.`
}

/** What a step adds, for somebody who listens: the trials one by one, the pooled effects, the guideline. */
export function announce(ids: Ids, step: number): string {
  return [
    '',
    ...tellTrials(ids).map(tellTrial),
    `Pooled by a review of ${counts(ids)}, not these four trials, SMD: ${tellPooled(ids).map(({ name, text }) => `${name}, ${text}`).join('; ')}.`,
    `${guideline(ids)}; ${statement('ketamine-ptsd-label')}.`,
  ][step] ?? ''
}

export function alt(ids: Ids): string {
  return [1, 2, 3, 4, 5, 6].map(step => announce(ids, step)).join(' ')
}

export function table(ids: Ids): ChartTable {
  const row = pooledRow(ids)
  const review = citation(row.source)
  return {
    caption: 'Ketamine for PTSD',
    columns: ['Trial or review', 'People', 'Given, or when', 'Result'],
    rows: [
      ...tellTrials(ids).map(({ name, people, given, result, more }) => [name, formatNumber(people), given, [result, ...more].join('; ')]),
      ...tellPooled(ids).map(({ name, text, effect }) => [review, '', name, effect ? `SMD ${text}` : text]),
      [review, counts(ids), `${row.timepoint}, ${row.comparator}`, `SMD ${formatSmd(row)}, ${intervalName(row.interval)}; ${row.corrected.label} ${formatSmd(row.corrected)}`],
      [citation(cite('nct04560660').key), '', '', statement('ketamine-exposure')],
    ],
  }
}
