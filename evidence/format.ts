import type { Arm, Fact, Finding, Therapy } from './schema/index.ts'

/** U+2212, as wide as a plus sign; a hyphen reads as a dash on a slide. */
const MINUS = '\u2212'

/**
 * A number as it is printed: true minus, thousands separated by commas, the decimals of the source kept.
 * @param decimals fixed number of decimals; without it, as many as the number has
 */
export function formatNumber(value: number, decimals?: number): string {
  const digits = decimals ?? decimalsOf(value)
  const text = Math.abs(value).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return value < 0 ? `${MINUS}${text}` : text
}

/** Decimals a number is written with: 0 for 73, 2 for 0.49. */
export function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}

/** Interval limits joined by "to", both with as many decimals as the more precise one, at least `decimals`. */
export function formatInterval([lower, upper]: readonly [number, number], decimals = 0): string {
  const digits = Math.max(decimals, decimalsOf(lower), decimalsOf(upper))
  return `${formatNumber(lower, digits)} to ${formatNumber(upper, digits)}`
}

/** Limits of an effect without their sign, smaller first: "0.10 to 0.87" for −0.87 to −0.10. Only for intervals on one side of 0. */
export function formatMagnitudeInterval([lower, upper]: readonly [number, number], decimals = 0): string {
  const [a, b] = [Math.abs(lower), Math.abs(upper)]
  return formatInterval([Math.min(a, b), Math.max(a, b)], decimals)
}

/** Decimals that the groups of one finding share, so that 13.7% stands beside 13.0%. */
function armDecimals(arms: Finding['arms']): number {
  return Math.max(0, ...(arms ?? []).map(arm => decimalsOf(arm.value)))
}

/** What a group did: `64%`, `about 20%`, or `−18.4` points. Nobody is `0%`, not `0.0%`. */
export function formatArm(value: number, { unit, arms, approximate }: Pick<Finding, 'unit' | 'arms' | 'approximate'>): string {
  const number = `${approximate ? 'about ' : ''}${formatNumber(value, value === 0 ? 0 : armDecimals(arms))}`
  return unit === '%' ? `${number}%` : number
}

/** p value in American style: "p = .03", "p < .001". */
export function formatP(p: number): string {
  return p < 0.001 ? 'p < .001' : `p = ${String(p).replace(/^0/, '')}`
}

/** How many decimals the estimate and its interval share. */
export function effectDecimals({ estimate, ci }: Pick<Finding, 'estimate' | 'ci'>): number {
  return Math.max(0, ...[estimate, ci?.[0], ci?.[1]].filter(value => value !== undefined).map(decimalsOf))
}

/** Name of an interval as printed: "95% CI", "95% CrI", "95% CI, derived". */
export function intervalName(kind: Finding['interval']): string {
  return { 'CI': '95% CI', 'CrI': '95% CrI', 'derived CI': '95% CI, derived' }[kind]
}

/** Estimate with measure and interval, for example "SMD −0.49 (95% CI −0.87 to −0.10)". */
export function formatEffect(finding: Finding): string {
  if (finding.estimate === undefined)
    return ''
  return `${finding.measure} ${formatEstimate(finding)}`
}

/** Estimate with its interval but without its measure: "−0.49 (95% CI −0.87 to −0.10)"; empty where there is no estimate. */
export function formatEstimate(finding: Finding): string {
  if (finding.estimate === undefined)
    return ''
  const decimals = effectDecimals(finding)
  const interval = finding.ci ? ` (${intervalName(finding.interval)} ${formatInterval(finding.ci, decimals)})` : ''
  const percent = finding.measure === 'RD' ? ' points' : ''
  return `${formatNumber(finding.estimate, decimals)}${percent}${interval}`
}

/** How a chart calls a finding: its label, else its outcome. */
export function nameOf({ label, outcome }: Pick<Finding, 'label' | 'outcome'>): string {
  return label ?? outcome
}

