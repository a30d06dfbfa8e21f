import type { DrugDecisions } from './decisions.ts'
import { formatMonth } from '../../../evidence/format.ts'

/** A sentence for each decision: the alternative text. */
export function alt(drugs: readonly DrugDecisions[]): string {
  return drugs
    .map(({ name, note, decisions }) => `${name}, ${note}. ${decisions.map(({ dateText, text }) => `${dateText}, ${text}`).join('. ')}.`)
    .join(' ')
}

/** One row for each decision. @param checked month in which the dates were last read */
export function table(drugs: readonly DrugDecisions[], checked: string): { caption: string, columns: string[], rows: string[][] } {
  return {
    caption: `Decisions on ketamine and esketamine, checked ${formatMonth(checked)}`,
    columns: ['Date', 'Drug', 'Decision'],
    rows: drugs.flatMap(({ name, decisions }) => decisions.map(({ dateText, text }) => [dateText, name, text])),
  }
}

/** What a listener hears first: what the decisions add up to. */
export function announce(drugs: readonly DrugDecisions[]): string {
  return drugs.map(({ name, note }) => `${name}: ${note}.`).join(' ')
}
