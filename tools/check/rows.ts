import type { Evidence } from '../../evidence/load.ts'
import type { TherapyRow } from '../../evidence/schema/index.ts'
import { onsetEntries } from '../../evidence/provenance.ts'
import { isDrawn } from '../../evidence/therapy-lines.ts'

/** A row that a chart draws, and where it comes from. */
export interface DrawnRow { id: string, source: string }

/** Rows that each view of the therapy chart draws; what stands in its table only, names its source there. */
const VIEWS: Readonly<Record<string, (evidence: Evidence) => DrawnRow[]>> = {
  comparisons: ({ therapies: { comparisons } }) => [{ id: 'comparisons', source: comparisons.source }],
  pairs: ({ therapies: { pairs, panels } }) => rowsOf(panels).filter(({ id }) => pairs.some(pair => [pair.easier, pair.harder].includes(id))),
  evidence: ({ therapies: { panels } }) => rowsOf(panels).filter(isDrawn),
  targets: ({ therapies: { therapies } }) => therapies.flatMap(({ id, results }) => results.map(({ symptom, source }) => ({ id: `${id}, ${symptom}`, source }))),
  guidelines: ({ therapies: { therapies, guidelines } }) => [
    ...Object.values(guidelines).map(({ name, source }) => ({ id: name, source })),
    ...therapies.flatMap(({ id, stance, apa }) => [stance, ...apa ? [apa] : []].map(({ source }) => ({ id, source }))),
  ],
}

function rowsOf(panels: readonly { rows: readonly TherapyRow[] }[]): TherapyRow[] {
  return panels.flatMap(({ rows }) => rows)
}

/** Rows that each chart draws from a data file of its own, by the chart and the setting that chooses among them. */
const ROWS: Readonly<Record<string, (evidence: Evidence, setting: (name: string) => string | undefined) => DrawnRow[]>> = {
  OnsetTimeline: ({ onset }, setting) => onsetEntries(Object.fromEntries(Object.entries(onset).filter(([name]) => name === setting('dataset'))))
    .flatMap(({ name, sources }) => sources.map(source => ({ id: name, source }))),
  PtsdTherapyChart: (evidence, setting) => VIEWS[setting('view') ?? '']?.(evidence) ?? [],
  FiveApproaches: ({ therapies, statements }) => therapies.approaches.flatMap(({ limit, trials }) => [limit, ...trials].flatMap(id => statements[id]?.sources.map(source => ({ id, source })) ?? [])),
  GlutamateCascade: ({ cascade }) => [...cascade.steps, ...cascade.rivals].flatMap(({ id, evidence }) => evidence.map(({ source }) => ({ id, source }))),
  DosingMap: ({ dosing }) => dosing.cells.map(({ dose, frequency, source }) => ({ id: `${dose}, ${frequency}`, source })),
  RegulationTimeline: ({ regulation, facts }) => regulation.flatMap(({ id, date }) => facts[date] ? [{ id, source: facts[date].source }] : []),
}

/** The rows that a component draws from a data file of its own. */
export function drawnRows(component: string, setting: (name: string) => string | undefined, evidence: Evidence): DrawnRow[] {
  return ROWS[component]?.(evidence, setting).map(({ id, source }) => ({ id, source })) ?? []
}
