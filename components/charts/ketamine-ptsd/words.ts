import type { Finding, TherapyRow } from '../../../evidence/schema/index.ts'
import { formatArm, formatMagnitudeInterval, formatNumber, formatSmd } from '../../../evidence/format.ts'
import { citation, cite, evidence, fact, finding, statement, therapy } from '../../../evidence/index.ts'

/** Ids of what the slide shows: findings of two trials, the size of the largest, and the pooled row of the therapy chart. */
export interface Ids { oneInfusion: string, repeated: string, response: string, largest: string, pooled: string }

/** One trial of ketamine for PTSD in words. */
export interface Trial {
  name: string
  people: number
  regimen: string
  result: string
  /** Figures, each in the lines it is set in. */
  figures: string[][]
  /** Whether PTSD symptoms fell more than with the comparator. */
  worked: boolean
}

/** The three trials, oldest first; figures in points are lower, so they are given without a sign. */
export function tellTrials(ids: Ids): Trial[] {
  const [one, repeated, response, largest] = [finding(ids.oneInfusion), finding(ids.repeated), finding(ids.response), fact(ids.largest)]
  return [
    {
      name: citation(one.source),
      people: one.n ?? 0,
      regimen: `one infusion, against ${one.comparator}`,
      result: statement('feder2014-result'),
      figures: [[`${one.outcome} ${size(one)} points lower`, `(95% CI ${formatMagnitudeInterval(one.ci ?? [0, 0])})`]],
      worked: fewerSymptoms(one),
    },
    {
      name: citation(repeated.source),
      people: repeated.n ?? 0,
      regimen: repeated.regimen ?? '',
      result: statement('feder2021-result'),
      figures: [
        [`response ${(response.arms ?? []).map(arm => formatArm(arm.value, response)).join(' against ')}`],
        [`${repeated.measure} ${size(repeated)} (95% CI ${formatMagnitudeInterval(repeated.ci ?? [0, 0])})`],
        [statement('feder2021-lasting')],
      ],
      worked: fewerSymptoms(repeated),
    },
    {
      name: citation(largest.source),
      people: Number(largest.value),
      regimen: statement('abdallah2022-regimen'),
      result: statement('abdallah2022-result'),
      figures: [[statement('abdallah2022-depression')]],
      worked: false,
    },
  ]
}

function size({ estimate }: Finding): string {
  return formatNumber(Math.abs(estimate ?? 0))
}

/** Whether a whole interval lies on the side of fewer symptoms. */
function fewerSymptoms({ ci }: Finding): boolean {
  return ci !== undefined && ci[1] < 0
}

/** The row of the therapy chart that pools the trials. @throws Error if it has no corrected estimate */
export function pooledRow({ pooled }: Pick<Ids, 'pooled'>): TherapyRow & { corrected: NonNullable<TherapyRow['corrected']> } {
  const row = evidence.therapies.panels.flatMap(({ rows }) => rows).find(({ id }) => id === pooled)
  if (!row?.corrected)
    throw new Error(`evidence/therapies.yaml has no row "${pooled}" with a corrected estimate`)
  return { ...row, corrected: row.corrected }
}

/** The pooled estimate and the corrected one, by name. */
export function tellPooled(ids: Pick<Ids, 'pooled'>): { name: string, effect: string }[] {
  const row = pooledRow(ids)
  return [{ name: 'pooled', effect: formatSmd(row) }, { name: row.corrected.label, effect: formatSmd(row.corrected) }]
}

/** What the pooled estimate rests on. */
export function counts(ids: Pick<Ids, 'pooled'>): string {
  const { k, n, comparator } = pooledRow(ids)
  return [k && `${formatNumber(k)} trials`, n && `${formatNumber(n)} people`, comparator].filter(Boolean).join(', ')
}

/** The guideline with its verb: "VA/DoD 2023 suggests against". */
export function guideline(ids: Pick<Ids, 'pooled'>): string {
  const { source, verb } = therapy(pooledRow(ids).therapy).stance
  return `VA/DoD ${cite(source).year} ${verb}`
}

function tellTrial({ name, people, regimen, result, figures }: Trial): string {
  return `${name}, ${formatNumber(people)} people, ${regimen}. ${result}: ${figures.map(lines => lines.join(' ')).join(', ')}.`
}

/** What a step adds, for somebody who listens: the trials one by one, the pooled effect, the guideline. */
export function announce(ids: Ids, step: number): string {
  return [
    '',
    ...tellTrials(ids).map(tellTrial),
    `Pooled, ${counts(ids)}: SMD ${tellPooled(ids).map(({ name, effect }) => `${name} ${effect}`).join(', ')}.`,
    `${guideline(ids)} ${statement('ptsd-ketamine-label')}.`,
  ][step] ?? ''
}

export function alt(ids: Ids): string {
  return [1, 2, 3, 4, 5].map(step => announce(ids, step)).join(' ')
}

export function table(ids: Ids): { caption: string, columns: string[], rows: string[][] } {
  const { source, n } = pooledRow(ids)
  return {
    caption: 'Ketamine for PTSD',
    columns: ['Trial or review', 'People', 'Given', 'Result'],
    rows: [
      ...tellTrials(ids).map(({ name, people, regimen, result, figures }) => [name, formatNumber(people), regimen, `${result}; ${figures.map(lines => lines.join(' ')).join(', ')}`]),
      ...tellPooled(ids).map(({ name, effect }) => [`${citation(source)}, ${name}`, formatNumber(n ?? 0), counts(ids), `SMD ${effect}`]),
    ],
  }
}
