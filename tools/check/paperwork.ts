import type { Fault } from './deck.ts'
import type { TextFile } from './texts.ts'
import { blank, lineAt } from './deck.ts'
import { wordsIn } from './typed.ts'

/** Words about how the talk was made, which say nothing about treatments. The check itself and the handout's last page may use them. */
const PAPERWORK = new RegExp([
  String.raw`\b(?:on|in|to|from)\s+(?:my\s+|our\s+|the\s+)?file\b`,
  String.raw`\b(?:to\s+be\s+)?verif(?:y|ied)\b`,
  String.raw`\bre-?check(?:ed)?\b`,
  String.raw`\b(?:was|were|is|are|been|only)\s+recalled\b|\brecalled(?:,|\s+and)\s+not\b`,
  String.raw`\bnot\s+(?:yet\s+)?(?:re-?)?read\b(?!\s+across)`,
  String.raw`\b(?:re-)?read\s+(?:only\s+|partly\s+)?(?:in\s+(?:the|its)\s+abstract|on\s+a\s+page)\b`,
  String.raw`\b(?:not\s+)?in\s+(?:the|its)\s+abstract\b`,
  String.raw`\babstract\s+(?:gives|has|prints|says)\b`,
  String.raw`\ba\s+page\s+that\s+reports\b`,
  String.raw`\bnot\s+graded\s+(?:separately|on\s+its\s+own)\b`,
].join('|'), 'gi')

/**
 * Words about our own paperwork where an audience would read or hear them: slides, notes, data files, components. What
 * is unknown is an empty cell, or "not reported".
 */
export function checkPaperwork({ file, text }: TextFile): Fault[] {
  return publicWords(file, text).flatMap(({ text: words, offset }) => [...words.matchAll(PAPERWORK)].map(({ 0: found, index }): Fault => ({
    file,
    line: lineAt({ file, line: 1, text }, offset + index),
    message: `"${found.replace(/\s+/g, ' ')}" tells how the talk was made, which no audience should read or hear; leave it out, leave the cell empty, or say "not reported"`,
  })))
}

/** What a file says to an audience, by the kind of the file; nothing for files that say nothing to them. */
function publicWords(file: string, text: string): { text: string, offset: number }[] {
  if (file === 'slides.md' || file.startsWith('sections/'))
    return [{ text, offset: 0 }]
  if (file.startsWith('components/') && /\.(?:vue|ts)$/.test(file))
    return wordsIn({ file, text })
  if (/^evidence\/.*\.yaml$/.test(file))
    return [{ text: text.replace(/^\s*#.*$|(?<=[\s{,])(?:(?:read|verify|recheck): [^,}\n]*|asPrinted: .*)/gm, blank), offset: 0 }]
  if (file === 'evidence/references.json')
    return [...text.matchAll(/"note": "[^\n]*/g)].map(({ 0: note, index }) => ({ text: note, offset: index }))
  return []
}
