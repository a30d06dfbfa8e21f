import type { Choice } from '../../deck/cut.ts'
import type { Evidence } from '../../evidence/load.ts'
import type { SectionKey } from '../../evidence/schema/index.ts'
import type { ReadSlide } from '../cut/read.ts'
import type { Fault } from './fault.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { traitsOf } from '../../deck/layouts.ts'
import { choosePieces } from '../../deck/pieces.ts'
import { SECTION_KEYS } from '../../deck/sections.ts'
import { deckRoot } from '../../evidence/load.ts'
import { suggest } from '../../evidence/suggest.ts'
import { readTalk, withoutHiding } from '../cut/read.ts'
import { checkStructure } from './structure.ts'

/** Text as it stands in a file; its lines are the file's own, from `line` on (counted from 1). */
export interface Passage {
  file: string
  line: number
  text: string
  /** Whether the talk leaves a part of it out. */
  shortened?: boolean
}

/** A slide as its author wrote it, placeholders not yet filled. */
export interface DeckSlide {
  no: number
  title: string
  /** The Markdown file it stands in, by path from the deck's root. */
  file: string
  /** First line of the slide in that file, counted from 1. */
  line: number
  frontmatter: Record<string, unknown>
  /** Line of a frontmatter key, or of the slide where it has none. */
  lineOf: (key: string) => number
  /** What the slide shows: Markdown and components, comments blanked out. */
  content: Passage
  /** What the speaker says. */
  notes: Passage
  /** What the handout prints, where the slide's settings have it: its written words, and its caveat. */
  print?: Passage
  caveat?: Passage
}

export type { Fault } from './fault.ts'

/** Thrown when the files of the slides cannot be told apart into slides. */
export class DeckError extends Error {
  override readonly name = 'DeckError'

  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(formatSlideFault).join('\n'))
  }
}

/** One fault as the text a maintainer reads. */
export function formatSlideFault({ file, line, slide, message }: Fault): string {
  return `  ${file}:${line}${slide === undefined ? '' : `  slide ${slide}`}\n    ${message}`
}

/** The slides of the speaker's talk, and what it is made from. */
export interface DeckTalk {
  slides: DeckSlide[]
  /** Every slide of the files in all its words, those that this talk leaves out too. */
  whole: DeckSlide[]
  choice: Choice
  /** Whether conditions or slides of the cut are left out. */
  less: boolean
}

/**
 * The slides of the speaker's talk in order, read with Slidev's own parser.
 * @param evidence for the speaker's choice; without it nothing but hidden slides is left out
 * @throws DeckError if a comment or settings are not closed, or a section is missing
 */
export async function readDeckTalk(root: string = deckRoot, evidence?: Evidence): Promise<DeckTalk> {
  const broken = markdownFiles(root).flatMap(file => checkStructure(file, readFileSync(join(root, file), 'utf8')))
  if (broken.length > 0)
    throw new DeckError(broken)
  const { slides, sections, choice, errors } = await readTalk(root, evidence)
  if (errors.length > 0)
    throw new DeckError(errors.map(({ file, line, message }) => ({ file: relative(root, file), line, message: inWords(message.replaceAll(`${root}/`, ''), root) })))
  return {
    slides: slides.filter(({ out }) => !out).map((slide, i) => toDeckSlide(slide, i + 1, root, sections)),
    whole: slides.map((slide, i) => toDeckSlide({ ...slide, frontmatter: withoutHiding(slide.source.frontmatter) }, i + 1, root, SECTION_KEYS)),
    choice,
    less: slides.some(({ out, frontmatter: { layout, keep } }) => out && traitsOf(layout)?.presented && typeof keep === 'number' && keep <= choice.cut),
  }
}

/** What Slidev's parser says, as an instruction. */
function inWords(message: string, root: string): string {
  const missing = /^Imported markdown file not found: (.+)$/.exec(message)?.[1]
  return missing ? `the file ${missing} is not there${suggest(missing, markdownFiles(root))}; write the name of a file in sections/ after src:, or put the file back` : message
}

/** The slides of the whole talk in order, but for hidden ones. @throws DeckError as {@link readDeckTalk} */
export async function readDeck(root: string = deckRoot): Promise<DeckSlide[]> {
  return (await readDeckTalk(root)).slides
}

