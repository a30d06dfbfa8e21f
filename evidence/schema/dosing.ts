import { z } from 'zod'
import { LIMITS, provenance, recalledNeedsVerify, referenceKey, refuseTwice, slug, text } from './common.ts'

/** What a trial found in a cell of the dosing map, against its comparator. */
export const dosingResult = z.enum(['better', 'no clear difference', 'not reported'])
export type DosingResult = z.infer<typeof dosingResult>

const DOSE = { error: 'a dose in mg/kg above 0 and up to 10, such as 0.5' }

/** Milligrams per kilogram of body weight. */
export const mapDose = z.number(DOSE).positive(DOSE).max(10, DOSE)
export type MapDose = z.infer<typeof mapDose>

/** One group of a randomized trial that compared doses or frequencies: where it stands on the map, and what it showed. */
export const dosingCell = z.strictObject({
  /** One of the map's doses. */
  dose: mapDose,
  /** Id of one of the map's frequencies. */
  frequency: slug,
  result: dosingResult,
  /** Follows the result in the cell: "than midazolam". */
  says: text(40),
  /** Finding whose two arms are printed in the cell. */
  finding: slug.optional(),
  /** Fact that is printed in the cell, for example a p value. */
  fact: slug.optional(),
  source: referenceKey,
  ...provenance,
}).superRefine(recalledNeedsVerify)
export type DosingCell = z.infer<typeof dosingCell>

const dosingFrequency = z.strictObject({ id: slug, label: text(24), note: text(30) })

/** The map of dose by frequency: its two axes and the cells that trials have filled. */
export const dosingFile = z.strictObject({
  population: text(LIMITS.label),
  doses: z.array(mapDose).min(2),
  frequencies: z.array(dosingFrequency).min(2),
  cells: z.array(dosingCell).min(1),
}).superRefine(({ doses, frequencies, cells }, ctx) => {
  refuseTwice(doses, String, 'dose', ctx, ['doses'])
  refuseTwice(frequencies, ({ id }) => id, 'frequency', ctx, ['frequencies'], 'id')
  const seen = new Set<string>()
  const refuse = (path: PropertyKey[], message: string): void => ctx.addIssue({ code: 'custom', path, message })
  cells.forEach(({ dose, frequency }, i) => {
    if (!doses.includes(dose))
      refuse(['cells', i, 'dose'], `the map has no dose ${dose}; it has ${doses.join(', ')}`)
    if (!frequencies.some(({ id }) => id === frequency))
      refuse(['cells', i, 'frequency'], `the map has no frequency "${frequency}"; it has ${frequencies.map(({ id }) => id).join(', ')}`)
    if (seen.has(`${dose} ${frequency}`))
      refuse(['cells', i], `there are two cells for the dose ${dose}, ${frequency}`)
    seen.add(`${dose} ${frequency}`)
  })
})
export type DosingMapData = z.infer<typeof dosingFile>
