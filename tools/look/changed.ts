import type { DeckSlide } from '../check/deck.ts'
import type { TextFile } from '../check/texts.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { deckRoot } from '../../evidence/load.ts'
import { closure } from '../check/components.ts'
import { listOf } from '../check/deck.ts'
import { readTemplate } from '../check/template.ts'
import { git, isRepository } from '../git.ts'

/** A file of the deck as it was and as it is; `undefined` where it was or is not there. */
export interface ChangedFile { file: string, before?: string, now?: string }

/** Files that draw nothing on a slide, by path from the deck's root. */
const UNSEEN = /^(?:\.|docs\/|paper\/|tests\/|tools\/|evidence\/summary\.yaml$)|\.(?:cff|md)$|^(?:LICENSE|cspell|eslint|tsconfig|vitest)/
const SLIDES = /^(?:slides|sections\/.+)\.md$/
const DATA = /^evidence\/.+\.(?:yaml|json)$/

/** Files that differ from the last commit; `undefined` where there is no repository to ask. */
export function changedFiles(root: string = deckRoot): ChangedFile[] | undefined {
  if (!isRepository(root))
    return undefined
  const list = (...words: string[]): string[] => git(root, ...words).split('\0').filter(Boolean)
  const changed = list('diff', '--name-only', '--relative', '-z', 'HEAD')
  const added = list('ls-files', '--others', '--exclude-standard', '-z')
  return [...new Set([...changed, ...added])].map(file => ({
    file,
    before: tryTo(() => git(root, 'show', `HEAD:./${file}`)),
    now: tryTo(() => readFileSync(join(root, file), 'utf8')),
  }))
}

function tryTo(read: () => string): string | undefined {
  try {
    return read()
  }
  catch {
    return undefined
  }
}

/**
 * Slides that changed files may have changed: those whose own text differs, that write a component made of a changed
 * file, or that cite what a changed entry of the evidence comes from. A file that draws on every slide changes all.
 * @param whole every slide of the files, also those that this talk leaves out
 */
export function changedSlides(slides: readonly DeckSlide[], whole: readonly DeckSlide[], components: readonly TextFile[], changes: readonly ChangedFile[]): DeckSlide[] {
  const made = new Map(slides.map(slide => [slide, readTemplate(slide).tags.filter(({ component }) => component).flatMap(({ name }) => closure(components, name))]))
  const seen = changes.filter(({ file }) => SLIDES.test(file) || !UNSEEN.test(file))
  const tests = seen.map(change => touches(change, whole, slide => made.get(slide) ?? []))
  return slides.filter(slide => tests.some(test => test(slide)))
}

function touches({ file, before = '', now = '' }: ChangedFile, whole: readonly DeckSlide[], partsOf: (slide: DeckSlide) => readonly TextFile[]): (slide: DeckSlide) => boolean {
  if (SLIDES.test(file)) {
    const starts = whole.filter(one => one.file === file).map(({ line }) => line - 1)
    const textOf = ({ line }: DeckSlide): string => now.split('\n').slice(line - 1, starts.find(start => start >= line)).join('\n').trim()
    return slide => slide.file === file && !before.includes(textOf(slide))
  }
  if (/^components\/(?:charts|drawings|kit|slide)\//.test(file))
    return slide => partsOf(slide).some(one => one.file === file)
  if (file.startsWith('public/'))
    return slide => slide.content.text.includes(file.slice('public'.length))
  if (DATA.test(file)) {
    const names = touchedNames(read(before), read(now))
    const [, part = ''] = file.split(/[/.]/)
    const draws = new RegExp(`virtual:${part}'|\\bevidence\\.${part}\\b`)
    // The lists of the appendix name no sources.
    return slide => slide.frontmatter.layout === 'appendix' || partsOf(slide).some(({ text }) => draws.test(text)) || [...listOf(slide, 'sources'), ...listOf(slide, 'claims')].some(name => names.has(name)) || [...names].some(name => slide.content.text.includes(name))
  }
  return () => true
}

function read(text: string): unknown {
  return parse(text, { logLevel: 'silent' })
}

type Entry = Record<string, unknown>
const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null

/** Ids, sources and findings that entries name which differ between two states of a data file. */
export function touchedNames(before: unknown, now: unknown): Set<string> {
  if (!isEntry(before) || !isEntry(now))
    return new Set(namesIn(now ?? before, true))
  const [old, present] = [childrenOf(before), childrenOf(now)]
  const found = [...new Set([...old.keys(), ...present.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), present.get(key)]
    if (JSON.stringify(was) === JSON.stringify(is))
      return []
    if (isEntry(was ?? is))
      return [...touchedNames(was, is)]
    const own = namesIn(now, false)
    return own.length > 0 ? own : namesIn(now, true)
  })
  return new Set(found)
}

/** What an entry holds by name; items of a list by their id or name, so that a new one does not change those after it. */
function childrenOf(entry: Entry): Map<string, unknown> {
  return new Map(Object.entries(entry).map(([key, child]) => [Array.isArray(entry) && isEntry(child) ? String(child.id ?? child.name ?? child.panel ?? key) : key, child]))
}

function namesIn(value: unknown, deep: boolean): string[] {
  if (!isEntry(value))
    return []
  return Object.entries(value).flatMap(([key, child]) => {
    const names = ['id', 'source', 'sources', 'finding', 'fact'].includes(key) ? [child].flat().filter(one => typeof one === 'string') : []
    return [...names, ...deep ? namesIn(child, true) : []]
  })
}