function toDeckSlide({ source, title, frontmatter }: ReadSlide, no: number, root: string, sections: readonly SectionKey[]): DeckSlide {
  const file = relative(root, source.filepath)
  const lines = readFileSync(source.filepath, 'utf8').split(/\r?\n/)
  const { content, notes } = split(lines.slice(source.contentStart, source.end).join('\n'))
  const keys = lines.slice(source.start, source.contentStart)
  const settingsFor = (those: readonly SectionKey[]): Passage => ({ file, line: source.start + 1, text: choosePieces(keys.join('\n'), those, ' ') })
  const written = (key: string): Passage | undefined => {
    const passage = settingIn(key, settingsFor(sections))
    return passage && { ...passage, shortened: passage.text !== settingIn(key, settingsFor(SECTION_KEYS))?.text }
  }
  return {
    no,
    title,
    file,
    line: source.start + 1,
    frontmatter,
    lineOf: (key) => {
      const at = keys.findIndex(line => line.split(':')[0]?.trim().replace(/^(['"])(.*)\1$/, '$2') === key)
      return source.start + 1 + Math.max(0, at)
    },
    content: { file, line: source.contentStart + 1, text: choosePieces(content, sections, ' ') },
    notes: { file, line: source.contentStart + 1, text: choosePieces(notes, sections, ' ') },
    print: written('print'),
    caveat: written('caveat'),
  }
}

/** The text of a setting, over as many lines as it has, without its name and the mark that it goes on below. */
function settingIn(key: string, { file, line, text }: Passage): Passage | undefined {
  const found = new RegExp(`^${key}:.*(?:\\n[ \\t].*)*`, 'm').exec(text)
  if (!found)
    return undefined
  const [setting] = found
  return { file, line: lineAt({ file, line, text }, found.index), text: setting.replace(/^[^:]*:[ \t]*(?:[>|][+-]?[ \t]*(?=\n))?/, blank) }
}

/** What the handout prints of a slide. */
export function writtenOf({ print, caveat }: DeckSlide): Passage[] {
  return [print, caveat].filter(passage => passage !== undefined)
}

/** The files that hold slides, by path from the deck's root. */
function markdownFiles(root: string): string[] {
  const folder = join(root, 'sections')
  const sections = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.md')).sort() : []
  return ['slides.md', ...sections.map(name => `sections/${name}`)]
}

/**
 * A slide's body as what it shows and what is said: the last comment, if nothing follows it, is the notes (Slidev's
 * rule). Both keep every line break, so that offsets still count the file's lines.
 */
export function split(body: string): { content: string, notes: string } {
  const comments = [...body.matchAll(/<!--([\s\S]*?)-->/g)]
  const last = comments.at(-1)
  const hasNotes = last !== undefined && body.slice(last.index + last[0].length).trim() === ''
  const content = comments.reduce((text, { 0: comment }) => text.replace(comment, blank(comment)), body)
  const notes = hasNotes ? `${blank(body.slice(0, last.index + 4))}${last[1] ?? ''}` : ''
  return { content, notes }
}

/** Spaces in place of every character but line breaks. */
export function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

/** Line of the file in which a passage's character stands. */
export function lineAt({ line, text }: Passage, offset: number): number {
  return line + text.slice(0, offset).split('\n').length - 1
}

/** A fault of a slide at a character of its content or its notes. */
export function faultAt(slide: DeckSlide, passage: Passage, offset: number, message: string): Fault {
  const column = offset - passage.text.lastIndexOf('\n', offset - 1)
  return { file: slide.file, line: lineAt(passage, offset), column, slide: slide.no, message }
}

/** A fault of a slide at one of its settings. */
export function faultIn(slide: DeckSlide, key: string, message: string): Fault {
  return { file: slide.file, line: slide.lineOf(key), slide: slide.no, message }
}

/** A list in a slide's frontmatter; what is no list, which the schema check tells, is read as it was meant. */
export function listOf(slide: DeckSlide, key: string): string[] {
  const value = slide.frontmatter[key]
  return typeof value === 'string' ? value.split(/[\s,]+/) : Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}

/** References that a slide cites only for single sections. */
export function onlyFor({ frontmatter: { only } }: DeckSlide): string[] {
  return typeof only === 'object' && only !== null ? Object.values(only).flat().filter(key => typeof key === 'string') : []
}
