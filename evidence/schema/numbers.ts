import { z } from 'zod'
import { isRatio, noDifference } from '../no-difference.ts'

/**
 * Scale of an effect. `SMD` and `d` are standardised, `MD` is in points of the outcome scale, `RD` in percentage
 * points, `OR`, `RR` and `HR` are ratios.
 */
export const measure = z.enum(['SMD', 'd', 'MD', 'RD', 'OR', 'RR', 'HR'])
export type Measure = z.infer<typeof measure>

/** Estimates and limits that an effect can have; outside them a point or a minus has slipped. */
const PLAUSIBLE: Record<Measure, { estimate: readonly [number, number], limit: readonly [number, number] }> = {
  SMD: { estimate: [-5, 5], limit: [-10, 10] },
  d: { estimate: [-5, 5], limit: [-10, 10] },
  MD: { estimate: [-100, 100], limit: [-150, 150] },
  RD: { estimate: [-100, 100], limit: [-100, 100] },
  OR: { estimate: [0.005, 200], limit: [0.0001, 5000] },
  RR: { estimate: [0.005, 200], limit: [0.0001, 5000] },
  HR: { estimate: [0.005, 200], limit: [0.0001, 5000] },
}

/** Studies that were pooled. */
export const studies = z.int().positive().max(2000)
/** People in a study or a group. */
export const people = z.int().positive().max(10_000_000)
/** A p value as printed; "p < .001" is written 0.0009 and shown as "p < .001". */
export const pValue = z.number().positive().max(1)
/** An interval, lower limit first. */
export const interval = z.tuple([z.number(), z.number()])

export type Refuse = (path: PropertyKey[], message: string) => void

/** Collects refusals below `path`. */
export function refuser(ctx: z.RefinementCtx, path: PropertyKey[] = []): Refuse {
  return (below, message) => ctx.addIssue({ code: 'custom', path: [...path, ...below], message })
}

interface Interval { estimate?: number, ci?: readonly [number, number] }

/** Refuses an interval that is the wrong way round, has no width or does not hold its estimate. */
export function checkInterval({ estimate, ci }: Interval, refuse: Refuse): void {
  if (!ci)
    return
  const [lower, upper] = ci
  if (lower > upper)
    refuse(['ci'], `the interval is the wrong way round: ${lower} is greater than ${upper}; write the smaller limit first, [${upper}, ${lower}]`)
  else if (lower === upper)
    refuse(['ci'], `the interval has no width: both limits are ${lower}; write the limits that the source prints, or leave ci out`)
  else if (estimate !== undefined && (estimate < lower || estimate > upper))
    refuse(['ci'], `the estimate ${estimate} lies outside its interval ${lower} to ${upper}`)
}

/** Refuses an effect that no study of these treatments could find, and a ratio that is not above 0. @returns whether it is plausible */
export function checkEffect(kind: Measure, { estimate, ci }: Interval, refuse: Refuse): boolean {
  let plausible = true
  const { estimate: range, limit } = PLAUSIBLE[kind]
  const check = (path: PropertyKey[], value: number | undefined, [low, high]: readonly [number, number]): void => {
    if (value === undefined || (value >= low && value <= high))
      return
    plausible = false
    refuse(path, isRatio(kind) && value <= 0
      ? `found ${value}: a ratio (${kind}) cannot be zero or negative`
      : `found ${value}: ${kind} from ${low} to ${high} is plausible here; look for a slipped point or sign`)
  }
  check(['estimate'], estimate, range)
  ci?.forEach((value, i) => check(['ci', i], value, limit))
  return plausible
}

/** Refuses a p value on the other side of .05 than its 95% interval. A limit that is rounded to no difference fits both. */
export function checkP(kind: Measure, { ci, p }: Interval & { p?: number }, refuse: Refuse): void {
  const none = noDifference(kind)
  if (!ci || p === undefined || p === 0.05 || ci.includes(none) || ci[0] >= ci[1])
    return
  const excludes = ci[0] > none || ci[1] < none
  if (excludes !== (p < 0.05)) {
    refuse(['p'], `p = ${p} and the interval ${ci[0]} to ${ci[1]} contradict each other: the interval ${excludes ? 'leaves out' : 'holds'} ${none} (no difference), so p must be ${excludes ? 'below' : 'at least'} .05; `
    + 'correct one, or say in asPrinted that and why the source prints both')
  }
}

/** Refuses a positive difference that does not say whom it favors: on symptom scales negative means fewer symptoms. */
export function checkSign(kind: Measure, { estimate, favors }: { estimate?: number, favors?: string }, refuse: Refuse): void {
  const difference = ['SMD', 'd', 'MD'].includes(kind)
  const positive = (estimate ?? 0) > 0
  if (difference && positive && !favors)
    refuse(['estimate'], `found ${estimate}: on symptom scales negative means fewer symptoms than the comparator; write a minus, or "favors: comparator" if the comparator did better (or "favors: intervention" on a scale where more is better)`)
  if (favors && !(difference && positive))
    refuse(['favors'], 'favors explains a positive SMD, d or MD: leave it out here')
}

/** A standardised difference: plausible, inside its interval, with the sign that the deck means. */
export function checkSmd(value: { estimate?: number, ci?: [number, number], favors?: string }, refuse: Refuse): void {
  if (!checkEffect('SMD', value, refuse))
    return
  checkInterval(value, refuse)
  checkSign('SMD', value, refuse)
}

/** Refuses fewer people than studies, and a part that is larger than its whole. */
export function checkCounts({ k, n }: { k?: number, n?: number }, refuse: Refuse): void {
  if (k !== undefined && n !== undefined && k > n)
    refuse(['k'], `found ${k} studies (k) with ${n} people (n): there cannot be more studies than people`)
}
