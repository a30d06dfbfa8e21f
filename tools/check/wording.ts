import type { Fault } from './deck.ts'

export interface Word { text: string, line: number }

/** Words of a text in lower case with their lines; hyphens and all other punctuation part words. */
function wordsOf(text: string): Word[] {
  return text.split('\n').flatMap((row, i) =>
    [...row.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu)].map(([word]) => ({ text: word.replace('’', '\''), line: i + 1 })))
}

/** Phrases of a list with one a line; `#` starts a comment. */
export function readPhrases(list: string): string[] {
  return list.split('\n').map(line => line.replace(/#.*/, '').trim()).filter(Boolean)
}

/** Places where a text uses one of the phrases. */
export function checkPhrases(file: string, text: string, phrases: readonly string[]): Fault[] {
  const words = wordsOf(text)
  const index = new Map<string, { phrase: string, words: string[] }[]>()
  for (const phrase of phrases) {
    const own = wordsOf(phrase).map(word => word.text)
    const first = own[0] ?? ''
    index.set(first, [...index.get(first) ?? [], { phrase, words: own }])
  }
  return words.flatMap(({ text: first, line }, i) => (index.get(first) ?? [])
    .filter(({ words: own }) => own.every((word, j) => words[i + j]?.text === word))
    .map(({ phrase }) => ({ file, line, message: `"${phrase}" is mangled wording of the article; say what it means` })))
}

/** How many words in a row two texts may not share. */
const RUN = 8

/** Every run of eight words of a text. */
export function runsOf(text: string): Set<string> {
  const words = wordsOf(text).map(word => word.text)
  return new Set(words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' ')))
}

/** Places where a text repeats eight or more words of the article; a longer run is told once. */
export function checkRuns(file: string, text: string, article: ReadonlySet<string>): Fault[] {
  const words = wordsOf(text)
  const faults: Fault[] = []
  for (let i = 0; i + RUN <= words.length; i++) {
    const start = i
    while (i + RUN <= words.length && article.has(words.slice(i, i + RUN).map(word => word.text).join(' ')))
      i++
    if (i > start) {
      const copied = words.slice(start, i + RUN - 1).map(word => word.text).join(' ')
      faults.push({ file, line: words[start]?.line ?? 1, message: `"${copied}" stands so in the article; say it in your own words` })
    }
  }
  return faults
}
