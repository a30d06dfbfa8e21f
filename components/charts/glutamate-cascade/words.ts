import type { Cascade, CascadeRival, CascadeStep, TestedIn } from '../../../evidence/schema/index.ts'
import { citation } from '../../../evidence/index.ts'

/** How the drawing and its words name where a step was tested. */
export const TAG_WORDS: Record<TestedIn, string> = { hypothesis: 'Hypothesis', rodent: 'Rodent', human: 'Human' }
export const RIVALS_HEADING = 'Rivals'
export const RIVAL_LETTERS = 'ABCDE'
/** Said of rodents where all steps were found in them. */
export const EVERY_STEP = 'every step'
/** Said of people where a step was tested in rodents only. */
export const UNTESTED = 'no test'

/** "Rodent: Synapse formation in rats depended on mTOR (Li et al. 2010)", one for each source. */
function evidenceText({ evidence }: CascadeStep | CascadeRival): string {
  return evidence.map(({ tag, says, source }) => `${TAG_WORDS[tag]}: ${says} (${citation(source)})`).join('. ')
}

/**
 * The alternative text at a step of the drawing: the cells, and every step shown so far with its evidence.
 * @param shown how many clicks: 0 to 6 steps, 7 with the rivals
 */
export function alt({ cells, steps, rivals }: Cascade, shown: number): string {
  const told = steps.slice(0, shown).map((step, i) => `${i + 1}. ${step.happens} ${evidenceText(step)}.`)
  const rivalsTold = shown > steps.length
    ? [`${RIVALS_HEADING}: ${rivals.map(rival => `${rival.happens} ${evidenceText(rival)}.`).join(' ')}`]
    : []
  return [
    `A drawing of ${cells}.`,
    ...told,
    ...rivalsTold,
  ].join(' ')
}

/** What a listener hears at a step. */
export function announce({ steps, rivals }: Cascade, shown: number): string {
  const step = steps[shown - 1]
  if (step)
    return `Step ${shown} of ${steps.length}: ${step.happens} ${tagsText(step)}.`
  return shown > steps.length ? `${RIVALS_HEADING}: ${rivals.map(({ title }) => title).join(', ')}.` : ''
}

function tagsText({ evidence }: CascadeStep | CascadeRival): string {
  const tags = [...new Set(evidence.map(({ tag }) => TAG_WORDS[tag]))]
  return evidence.every(({ tag }) => tag === 'rodent') ? `${tags.join(', ')}; in people ${UNTESTED} found` : tags.join(', ')
}

/** The cascade as a table: one row for each step and rival. */
export function table({ steps, rivals }: Cascade): { caption: string, columns: string[], rows: string[][] } {
  const row = (name: string, one: CascadeStep | CascadeRival): string[] => [
    name,
    one.happens,
    tagsText(one),
    one.evidence.map(({ says, source }) => `${says} (${citation(source)})`).join('; '),
  ]
  return {
    caption: 'How ketamine may work: the leading account and its rivals',
    columns: ['Step', 'What happens', 'Evidence', 'What it says, and source'],
    rows: [
      ...steps.map((step, i) => row(`${i + 1}. ${step.title}`, step)),
      ...rivals.map((rival, i) => row(`Rival ${RIVAL_LETTERS[i] ?? ''}. ${rival.title}`, rival)),
    ],
  }
}
