import type { Finding } from '../../evidence/schema/index.ts'
import type { Fault, Passage } from './deck.ts'
import { PLACEHOLDER } from '../../evidence/placeholders.ts'
import { lineAt } from './deck.ts'
import { sentencesOf } from './verbs.ts'

/** Words that give the direction of a number without its sign. */
const DIRECTION = /\b(?:lower|fewer|less|below|better|smaller|down|fell|dropped|eased)\b/i
/** Names of an effect size, directly before the number. */
const NAMED = /\b(?:SMD|[dg]|effect size)(?:\s+(?:of|was|is|=)|:|\s*=)?\s*$/i

type Effect = Pick<Finding, 'measure' | 'estimate'>

/**
 * Benefits that would be printed as positive effect sizes: `[[id.size]]` or `[[id.ci-size]]` of a difference that is
 * negative. A slide prints a standardized difference with its sign; speech and sentences may say "0.38 standard
 * deviations lower", with the direction in words.
 * @param printed whether the passages stand on a slide, where readers set the numbers side by side
 */
export function checkSigns(passages: readonly Passage[], findings: Readonly<Record<string, Effect>>, printed: boolean): Fault[] {
  return passages.flatMap(passage => sentencesOf(passage.text).flatMap(({ text, offset }) => [...text.matchAll(PLACEHOLDER)].flatMap(({ 0: found, 1: name = '', index }) => {
    const [id = '', part = '', more] = name.split('.')
    const { measure = 'OR', estimate = 0 } = Object.hasOwn(findings, id) ? findings[id] ?? {} : {}
    if (more !== undefined || !['size', 'ci-size'].includes(part) || !['SMD', 'd', 'MD'].includes(measure) || estimate >= 0)
      return []
    const withSign = `[[${id}.${part === 'size' ? 'estimate' : 'ci'}]]`
    const fault = (message: string): Fault[] => [{ file: passage.file, line: lineAt(passage, offset + index), message: `${found} ${message}` }]
    if (NAMED.test(text.slice(0, index)))
      return fault(`prints a benefit as a positive effect size, but negative means fewer symptoms everywhere; write ${withSign}`)
    if (printed && measure !== 'MD')
      return fault(`leaves out the sign, which every effect size on a slide has; write ${withSign}`)
    return DIRECTION.test(text) ? [] : fault(`leaves out the sign and the sentence gives no direction; write ${withSign}, or say "lower", "fewer" or "better"`)
  })))
}
