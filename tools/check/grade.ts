import type { Evidence } from '../../evidence/load.ts'
import type { Fault } from './fault.ts'
import type { TextFile } from './texts.ts'
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { frontTexts, plainWords, sheetFor } from '../../evidence/summary.ts'
import { sentencesOf } from './verbs.ts'

/** Years of school, at most, that the front of the summary sheet may ask for. */
const GRADE = 8
/** Words of that front: what people read standing. */
const WORDS = { least: 200, most: 290 }

const wordsOf = (text: string): string[] => text.split(/[\s/]+/).filter(word => /[\p{L}\p{N}]/u.test(word))

/** Syllables of a word; each digit counts as one, because numbers are read out, too. */
function syllablesOf(word: string): number {
  return syllable(word.replace(/\d/g, ' ')) + word.replace(/\D/g, '').length || 1
}

/** Flesch–Kincaid grade of texts, each of which ends a sentence: the years of school that they ask for. */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts.flatMap(text => sentencesOf(text)).map(({ text }) => wordsOf(text)).filter(words => words.length > 0)
  const words = sentences.flat()
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: words.reduce((sum, word) => sum + syllablesOf(word), 0) })
}

/** A front of the summary sheet whose prose asks for too many years of school, or has too few or too many words. */
export function checkGrade({ summary, ...figures }: Pick<Evidence, 'summary' | 'findings' | 'facts'>, { file, text }: TextFile): Fault[] {
  const { headings, prose: texts } = frontTexts(sheetFor(summary, []))
  const read = texts.map(words => plainWords(words, figures))
  const words = [...headings, ...read].flatMap(wordsOf).length
  const grade = gradeOf(read)
  const faults: Fault[] = []
  if (grade > GRADE) {
    const grades = read.map(one => wordsOf(one).length < 5 ? 0 : gradeOf([one]))
    const hardest = grades.indexOf(Math.max(...grades))
    const typed = texts[hardest]?.replace(/^[^:]{0,60}: /, '').slice(0, 30) ?? ''
    faults.push({ file, line: text.slice(0, Math.max(0, text.indexOf(typed))).split('\n').length, message: `the front asks for ${grade.toFixed(1)} years of school (Flesch–Kincaid); allowed: ${GRADE}. Hardest is "${read[hardest]}": use shorter words and shorter sentences` })
  }
  if (words < WORDS.least || words > WORDS.most)
    faults.push({ file, line: 1, message: `found ${words} words on the front, figures filled in; allowed: ${WORDS.least} to ${WORDS.most}` })
  return faults
}
