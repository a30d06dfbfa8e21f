import { z } from 'zod'
import { filledText, LIMITS, refuseTwice, slug, text } from './common.ts'
import { CONDITION_KEYS } from './cut.ts'

/** Longest paragraph of the clinicians' side. */
const PARAGRAPH = 520

/** Written words with figures as `[[id]]` and further references as `[[@key]]`. */
const words = (max: number = LIMITS.sentence): z.ZodString => filledText(max)

/** The condition that a piece is about: a talk without it prints the sheet without the piece. */
const about = z.enum(CONDITION_KEYS).optional()

/** What is told under a name. */
const told = z.strictObject({ name: text(LIMITS.label), about, says: words() })

/** A part of the front with a heading of its own. */
function part<T extends z.ZodType>(item: T): z.ZodObject<{ heading: z.ZodString, items: z.ZodArray<T> }> {
  return z.strictObject({ heading: text(LIMITS.label), items: z.array(item).min(1).max(6) })
}

const conditions = part(z.strictObject({
  name: text(LIMITS.label),
  about,
  /** Statement that says in a word how strong the evidence is. */
  strength: slug,
  says: words(),
}))

/** One side for a patient, in words that need few years of school. */
const front = z.strictObject({
  /** With `{conditions}` where their names stand. */
  title: text(LIMITS.line),
  lead: words(),
  conditions,
  /** A finding with two groups, drawn as people out of a hundred. */
  day: z.strictObject({
    heading: text(LIMITS.label),
    finding: slug,
    /** Statement: what the interval assumes. */
    assumed: slug,
    about,
    /** Who is counted. */
    counted: text(LIMITS.line),
    says: words(),
    /** How sure it is, in a sentence. */
    certainty: text(LIMITS.line),
  }),
  time: part(told).extend({ note: words() }),
  hours: part(told),
  ask: part(text(LIMITS.line)),
  help: part(told),
})

/** One line of the clinicians' table: a finding as it is on file, or a statement where no number was reported. */
export const summaryRow = z.union([
  z.strictObject({
    question: words(LIMITS.label),
    finding: slug,
    /** The comparator in fewer words, and people where the finding itself has no number. */
    against: text(LIMITS.label).optional(),
    people: words(LIMITS.line).optional(),
  }),
  z.strictObject({ question: words(LIMITS.label), result: slug, against: text(LIMITS.line), people: words(LIMITS.line) }),
], { error: 'a row has a "question" and a "finding", or a "question", a "result" (a statement), "against" and "people"' })
export type SummaryRow = z.infer<typeof summaryRow>

/** One side for a clinician. */
const back = z.strictObject({
  title: text(LIMITS.line),
  groups: z.array(z.strictObject({ name: text(LIMITS.label), about, rows: z.array(summaryRow).min(1) })).min(1),
  /** How the table is to be read. */
  key: words(),
  notes: z.array(z.strictObject({ name: text(LIMITS.label), about, says: words(PARAGRAPH) })),
  /** Heading of the decisions of regulators. */
  approvals: text(LIMITS.label),
})

/** The summary sheet, front and back. */
export const summaryFile = z.strictObject({ front, back }).superRefine(({ back: { groups } }, ctx) => {
  const rows = groups.flatMap((group, i) => group.rows.map((row, j) => ({ row, path: ['back', 'groups', i, 'rows', j, 'question'] })))
  refuseTwice(rows, ({ row }) => row.question, 'question', ctx, ['back', 'groups'])
})
export type SummarySheet = z.infer<typeof summaryFile>

/** The sheet as it is printed: what is about one condition stands there only with it. */
export type PrintedSheet = Omit<SummarySheet, 'front'> & { front: Omit<SummarySheet['front'], 'day'> & Partial<Pick<SummarySheet['front'], 'day'>> }
