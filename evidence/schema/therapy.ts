import type { Refuse } from './numbers.ts'
import type { TherapyPanel } from './therapy-rows.ts'
import { z } from 'zod'
import { lineCount, MOST_LINES } from '../therapy-lines.ts'
import { LIMITS, provenance, recalledNeedsVerify, referenceKey, refuseTwice, slug, text } from './common.ts'
import { comparisons } from './comparisons.ts'
import { refuser } from './numbers.ts'
import { panelKey, therapyPanel } from './therapy-rows.ts'

/** The four clusters of DSM-5, and sleep, which belongs to arousal but is asked for on its own. */
export const symptom = z.enum(['intrusion', 'avoidance', 'mood', 'arousal', 'sleep'])
export type Symptom = z.infer<typeof symptom>

/** What a trial or review found for one symptom; `unclear` where no clear difference was found. Nobody graded these. */
export const trialResult = z.enum(['better', 'unclear'])
export type TrialResult = z.infer<typeof trialResult>

/** What trials say about one symptom of a therapy, and where that was read. */
const symptomResult = z.strictObject({
  symptom,
  result: trialResult,
  /** Whom the therapy was compared with. */
  than: text(10),
  says: text(LIMITS.sentence),
  source: referenceKey,
  ...provenance,
}).superRefine(recalledNeedsVerify)

/** Verbs of the VA/DoD guideline, strongest first; `not named` where it names the therapy nowhere. */
export const stanceVerb = z.enum([
  'recommends',
  'suggests',
  'insufficient evidence for or against',
  'suggests against',
  'not named',
])
export type StanceVerb = z.infer<typeof stanceVerb>

/** What a stance says beside its verb and what it names. */
const ofStance = {
  /** What it names besides, of a related kind. */
  also: text(LIMITS.label).optional(),
  /** How a chip calls it, where the therapy's name says too much or too little. */
  short: text(20).optional(),
  source: referenceKey,
  ...provenance,
}

/** Position of a guideline on a therapy: the verb it uses, and what exactly it names. */
const stance = z.strictObject({
  verb: stanceVerb,
  names: text(LIMITS.label),
  ...ofStance,
}).superRefine(recalledNeedsVerify)

/** Position of the second guideline, in its own verbs. */
const secondStance = z.strictObject({
  verb: z.enum(['strongly recommends', 'conditionally recommends']),
  names: text(LIMITS.line),
  ...ofStance,
}).superRefine(recalledNeedsVerify)

/** A guideline as slides name it; its year is that of the guideline, not of the paper about it. */
const guideline = z.strictObject({
  name: text(8),
  year: z.int().min(2000).max(2100),
  source: referenceKey,
  /** What it did not look at. */
  omits: text(LIMITS.label).optional(),
})

/** One row of every view of the therapy chart. The order of the file is the order of the article. */
export const therapy = z.strictObject({
  id: slug,
  name: text(18),
  family: z.enum(['psychotherapy', 'other', 'medication', 'ketamine']),
  /** Symptoms that the article says it is for. */
  aims: z.array(symptom).superRefine((aims, ctx) => refuseTwice(aims, String, 'symptom', ctx, [])),
  results: z.array(symptomResult).superRefine((results, ctx) => refuseTwice(results, one => one.symptom, 'symptom', ctx, [], 'symptom')).default([]),
  /** What a result by symptom must not be read without. */
  caveat: text(LIMITS.line).optional(),
  stance,
  /** Absent where the second guideline did not review the therapy. */
  apa: secondStance.optional(),
})
export type Therapy = z.infer<typeof therapy>

/** One of the approaches that the article names; whether it is complementary is said, not implied. */
export const approach = z.strictObject({
  name: text(20),
  /** Ids of the therapies that it is, among those of the chart. */
  therapies: z.array(slug).min(1),
  role: z.enum(['first-line psychotherapy', 'a way to deliver exposure', 'complementary']),
  session: text(LIMITS.label),
  aims: text(LIMITS.label),
  /** Statements of what trials found, and the one, in a few words, that qualifies it on the slide. */
  limit: slug,
  trials: z.array(slug).min(1),
})
export type Approach = z.infer<typeof approach>

