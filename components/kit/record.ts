import type { Finding, Statement } from '../../evidence/schema/index.ts'
import type { ChartTable } from './table.ts'
import { formatArmAspect, formatEffect, formatInterval, formatP, formatSample, intervalName } from '../../evidence/format.ts'
import { citation } from '../../evidence/index.ts'
import { capitalize, inSentence } from './text.ts'

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

/** What was given against what, to whom. */
function comparedText({ label, intervention, comparator, regimen, population }: Finding): string {
  const against = comparator === 'none' ? intervention : `${intervention} against ${comparator}`
  return [label, [against, regimen, population].filter(Boolean).join(', ')].filter(Boolean).join(': ')
}

/**
 * The findings behind a chart as a table, one row each: who found what, among whom, how surely.
 * @param told sentences on further studies, which only have a result
 */
export function recordTable(caption: string, findings: readonly Finding[], told: readonly Pick<Statement, 'sources' | 'says'>[] = []): ChartTable {
  return {
    caption,
    columns: ['Study', 'Compared', 'Outcome', 'Result', 'People', 'Certainty and notes'],
    rows: [...findings.map(one => [
      citation(one.source),
      comparedText(one),
      `${one.outcome}, ${one.timepoint}`,
      resultText(one),
      [formatSample(one), one.design].filter(Boolean).join(', '),
      [one.certainty === 'not graded' ? '' : `${one.certainty} certainty`, one.note ?? ''].filter(Boolean).map(capitalize).join('. '),
    ]), ...told.map(({ sources, says }) => [sources.map(citation).join(', '), '', '', says, '', ''])],
  }
}
