import type { SectionKey } from '../evidence/schema/claim.ts'
import { SECTION_KEYS } from './sections.ts'

const KEY = `(?:${SECTION_KEYS.join('|')})`
const NAMES = `${KEY}(?: or ${KEY})*`
const MARK = String.raw`\[/?(?:no )?${NAMES}\]`
const PIECE = new RegExp(String.raw`\[(no )?(${NAMES})\]((?:(?!${MARK})[\s\S])*)\[/\1\2\]`, 'g')

/** A mark that opens or ends a piece. */
export const PIECE_MARK = new RegExp(MARK, 'g')

/**
 * A text of slides or notes with those of its pieces that the talk has: what stands between `[anxiety]` and `[/anxiety]`
 * is for a talk with that section, what stands between `[no anxiety]` and `[/no anxiety]` for one without, and
 * `[anxiety or ptsd]` asks for one of two. Pieces may stand in each other. Line breaks stay.
 * @param gone what becomes of a character that goes: nothing, or a space where every character must keep its place
 */
export function choosePieces(text: string, sections: readonly SectionKey[], gone: '' | ' ' = ''): string {
  const clear = (part: string): string => part.replace(/[^\n]/g, gone)
  const chosen = text.replace(PIECE, (piece: string, no: string | undefined, names: string, inner: string) => {
    const opens = piece.slice(0, piece.indexOf(']') + 1)
    const closes = piece.slice(opens.length + inner.length)
    const stays = names.split(' or ').some(name => sections.includes(name as SectionKey)) === !no
    return `${clear(opens)}${stays ? inner : clear(inner)}${clear(closes)}`
  })
  return chosen === text ? text : choosePieces(chosen, sections, gone)
}
