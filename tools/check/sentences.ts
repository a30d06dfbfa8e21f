import type { Fault } from './deck.ts'
import type { TextFile } from './texts.ts'
import { lineAt } from './deck.ts'
import { asRead, UNSEEN, VALUE, wordsIn } from './typed.ts'

/** The list of sentences that may be typed, because they tell only how a drawing or the handout is to be read. */
export const DRAWING_WORDS = 'tools/check/drawing-words.txt'

/** Words in a row that are still a label, and in a whole sentence that is still a sign. */
const LABEL = 7
const SIGN = 4

/**
 * Sentences typed in components and print pages, where no source stands beside them: more than {@link LABEL} words in a
 * row that no value interrupts, or a whole sentence of more than {@link SIGN}.
 * @param allowed sentences of {@link DRAWING_WORDS}
 */
export function checkSentences(file: TextFile, allowed: readonly string[]): Fault[] {
  return sentencesIn(file).filter(({ text }) => isSentence(text) && !allowed.includes(text)).map(({ text, offset }): Fault => ({
    file: file.file,
    line: lineAt({ ...file, line: 1 }, offset),
    message: `"${text}" is typed here, where no source stands beside it. If it could be wrong about the world, write it as a statement in evidence/findings/ and name its id; if it only tells how the drawing is to be read, add it to ${DRAWING_WORDS}`,
  }))
}

/** Sentences of the list that no file has, so that it holds no more than it must. */
export function checkListed(list: string, files: readonly TextFile[]): Fault[] {
  const typed = new Set(files.flatMap(sentencesIn).map(({ text }) => text).filter(isSentence))
  return list.split('\n').flatMap((line, i) => readList(line).filter(sentence => !typed.has(sentence)).map((sentence): Fault => ({
    file: DRAWING_WORDS,
    line: i + 1,
    message: `"${sentence}" is not typed anywhere any more, or is short enough to need no line here; delete the line`,
  })))
}

/** The sentences of {@link DRAWING_WORDS}: one a line, their reasons in lines that begin with `#`. */
export function readList(list: string): string[] {
  return list.split('\n').map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'))
}

/** Typed words between values, sentence by sentence, each with the place where it begins. */
function sentencesIn(file: TextFile): { text: string, offset: number }[] {
  return wordsIn(file).flatMap(({ text, offset }) => [...text.matchAll(new RegExp(`[^${VALUE}]+?(?:[.!?](?=[\\s${UNSEEN}]|$)|(?=${VALUE})|$)`, 'g'))].flatMap(({ 0: found, index }) => {
    const words = asRead(found).replace(/^[ .,;:)]+/, '')
    return words ? [{ text: words, offset: offset + index + found.search(new RegExp(`[^\\s${UNSEEN}]`)) }] : []
  }))
}

function isSentence(text: string): boolean {
  const words = text.split(/[\s/]+/).filter(word => /^[(“"]?\p{L}[\p{L}\p{M}’'-]*[)”".,;:!?]*$/u.test(word)).length
  return words > LABEL || (words > SIGN && /^\p{Lu}.*[.!?]$/u.test(text))
}
