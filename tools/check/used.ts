import type { PlacedEvidence } from '../../evidence/load.ts'
import type { DeckSlide, Fault } from './deck.ts'
import type { TextFile } from './texts.ts'
import { PLACEHOLDER } from '../../evidence/placeholders.ts'
import { writtenOf } from './deck.ts'

/**
 * Findings, facts and statements that no slide, note, words for print, component, page of the handout or other entry of the data files uses.
 * Rows of the therapy chart are drawn by it and are not asked for by id.
 * @param files the deck's components, print pages and data files
 */
export function checkFiguresUsed(slides: readonly DeckSlide[], files: readonly TextFile[], { evidence, placeOf }: PlacedEvidence): Fault[] {
  const rows = new Set(evidence.therapies.panels.flatMap(panel => panel.rows.map(({ id }) => id)))
  const used = new Set([...rows, ...slides.flatMap(namedOn), ...files.flatMap(namedIn)])
  return [...Object.values(evidence.findings), ...Object.values(evidence.facts), ...Object.values(evidence.statements)]
    .filter(({ id }) => !used.has(id))
    .map((entry) => {
      const { file, line } = placeOf(entry)
      return { file, line, message: `"${entry.id}" is used by no slide, note, chart or table; use it or remove it` }
    })
}

/** Ids that a slide names: as placeholders, and as words of its components' attributes. */
function namedOn(slide: DeckSlide): string[] {
  const { content, notes } = slide
  const attributes = [...content.text.matchAll(/<[A-Z][^>]*>/g)].flatMap(([tag]) => strings(tag)).flatMap(text => text.split(/\s+/))
  return [...attributes, ...[content, notes, ...writtenOf(slide)].flatMap(({ text }) => placeholders(text))]
}

/** Ids that a file names: as strings of code, as values of data, and as placeholders. */
function namedIn({ file, text }: TextFile): string[] {
  return [...placeholders(text), ...(file.endsWith('.yaml') ? values(text) : strings(text))]
}

function placeholders(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap(([, name = '']) => name.split('.')[0] ?? [])
}

function strings(text: string): string[] {
  return [...text.matchAll(/(?<=(['"`]))[^'"`\n]+(?=\1)/g)].map(([found]) => found)
}

/** Values of a data file that may be ids: a whole value or an item of a list, but not an entry's own `id`. */
function values(text: string): string[] {
  return [...text.replace(/^\s*#.*$/gm, '').matchAll(/(?<!\bid: )(?<=[:[,] |\[|- )[a-z][\w-]*(?=\s*(?:[\],}]|$))/gm)].map(([found]) => found)
}
