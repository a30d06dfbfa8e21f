import type { ComputedRef } from 'vue'
import type { Explanation } from './explain.ts'
import type { ForestLayout } from './forest.ts'
import type { Choice } from './parts/TherapyControls.vue'
import type { PanelKey, TherapyDataset, TherapyPanel, TherapyRow } from './rows.ts'
import type { Comparison, TherapyState } from './state.ts'
import { computed } from 'vue'
import { cite, evidence, finding } from '../../../evidence/index.ts'
import { useMedium } from '../../../theme/medium.ts'
import { explainSmd } from './explain.ts'
import { layoutForest, WIDTH } from './forest.ts'
import { guidelinesFinding, guidelinesTable, layoutGuidelines } from './guidelines.ts'
import { keyEntries, placeKey } from './key.ts'
import { layoutOverview } from './overview.ts'
import { isLowCertainty, orderRows, ORDERS } from './rows.ts'
import { VIEWS } from './state.ts'
import { forestTable, overviewTable } from './tables.ts'
import { layoutTargets, targetsFinding, targetsTable } from './targets.ts'
import { forestFinding, lowCertaintyCount, rowDetail } from './words.ts'

/** Canvas px of the views; the evidence views use the second line of the headline's room as well. */
const HEIGHT = 342
const TALL = 382

interface Table { caption: string, columns: string[], rows: string[][] }

/** What the therapy chart shows for a state: everything but the drawing. */
export interface TherapyModel {
  data: TherapyDataset
  year: string
  /** The forest plot in full, or nothing where the overview or another view is shown. */
  layout: ComputedRef<ForestLayout | undefined>
  /** Comparators that are shown in full. */
  shownPanels: ComputedRef<readonly TherapyPanel[]>
  name: ComputedRef<string>
  finding: ComputedRef<string>
  table: ComputedRef<Table>
  height: ComputedRef<number>
  /** y of the lit row, 0 for none. */
  litY: ComputedRef<number>
  detail: ComputedRef<{ title: string, lines: string[] } | undefined>
  explanation: ComputedRef<Explanation>
  announcement: ComputedRef<string>
  /** How many rows are faded, where any are. */
  note: ComputedRef<string | undefined>
  controls: ComputedRef<{ groups: { name: string, choices: Choice[] }[] }>
}

const COMPARISON_NAMES: Record<Exclude<Comparison, 'own'>, string> = { waitlist: 'waitlist', placebo: 'placebo', active: 'active', all: 'all three' }

