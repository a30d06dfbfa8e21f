import type { Finding } from '../../evidence/schema/index.ts'
import type { Fault, Passage } from './deck.ts'
import type { VerbException } from './verb-exceptions.ts'
import { includesNoDifference } from '../../evidence/no-difference.ts'
import { PLACEHOLDER } from '../../evidence/placeholders.ts'
import { lineAt } from './deck.ts'
import { VERB_EXCEPTIONS } from './verb-exceptions.ts'

type Graded = Pick<Finding, 'id' | 'certainty' | 'measure' | 'ci'>

/** Verbs that claim an effect, in the present tense; what a trial found is told in the past. The base form needs "may" or "probably" too. */
const CLAIM = /\b(?:works?|reduces?|improves?|lowers|helps?|eases?|relieves?|prevents?|results? in|leads? to|(?:is|are) effective|beats?)\b/gi
/** Words that say there is nothing, which no interval shows. "No clear difference" is not among them, nor is naming the line of no difference. */
const NOTHING = /\bno effect\b|\b(?:not|no|never) (?:better|worse|different)\b|\b(?:does|do|did) (?:not|n't) (?:differ|work|help)\b|\b(?:doesn|don|didn)['’]t (?:differ|work|help)\b|\b(?:is|are|was|were) (?:equal|equivalent|the same)\b|(?<!\b(?:includes?|contains?|holds?|crosses|over|means|from|of|is|line) )\bno difference\b/gi

const UNCERTAIN = /\bvery uncertain\b/i
/** Hedges that GRADE allows each certainty; any of them in the sentence stands for all of its verbs. */
const HEDGES: Partial<Record<Finding['certainty'], { hedge: RegExp, allowed: string }>> = {
  'very low': { hedge: UNCERTAIN, allowed: '"the evidence is very uncertain", or what the trials found ("in 4 trials more people had responded")' },
  'low': { hedge: /\b(?:may|might|could)\b|\bvery uncertain\b/i, allowed: '"may", or what the trials found' },
  'moderate to low': { hedge: /\b(?:may|might|could)\b|\bvery uncertain\b/i, allowed: '"may", or what the trials found' },
  'moderate': { hedge: /\b(?:probably|likely|may|might|could)\b/i, allowed: '"probably", or what the trials found' },
}

interface Found { word: string, index: number, why: string, allowed: string }

/** Words of a sentence that are stronger than a finding allows. */
function tooStrong(sentence: string, one: Graded): Found[] {
  const rule = HEDGES[one.certainty]
  const claims = rule && !rule.hedge.test(sentence)
    ? [...sentence.matchAll(CLAIM)].map(({ 0: word, index }) => ({ word, index, why: `whose certainty is ${one.certainty}`, allowed: rule.allowed }))
    : []
  const weak = one.certainty === 'low' || one.certainty === 'very low'
  const nothing = includesNoDifference(one) || weak
    ? [...sentence.matchAll(NOTHING)].map(({ 0: word, index }) => ({ word, index, why: includesNoDifference(one) ? 'whose interval contains no difference, which does not show that there is none' : `whose certainty is ${one.certainty}`, allowed: '"no clear difference"' }))
    : []
  return [...claims, ...nothing]
}

/**
 * Sentences that name a graded finding, or one whose interval contains no difference, with words stronger than it
 * allows (GRADE guidelines 26: the verb follows the certainty).
 * @param passages what slides show and say, and statements, figures not yet filled in
 * @param exceptions sentences that may stand; those that are met are added to `met`
 */
export function checkVerbs(passages: readonly Passage[], findings: Readonly<Record<string, Graded>>, exceptions: readonly VerbException[] = VERB_EXCEPTIONS, met = new Set<VerbException>()): Fault[] {
  return passages.flatMap(passage => sentencesOf(passage.text).flatMap(({ text, offset }) => {
    const ids = new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name.split('.')[0] ?? ''))
    const named = [...ids].flatMap(id => Object.hasOwn(findings, id) ? findings[id] ?? [] : [])
    const spoken = text.replace(PLACEHOLDER, found => ' '.repeat(found.length)).replace(/\n/g, ' ')
    return named.flatMap(one => tooStrong(spoken, one).flatMap(({ word, index, why, allowed }): Fault[] => {
      const exception = exceptions.find(({ file, finding, words }) => file === passage.file && finding === one.id && words === word)
      if (exception) {
        met.add(exception)
        return []
      }
      return [{ file: passage.file, line: lineAt(passage, offset + index), message: `"${word}" is too strong for "${one.id}", ${why}; allowed: ${allowed}` }]
    }))
  }))
}

/** Exceptions that no sentence of the slides and data files needs any more. */
export function checkVerbExceptions(passages: readonly Passage[], findings: Readonly<Record<string, Graded>>, exceptions: readonly VerbException[] = VERB_EXCEPTIONS): Fault[] {
  const met = new Set<VerbException>()
  checkVerbs(passages, findings, exceptions, met)
  return exceptions.filter(one => !met.has(one)).map(({ file, finding, words }) => ({
    file: 'tools/check/verb-exceptions.ts',
    line: 1,
    message: `the exception for "${words}" beside "${finding}" in ${file} is no longer needed; remove it`,
  }))
}

/** Sentences of a text with their places. A blank line, a click, a tag and the marks of a sentence end one. */
export function sentencesOf(text: string): { text: string, offset: number }[] {
  const ends = [...text.matchAll(/[.!?](?=\s|$)|\n\s*\n|\[click[^\]]*\]|<[^>]*>|\n(?=[#|-])/g)].map(({ 0: mark, index }) => index + mark.length)
  return [0, ...ends].map((start, i) => ({ text: text.slice(start, ends[i] ?? text.length), offset: start }))
}

/** Texts of a data file that name figures, each as a passage of its own. */
export function statementPassages(file: string, text: string): Passage[] {
  return text.split('\n').flatMap((line, i) => line.includes('[[') && !/^\s*#/.test(line) ? [{ file, line: i + 1, text: line }] : [])
}
