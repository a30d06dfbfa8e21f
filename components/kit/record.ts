import type { Finding, Statement } from '../../evidence/schema/index.ts'
import type { ChartTable } from './table.ts'
import { formatArmAspect, formatEffect, formatInterval, formatP, formatSample, intervalName } from '../../evidence/format.ts'
import { citation } from '../../evidence/index.ts'
import { capitalize, closed, inSentence } from './text.ts'

/** What each group did, with its interval: "Ketamine 45% (95% CI 34 to 56), midazolam 18% (95% CI 6 to 30)". */
export function armsText(finding: Finding): string {
  return capitalize((finding.arms ?? []).map((arm) => {
    const interval = arm.ci && ` (${intervalName(finding.interval)} ${formatInterval(arm.ci)})`
    return `${inSentence(arm.label)} ${formatArmAspect(arm, finding)}${interval ?? ''}`
  }).join(', '))
}

/** All that a finding found: its groups, its effect and its p value. */
export function resultText(finding: Finding): string {
  return [armsText(finding), formatEffect(finding), finding.p === undefined ? '' : formatP(finding.p)].filter(Boolean).join('; ')
}

/** What was given against what. */
function againstText({ intervention, comparator }: Finding): string {
  return comparator === 'none' ? intervention : `${intervention} against ${comparator}`
}

/**
 * What was given against what, to whom.
 * @param common what need not be said again
 */
function comparedText(finding: Finding, common?: string): string {
  const { label, regimen, population } = finding
  const against = againstText(finding)
  return [label, capitalize([against === common ? '' : against, regimen, population].filter(Boolean).join(', '))].filter(Boolean).join(': ')
}

/** Results from which one comparison is common to them. */
const COMMON = 3

/** The comparison of most findings, if it is that of several. */
function commonComparison(findings: readonly Finding[]): string | undefined {
  const counts = new Map<string, number>()
  for (const against of findings.map(againstText))
    counts.set(against, (counts.get(against) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most && most[1] >= COMMON ? most[0] : undefined
}

/** How surely, and what else must be said. */
function qualityText({ certainty, note }: Finding): string {
  return [certainty === 'not graded' ? '' : `${certainty} certainty`, note ?? ''].filter(Boolean).map(capitalize).join('. ')
}

/**
 * The findings behind a chart as a table, one row each: who found what, among whom, how surely.
 * @param told sentences on further studies, which only have a result
 */
export function recordTable(caption: string, findings: readonly Finding[], told: readonly Pick<Statement, 'sources' | 'says'>[] = []): ChartTable {
  const common = commonComparison(findings)
  const rows = findings.map(one => ({
    study: citation(one.source),
    compared: comparedText(one),
    short: comparedText(one, common),
    outcome: `${one.outcome}, ${one.timepoint}`,
    result: resultText(one),
    people: [formatSample(one), one.design].filter(Boolean).join(', '),
    quality: qualityText(one),
  }))
  const further = told.map(({ sources, says }) => ({ study: sources.map(citation).join(', '), says }))
  return {
    caption,
    basis: findings,
    columns: ['Study', 'Compared', 'Outcome', 'Result', 'People', 'Certainty and notes'],
    rows: [
      ...rows.map(({ study, compared, outcome, result, people, quality }) => [study, compared, outcome, result, people, quality]),
      ...further.map(({ study, says }) => [study, '', '', says, '', '']),
    ],
    common: common && `Where no comparison is named: ${inSentence(common)}`,
    narrow: {
      columns: ['Study', 'People, comparison, finding'],
      rows: [
        ...byStudy(rows.map(({ study, people, short, outcome, result, quality }) => ({ study, people, short, found: `${outcome}: ${result}`, quality }))),
        ...further.map(({ study, says }) => [study, says]),
      ],
    },
  }
}

/** A result as a row of its study tells it: among whom, compared with what, what was found, how surely. */
interface ToldResult { study: string, people: string, short: string, found: string, quality: string }

/** One row a study, with what it found in each comparison after what was compared. People and notes that stay the same are said once. */
function byStudy(results: readonly ToldResult[]): string[][] {
  const studies = groups(results, ({ study }) => study)
  return [...studies].map(([study, own]) => {
    const [first] = own
    const shared = own.length > 1 && own.every(({ quality }) => quality === first?.quality) ? first?.quality : undefined
    let said = ''
    const told = [...groups(own, ({ people, short }) => `${people}|${short}`).values()].map((alike) => {
      const [{ people, short } = { people: '', short: '' }] = alike
      const whom = [people === said ? '' : people, short]
      said = people
      return [...whom, ...alike.flatMap(({ found, quality }) => [found, quality === shared ? '' : quality])]
    })
    return [study, [...told.flat(), shared ?? ''].filter(Boolean).map(closed).join(' ')]
  })
}

/** Things by what they have in common, in order. */
function groups<T>(things: readonly T[], nameOf: (thing: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const thing of things)
    found.set(nameOf(thing), [...found.get(nameOf(thing)) ?? [], thing])
  return found
}
