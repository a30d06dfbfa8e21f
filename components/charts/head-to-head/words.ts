import type { Finding } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import { formatEstimate, formatSample, nameOf } from '../../../evidence/format.ts'
import { groupsOf, groupsText } from '../../kit/dumbbell.ts'

/** What the chart tells: two panels of trials, and how each is headed. */
export interface Panels { open: readonly Finding[], openTitle: string, masked: readonly Finding[], maskedTitle: string }

/** Whether more people got better on ketamine in all trials, in none, or in some, as the numbers have it. */
export function agreement(trials: readonly Finding[]): string {
  const better = trials.filter((trial) => {
    const { ketamine, other } = groupsOf(trial)
    return ketamine.value > other.value
  }).length
  if (better > 0 && better < trials.length)
    return 'the trials disagree'
  return better > 0 ? 'more people got better on ketamine' : 'no more people got better on ketamine'
}

/** In how many trials the interval leaves no difference out. */
export function clarity(trials: readonly Finding[]): string {
  const clear = trials.filter(({ ci: [lower, upper] = [0, 0] }) => lower > 0 || upper < 0).length
  return clear === 0 ? 'no clear difference' : `a clear difference in ${clear} of ${trials.length}`
}

const openText = (trial: Finding): string => `${nameOf(trial).toLowerCase()}, ${groupsText(trial)}`
const maskedText = (trial: Finding): string => `${nameOf(trial).toLowerCase()}, ${formatEstimate(trial)}`

const openSentence = ({ open, openTitle }: Panels): string => `${openTitle}, ${agreement(open)}: ${open.map(openText).join('; ')}.`
function maskedSentence({ masked, maskedTitle }: Panels): string {
  return `${maskedTitle}: ${clarity(masked)} in ${masked[0].outcome} points: ${masked.map(maskedText).join('; ')}.`
}

/** What the two panels show, in two sentences. */
export function alt(panels: Panels): string {
  return `${openSentence(panels)} ${maskedSentence(panels)}`
}

/** What a step adds: one panel each. */
export function announce(panels: Panels, step: number): string {
  return ['', openSentence(panels), maskedSentence(panels)][step] ?? ''
}

/** One row a trial. */
export function table({ open, openTitle, masked, maskedTitle }: Panels): ChartTable {
  return {
    caption: `${openTitle}; ${maskedTitle.charAt(0).toLowerCase()}${maskedTitle.slice(1)}`,
    columns: ['Trial', 'People', 'Result'],
    rows: [
      ...open.map(trial => [`Against ${trial.comparator}: ${nameOf(trial).toLowerCase()}`, formatSample(trial), groupsText(trial)]),
      ...masked.map(trial => [nameOf(trial), formatSample(trial), `${trial.outcome} ${formatEstimate(trial)}`]),
    ],
  }
}
