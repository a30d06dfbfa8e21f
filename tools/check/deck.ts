import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { load } from '@slidev/parser/fs'
import { deckRoot } from '../../evidence/load.ts'

/** Text as it stands in a file; its lines are the file's own, from `line` on (counted from 1). */
export interface Passage { file: string, line: number, text: string }

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
}

/** A fault on a slide or in a text, ready to be shown to somebody who does not program. */
export interface Fault { file: string, line: number, slide?: number, message: string }

/** One fault as the text a maintainer reads. */
export function formatSlideFault({ file, line, slide, message }: Fault): string {
  return `  ${file}:${line}${slide === undefined ? '' : `  slide ${slide}`}\n    ${message}`
}

/**
 * Every slide of the talk in order, read with Slidev's own parser.
 * @throws Error if a section cannot be parsed
 */
export async function readDeck(root: string = deckRoot): Promise<DeckSlide[]> {
  const { slides, markdownFiles } = await load({ roots: [root], userRoot: root }, join(root, 'slides.md'))
  const errors = Object.values(markdownFiles).flatMap(({ filepath, errors }) =>
    (errors ?? []).map(({ row, message }) => `${relative(root, filepath)}:${row + 1}  ${message}`))
  if (errors.length > 0)
    throw new Error(errors.join('\n'))

  return slides.map(({ source }, i) => {
    const file = relative(root, source.filepath)
    const lines = readFileSync(source.filepath, 'utf8').split(/\r?\n/)
    const { content, notes } = split(lines.slice(source.contentStart, source.end).join('\n'))
    const keys = lines.slice(source.start, source.contentStart)
    return {
      no: i + 1,
      title: source.title ?? '',
      file,
      line: source.start + 1,
      frontmatter: source.frontmatter,
      lineOf: (key) => {
        const at = keys.findIndex(line => new RegExp(`^\\s*['"]?${key}['"]?\\s*:`).test(line))
        return source.start + 1 + Math.max(0, at)
      },
      content: { file, line: source.contentStart + 1, text: content },
      notes: { file, line: source.contentStart + 1, text: notes },
    }
  })
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

/** A list in a slide's frontmatter; empty where it is missing or something else, which the schema check tells. */
export function listOf(slide: DeckSlide, key: string): string[] {
  const value = slide.frontmatter[key]
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}