/** Whom a finding comes from: "4 trials, 296 people", "62 inpatients", "114 and 109 people"; empty where nothing is on file. */
export function formatSample({ k, n, arms, sample }: Finding): string {
  const groups = (arms ?? []).flatMap(arm => arm.n ?? [])
  const people = n ? formatNumber(n) : groups.map(size => formatNumber(size)).join(' and ')
  return [k && `${formatNumber(k)} trials`, people ? `${people} ${sample ?? 'people'}` : sample].filter(Boolean).join(', ')
}

/** A fact's value without its unit: "2.8", "5 to 8". */
export function formatValue({ value }: Pick<Fact, 'value'>): string {
  if (typeof value === 'string')
    return value
  return typeof value === 'number' ? formatNumber(value) : formatInterval(value)
}

/** Decimals that every standardized mean difference of a chart is printed with. */
export const SMD_DECIMALS = 2

/** A standardized mean difference with its interval as a chart prints it: "−0.28 (−0.39 to −0.17)"; empty without an estimate. */
export function formatSmd({ estimate, ci }: Pick<Finding, 'estimate' | 'ci'>): string {
  if (estimate === undefined)
    return ''
  return `${formatNumber(estimate, SMD_DECIMALS)} (${ci ? formatInterval(ci, SMD_DECIMALS) : 'no interval'})`
}

/** What a guideline names, as one phrase: "paroxetine, sertraline (also venlafaxine)". */
export function formatStanceNames({ names, also }: Pick<Therapy['stance'], 'names' | 'also'>): string {
  return also ? `${names} (also ${also})` : names
}

/** A fact with its unit: "0.5 mg/kg", "30.9%", "5 to 8 days". */
export function formatFact({ value, unit }: Pick<Fact, 'value' | 'unit'>): string {
  const text = formatValue({ value })
  return unit ? `${text}${unit === '%' ? '' : ' '}${unit}` : text
}

/** A month of the data files in words: "November 2026" for `2026-11`. */
export function formatMonth(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' })
}

/** Text of one aspect of a finding's arm: its value, `size` without sign, `ci`, `n` or `events`. */
export function formatArmAspect(arm: Arm, finding: Finding, aspect?: string): string | undefined {
  switch (aspect) {
    case undefined: return formatArm(arm.value, finding)
    case 'size': return formatArm(Math.abs(arm.value), finding)
    case 'ci': return arm.ci && `${formatInterval(arm.ci)}${finding.unit === '%' ? '%' : ''}`
    case 'n': return arm.n === undefined ? undefined : formatNumber(arm.n)
    case 'events': return arm.events === undefined ? undefined : formatNumber(arm.events)
    default: return undefined
  }
}

/** Text of one aspect of a finding, as slides ask for it after the first dot; `undefined` if it has none. */
export function formatFindingAspect(finding: Finding, aspect: string): string | undefined {
  const { estimate, ci, corrected } = finding
  const decimals = effectDecimals(finding)
  switch (aspect) {
    case 'estimate': return estimate === undefined ? undefined : formatNumber(estimate, decimals)
    case 'size': return estimate === undefined ? undefined : formatNumber(Math.abs(estimate), decimals)
    case 'ci': return ci && formatInterval(ci, decimals)
    case 'corrected': return corrected && formatNumber(corrected.estimate, decimals)
    case 'corrected-ci': return corrected && formatInterval(corrected.ci, decimals)
    case 'ci-size': return ci && formatMagnitudeInterval(ci, decimals)
    case 'effect': return formatEffect(finding) || undefined
    case 'se': return finding.se === undefined ? undefined : formatNumber(finding.se)
    case 'p': return finding.p === undefined ? undefined : formatP(finding.p)
    case 'k': return finding.k === undefined ? undefined : formatNumber(finding.k)
    case 'n': return finding.n === undefined ? undefined : formatNumber(finding.n)
    default: return undefined
  }
}