/** The same therapy against an easier and a harder comparator: ids of two rows. */
const pair = z.strictObject({ easier: slug, harder: slug })

/** Everything the therapy chart draws: its rows, the effects in three panels, pairs of them, and effects for the table only. */
export const therapiesFile = z.strictObject({
  outcome: text(40),
  guidelines: z.strictObject({ stance: guideline, apa: guideline }),
  /** Finding whose placebo arm is the stated baseline of "out of 100 people". */
  baseline: z.strictObject({ finding: slug, arm: slug, method: text(LIMITS.sentence), elsewhere: text(LIMITS.sentence) }),
  therapies: z.array(therapy).min(2),
  approaches: z.array(approach),
  panels: z.array(therapyPanel).length(3),
  /** Findings with mixed comparators, which no panel may hold. */
  tableOnly: z.array(slug),
  pairs: z.array(pair).min(1),
  comparisons,
}).superRefine((file, ctx) => {
  const refuse = refuser(ctx)
  panelKey.options.forEach((key, i) => {
    if (file.panels[i]?.panel !== key)
      refuse(['panels', i, 'panel'], `found "${file.panels[i]?.panel}": the three panels are, in this order, ${panelKey.options.join(', ')}`)
  })
  refuseTwice(file.therapies, ({ id }) => id, 'therapy', ctx, ['therapies'], 'id')
  refuseTwice(file.approaches, ({ name }) => name, 'approach', ctx, ['approaches'], 'name')
  refuseTwice(file.tableOnly, String, 'finding', ctx, ['tableOnly'])
  const known = new Set(file.therapies.map(({ id }) => id))
  const unknown = (id: string): string => `found "${id}": it must be one of ${[...known].join(', ')}`
  file.approaches.forEach(({ therapies }, i) => therapies.forEach((id, j) => {
    if (!known.has(id))
      refuse(['approaches', i, 'therapies', j], unknown(id))
  }))
  const rowIds = new Set<string>()
  file.panels.forEach((panel, i) => panel.rows.forEach((row, j) => {
    if (rowIds.has(row.id))
      refuse(['panels', i, 'rows', j, 'id'], `there are two rows with the id "${row.id}"; ids must differ`)
    rowIds.add(row.id)
    if (!row.drawn && row.corrected)
      refuse(['panels', i, 'rows', j, 'drawn'], 'a row whose estimate was corrected is drawn with its correction')
    if (!known.has(row.therapy))
      refuse(['panels', i, 'rows', j, 'therapy'], unknown(row.therapy))
  }))
  const lines = lineCount(file.panels.flatMap(({ rows }) => rows))
  if (lines > MOST_LINES)
    refuse(['panels'], `the drawn rows and corrected estimates take ${lines} lines: the chart has room for ${MOST_LINES}; write "drawn: false" under the row that it needs least, the table and the handout keep it`)
  checkPairs(file, refuse)
})
export type TherapyDataset = z.infer<typeof therapiesFile>

/** Refuses a pair that is not the same therapy in an easier and a harder panel, or that cannot be drawn. */
function checkPairs({ pairs, panels }: { pairs: readonly z.infer<typeof pair>[], panels: readonly TherapyPanel[] }, refuse: Refuse): void {
  const places = new Map(panels.flatMap(({ rows }, level) => rows.map(row => [row.id, { row, level }] as const)))
  pairs.forEach(({ easier, harder }, i) => {
    const [a, b] = [places.get(easier), places.get(harder)]
    if (!a || !b)
      refuse(['pairs', i, a ? 'harder' : 'easier'], `there is no row "${a ? harder : easier}"`)
    else if (a.row.therapy !== b.row.therapy || a.level >= b.level)
      refuse(['pairs', i], `"${easier}" and "${harder}" must be rows of one therapy, the first in an easier panel than the second`)
    else if (![a, b].every(({ row }) => row.estimate !== undefined && row.ci))
      refuse(['pairs', i], 'both rows of a pair need an estimate and an interval')
  })
}
