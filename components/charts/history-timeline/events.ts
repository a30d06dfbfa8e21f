import type { TimelineEvent } from './layout.ts'
import { formatNumber } from '../../../evidence/format.ts'
import { fact, finding } from '../../../evidence/index.ts'

/** The history of ketamine as a medicine, in order; years and numbers come from the evidence files. */
export function historyEvents(): TimelineEvent[] {
  const completed = finding('berman2000-hdrs').n ?? 0
  return [
    { id: 'history-first-made', says: 'First made', era: 'anesthesia', step: 0 },
    { id: 'history-first-given', says: 'First given to people', era: 'anesthesia', step: 0 },
    { id: 'history-anesthetic-approval', says: 'FDA approves it as an anesthetic', era: 'anesthesia', step: 0 },
    { id: 'history-depression-trial', says: `First placebo-controlled trial in depression, completed by ${formatNumber(completed)} people`, era: 'psychiatry', step: 1 },
    { id: 'history-esketamine-approval', says: 'FDA approves esketamine spray for treatment-resistant depression', era: 'psychiatry', step: 2 },
    { id: 'history-esketamine-alone', says: 'FDA approves the spray on its own', era: 'psychiatry', step: 2 },
  ].map(event => ({ ...event, year: Number(fact(event.id).value) }) as TimelineEvent)
}