/** The model of a therapy chart whose slide opens with `own` panels in full, or with the overview where there are none. */
export function useTherapyModel(state: TherapyState, own: () => readonly PanelKey[]): TherapyModel {
  const data = evidence.therapies
  const medium = useMedium()
  const year = cite(data.therapies[0]?.stance.source ?? '').year
  const mixed = data.tableOnly.map(id => finding(id)).map(({ intervention, ...rest }) => ({ ...rest, label: intervention }))

  const keys = computed((): readonly PanelKey[] => {
    const { value } = state.comparison
    return value === 'own' ? own() : value === 'all' ? [] : [value]
  })
  const shownPanels = computed(() => data.panels.filter(({ panel }) => keys.value.includes(panel)))
  const evidenceShown = computed(() => state.view.value === 'evidence')
  const layout = computed(() => evidenceShown.value && shownPanels.value.length > 0 ? layoutForest(shownPanels.value, state.order.value, medium.value === 'handout' ? 6 : 0) : undefined)
  const told = computed(() => shownPanels.value.length > 0 ? shownPanels.value : data.panels)

  const litRow = computed((): TherapyRow | undefined => {
    const rows = told.value.flatMap(panel => panel.rows)
    const id = state.line.value.replace(/-corrected$/, '')
    return rows.find(row => row.id === id) ?? rows.find(row => row.therapy === state.therapy.value && row.beside === undefined)
  })
  const litY = computed(() => {
    if (layout.value)
      return layout.value.panels.flatMap(({ lines }) => lines).find(({ row }) => row === litRow.value)?.y ?? 0
    const rows = { targets: layoutTargets, evidence: layoutOverview, guidelines: (all: TherapyDataset) => layoutGuidelines(all, year) }[state.view.value](data).rows
    return rows.find(({ therapy }) => therapy.id === state.therapy.value)?.y ?? 0
  })
  const detail = computed(() => {
    const therapy = data.therapies.find(({ id }) => id === state.therapy.value)
    if (!therapy)
      return undefined
    if (evidenceShown.value) {
      const rows = layout.value ? [litRow.value].filter(row => row !== undefined) : data.panels.flatMap(({ rows }) => rows.filter(row => row.therapy === therapy.id))
      return { title: therapy.name, lines: rows.flatMap((row) => {
        const { title, figures, says } = rowDetail(row)
        return layout.value ? [`${title}: ${figures}`, says] : [`${title}: ${figures}`]
      }) }
    }
    const stance = `VA/DoD ${year}: ${therapy.stance.verb} (${therapy.stance.names}).`
    return { title: therapy.name, lines: state.view.value === 'guidelines' ? [stance] : [...therapy.results.map(({ symptom, says }) => `${symptom[0]?.toUpperCase()}${symptom.slice(1)}: ${says}`), ...(therapy.results.length === 0 ? ['No trial or review used here reports these symptoms separately.'] : [])] }
  })

  const explanation = computed(() => {
    const fallback = data.panels.find(({ panel }) => panel === 'placebo')?.rows.find(row => row.certainty === 'moderate')
    const row = litRow.value ?? fallback
    const panel = data.panels.find(({ rows }) => rows.some(one => one.id === row?.id))
    const base = finding(data.baseline.finding)
    const arm = base.arms?.find(({ name }) => name === data.baseline.arm)
    const treated = base.arms?.find(({ name }) => name !== data.baseline.arm)
    if (!row || !panel || !arm)
      return { title: 'What is an SMD?', lines: [] }
    const { author, year } = cite(base.source)
    return explainSmd(row, panel.panel, { percent: arm.value, source: `${author} ${year}`, counted: treated && { therapy: treated.name, percent: treated.value } })
  })

  const note = computed(() => {
    if (!evidenceShown.value || !state.dimmed.value)
      return undefined
    const rows = told.value.flatMap(panel => panel.rows).filter(({ estimate }) => estimate !== undefined)
    return layout.value ? `Faded: ${lowCertaintyCount(rows)}` : `Faded: ${rows.filter(isLowCertainty).length} of ${rows.length} rows`
  })
  const announcement = computed(() => {
    if (state.explained.value)
      return explanation.value.lines.join(' ')
    if (state.pinned.value && detail.value)
      return `${detail.value.title}. ${detail.value.lines.join(' ')}`
    return detail.value ? `${detail.value.title}. ${detail.value.lines[0] ?? ''}` : note.value ?? ''
  })

  const choice = <T extends string>(label: string, value: T, current: T, choose: (value: T) => void): Choice => ({ label, on: value === current, choose: () => choose(value) })
  const controls = computed(() => ({
    groups: [
      { name: 'View', choices: VIEWS.map(view => choice(view, view, state.view.value, state.showView)) },
      ...(evidenceShown.value
        ? [
            { name: 'Comparator', choices: (['waitlist', 'placebo', 'active', 'all'] as const).map(key => ({ label: COMPARISON_NAMES[key], on: key === 'all' ? keys.value.length === 0 : keys.value.includes(key), choose: () => state.compare(key) })) },
            ...(layout.value ? [{ name: 'Order', choices: ORDERS.map(order => choice(order, order, state.order.value, state.sortBy)) }] : []),
            { name: 'Help', choices: [
              { label: 'fade low certainty', on: state.dimmed.value, choose: () => state.dim(!state.dimmed.value) },
              { label: 'SMD?', on: state.explained.value, choose: () => state.explain(!state.explained.value) },
            ] },
          ]
        : []),
    ],
  }))

  const printed = computed(() => {
    if (!layout.value)
      return evidenceShown.value ? TALL : HEIGHT
    const key = placeKey(keyEntries(layout.value.panels), WIDTH)
    return layout.value.height + 4 + 20 * ((key.at(-1)?.line ?? -1) + 1)
  })

  return {
    data,
    year,
    layout,
    shownPanels,
    name: computed(() => ({ targets: 'What each treatment aims at, and what trials show', evidence: layout.value ? shownPanels.value.map(({ title }) => title).join('; ') : 'Effects on PTSD symptoms by comparator', guidelines: `Position of the VA/DoD guideline, ${year}` })[state.view.value]),
    finding: computed(() => ({
      targets: () => targetsFinding(data),
      evidence: () => forestFinding(told.value),
      guidelines: () => guidelinesFinding(data, year),
    })[state.view.value]()),
    table: computed(() => ({
      targets: () => targetsTable(data),
      evidence: () => layout.value ? forestTable(data, told.value.map(panel => ({ ...panel, rows: orderRows(panel.rows, state.order.value) }))) : overviewTable(data, mixed),
      guidelines: () => guidelinesTable(data, year),
    })[state.view.value]()),
    height: computed(() => medium.value === 'handout' ? printed.value : evidenceShown.value ? TALL : HEIGHT),
    litY,
    detail,
    explanation,
    announcement,
    note,
    controls,
  }
}
