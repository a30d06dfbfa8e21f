import type { Fill, Whisker } from '../ptsd-therapy-chart/forest.ts'
import type { TherapyRow } from '../ptsd-therapy-chart/rows.ts'
import { scaleLinear } from 'd3-scale'
import { formatArm, formatFact, formatMagnitudeInterval, formatNumber } from '../../../evidence/format.ts'
import { cite, evidence, fact, finding } from '../../../evidence/index.ts'
import { placeWhisker } from '../ptsd-therapy-chart/forest.ts'
import { effectText } from '../ptsd-therapy-chart/rows.ts'

/** One trial of ketamine for PTSD: its people as dots, what they were given, what came out. */
export interface KetamineTrial {
  source: string
  name: string
  people: number
  regimen: string
  result: string
  figures: string[]
  /** Whether PTSD symptoms fell more than with the comparator. */
  worked: boolean
}

/** The three trials, oldest first; figures in points are lower, so they are given without a sign. */
export function ketamineTrials(): KetamineTrial[] {
  const [one, repeated, response] = [finding('feder2014-iesr'), finding('feder2021-caps5'), finding('feder2021-response')]
  const effect = finding('feder2021-effect')
  const size = (value: number | undefined): string => formatNumber(Math.abs(value ?? 0))
  const arms = response.arms?.map(arm => formatArm(arm.value, response)).join(' against ') ?? ''
  return [
    trial('feder2014', one.n, `one infusion, against ${one.comparator}`, true, 'Fewer symptoms at 24 hours', [
      `IES-R ${size(one.estimate)} points lower`,
      `(95% CI ${formatMagnitudeInterval(one.ci ?? [0, 0])})`,
    ]),
    trial('feder2021', repeated.n, repeated.regimen ?? '', true, 'Fewer symptoms', [
      `response ${arms}`,
      `d ${size(effect.estimate)} (95% CI ${formatMagnitudeInterval(effect.ci ?? [0, 0])})`,
      `half had lost it after ${formatFact(fact('feder2021-loss'))}`,
    ]),
    trial('abdallah2022', Number(fact('abdallah2022-n').value), `${formatFact(fact('abdallah2022-infusions'))} infusions, against placebo`, false, 'No effect on PTSD symptoms', [
      `depression improved (${formatFact(fact('abdallah2022-depression-dose'))})`,
    ]),
  ]
}

function trial(source: string, people: number | undefined, regimen: string, worked: boolean, result: string, figures: string[]): KetamineTrial {
  const { author, year } = cite(source)
  return { source, name: `${author} ${year}`, people: people ?? 0, regimen, worked, result, figures }
}

/** Dots for `people`, in rows of `perRow` filled from the bottom, `pitch` px apart; `bottom` is the lowest row's edge. */
export function crowd(people: number, x: number, bottom: number, perRow = 22, pitch = 11.5): { x: number, y: number }[] {
  return Array.from({ length: people }, (_, i) => ({
    x: x + (i % perRow + 0.5) * pitch,
    y: bottom - (Math.floor(i / perRow) + 0.5) * pitch,
  }))
}

/** Scale of the pooled effect, in canvas px of a plot 252 px wide. */
export const POOLED_WIDTH = 252
const pooledScale = scaleLinear([-0.75, 0.25], [0, POOLED_WIDTH])
export const POOLED_TICKS = [-0.5, 0].map(value => ({ x: pooledScale(value), label: formatNumber(value) }))
export const POOLED_NULL = pooledScale(0)

/** The pooled effect or its correction, placed. */
export interface PooledMark { fill: Fill, name: string, effect: string, x: number, y: number, side: number, whisker?: Whisker }

/** The pooled row of the therapy chart, drawn once more: the estimate, and under it the bias-corrected one. */
export function pooledKetamine(top: number): { row: TherapyRow, marks: PooledMark[] } {
  const row = evidence.therapies.panels.flatMap(({ rows }) => rows).find(({ therapy, corrected }) => therapy === 'ketamine' && corrected)
  if (!row?.corrected)
    throw new Error('evidence/therapies.yaml has no row for ketamine with a corrected estimate')
  return {
    row,
    marks: [
      placePooled('hollow', 'pooled', row, top),
      placePooled('ghost', row.corrected.label, row.corrected, top + 23),
    ],
  }
}

function placePooled(fill: Fill, name: string, effect: Pick<TherapyRow, 'estimate' | 'ci'>, y: number): PooledMark {
  return {
    fill,
    name,
    effect: effectText(effect),
    x: pooledScale(effect.estimate ?? 0),
    y,
    side: 12,
    whisker: effect.ci && placeWhisker(effect.ci, [-0.75, 0.25], pooledScale),
  }
}
