import type { SourceSlideInfo } from '@slidev/types'
import type { Choice } from '../../deck/cut.ts'
import type { Evidence } from '../../evidence/load.ts'
import type { SectionKey } from '../../evidence/schema/index.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { load } from '@slidev/parser/fs'
import { choiceOf, leftOut, LONGER, sectionsOf, sourcesFor, tellLeftOut, WHOLE_TALK } from '../../deck/cut.ts'
import { plainHeadline } from '../../deck/headline.ts'
import { choosePieces } from '../../deck/pieces.ts'
import { deckRoot } from '../../evidence/load.ts'
import { fillPlaceholders } from '../../evidence/placeholders.ts'
import { emptyPages } from './pages.ts'

/** A slide of the files, and whether the speaker's talk has it. */
export interface ReadSlide {
  source: SourceSlideInfo
  /** As Slidev gets it: without the sources of sections that are left out. */
  frontmatter: Record<string, unknown>
  /** Its headline as plain text, in the words of this talk. */
  title: string
  out: boolean
}

export interface ReadTalk {
  /** Every slide of the files in the order of the talk, those that are left out too. */
  slides: ReadSlide[]
  sections: SectionKey[]
  choice: Choice
  errors: { file: string, line: number, message: string }[]
}

/** Slidev passes over slides with these settings without a word; under another name they are read as any other. */
const HIDING = /^(hide|disabled)(?=:)/gm
const HIDDEN = ['_hide', '_disabled']

/**
 * Reads the files of the talk below `root` with Slidev's own parser and says which slides the speaker's talk leaves out.
 * @param evidence for the speaker's choice and the length of lists; without it nothing but hidden slides is left out
 */
export async function readTalk(root: string = deckRoot, evidence?: Evidence): Promise<ReadTalk> {
  const raw = async (path: string): Promise<string> => (await readFile(path, 'utf8')).replace(HIDING, '_$1')
  const { slides: all, markdownFiles } = await load({ roots: [root], userRoot: root }, join(root, 'slides.md'), raw)
  const errors = Object.values(markdownFiles).flatMap(({ filepath, errors = [] }) => errors.map(({ row, message }) => ({ file: filepath, line: row + 1, message })))

  const choice = evidence ? choiceOf(evidence.speaker) : WHOLE_TALK
  const marked = all.map(({ source, frontmatter }) => ({ frontmatter: source.frontmatter, hidden: HIDDEN.some(key => Boolean(frontmatter[key])) }))
  const out = leftOut(marked, choice)
  const sections = sectionsOf(marked.filter((_, i) => !out[i]).map(({ frontmatter }) => frontmatter))
  const slides = all.map(({ source }, i): ReadSlide => ({
    source,
    title: titleOf(choosePieces(source.title ?? '', sections), evidence),
    frontmatter: cutFrontmatter(source.frontmatter, sections),
    out: out[i] ?? false,
  }))
  if (!evidence)
    return { slides, sections, choice, errors }

  const told = tellLeftOut(slides)
  const empty = emptyPages(slides.filter(slide => !slide.out), told, evidence)
  return {
    slides: slides.map(slide => ({ ...slide, out: slide.out || empty.has(slide.title), frontmatter: slide.title.startsWith(LONGER) ? { ...slide.frontmatter, leftOut: told } : slide.frontmatter })),
    sections,
    choice,
    errors,
  }
}

/** A slide's settings without those that hide it. */
export function withoutHiding(frontmatter: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(frontmatter).filter(([key]) => !HIDDEN.includes(key)))
}

/** A slide's settings in the words of this talk, without those that hide it. */
function cutFrontmatter(frontmatter: Readonly<Record<string, unknown>>, sections: readonly SectionKey[]): Record<string, unknown> {
  const sources = sourcesFor(frontmatter, sections)
  const settings = Object.entries(withoutHiding(frontmatter))
    .map(([key, value]) => [key, typeof value === 'string' ? choosePieces(value, sections) : value] as const)
  return { ...Object.fromEntries(settings), ...sources === undefined ? {} : { sources } }
}

function titleOf(headline: string, evidence: Evidence | undefined): string {
  const title = plainHeadline(headline).replace(/\s+/g, ' ').trim()
  try {
    return evidence ? fillPlaceholders(title, evidence) : title
  }
  catch {
    return title
  }
}
