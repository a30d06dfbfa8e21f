import type { Evidence } from '../../evidence/load.ts'
import type { DeckSlide, Fault } from './deck.ts'
import type { TextFile } from './texts.ts'
import { basename, dirname, join } from 'node:path'
import { traitsOf } from '../../deck/layouts.ts'
import { onsetEntries } from '../../evidence/provenance.ts'
import { suggest } from '../../evidence/suggest.ts'
import { lineAt, listOf } from './deck.ts'
import { findStatistics } from './statistics.ts'

/** Components of Slidev that a slide may use. */
const BUILT_IN = ['VClick', 'VClicks', 'VAfter', 'VSwitch']

interface Tag { name: string, index: number, text: string }

/** Components a slide uses, with their attributes. */
function tagsOf(slide: DeckSlide): Tag[] {
  return [...slide.content.text.matchAll(/<([A-Z]\w*)\b[^>]*>/g)].map(({ 0: text, 1: name = '', index }) => ({ name, index, text }))
}

/** Components that a slide uses but nobody wrote: the built deck would leave their place empty. */
export function checkComponentsExist(slide: DeckSlide, files: readonly TextFile[]): Fault[] {
  const known = [...BUILT_IN, ...files.filter(({ file }) => file.endsWith('.vue')).map(({ file }) => basename(file, '.vue'))]
  return tagsOf(slide).filter(({ name }) => !known.includes(name)).map(({ name, index }) => ({
    file: slide.file,
    line: lineAt(slide.content, index),
    slide: slide.no,
    message: `there is no component "${name}" in components/${suggest(name, known)}`,
  }))
}

/**
 * Figures that a slide's components draw and whose reference is not among the slide's sources. Cover, dividers and
 * closing slides have no sources at their foot: they may draw shapes from figures but print none, which a browser test
 * holds them to.
 */
export function checkComponentSources(slide: DeckSlide, files: readonly TextFile[], evidence: Evidence): Fault[] {
  const sources = listOf(slide, 'sources')
  if (traitsOf(slide.frontmatter.layout)?.numbered === false)
    return []
  return tagsOf(slide).flatMap(({ name, index, text }) => {
    const code = [text, ...closure(files, name)].join('\n')
    const missing = figuresIn(code, evidence).filter(({ source }) => !sources.includes(source))
    return [...new Set(missing.map(({ source }) => source))].map((source): Fault => ({
      file: slide.file,
      line: lineAt(slide.content, index),
      slide: slide.no,
      message: `<${name}> draws ${missing.filter(one => one.source === source).map(({ id }) => `"${id}"`).join(', ')} from "${source}", which is not in the slide's sources; add it there`,
    }))
  })
}

/** Findings, facts and statements whose id stands as a string in the code, and the rows of an onset timeline. */
function figuresIn(code: string, { findings, facts, statements, onset }: Evidence): { id: string, source: string }[] {
  const strings = new Set([...code.matchAll(/(['"`])([a-z][\w-]*)\1/g)].map(match => match[2]))
  const named = [...Object.values(findings), ...Object.values(facts)].filter(({ id }) => strings.has(id))
  const told = Object.values(statements).filter(({ id }) => strings.has(id)).flatMap(({ id, sources }) => sources.map(source => ({ id, source })))
  const dataset = code.match(/^<OnsetTimeline [^>]*dataset="(\w+)"/)?.[1]
  const rows = onsetEntries(Object.fromEntries(Object.entries(onset).filter(([name]) => name === dataset)))
    .flatMap(({ name, sources }) => sources.map(source => ({ id: name, source })))
  return [...named, ...told, ...rows]
}

/** The text of a component and of everything in `components/` that it imports. */
function closure(files: readonly TextFile[], name: string): string[] {
  const queue = files.filter(({ file }) => basename(file) === `${name}.vue`)
  for (const { file, text } of queue) {
    for (const { 1: path = '' } of text.matchAll(/from '(\.{1,2}\/[^']+)'/g)) {
      const imported = files.find(one => one.file === join(dirname(file), path))
      if (imported && !queue.includes(imported))
        queue.push(imported)
    }
  }
  return queue.map(({ text }) => text)
}

/** What sets words apart from coordinates and from CSS. */
const WORDS = /\p{L}{3}\S*\s.*\p{L}{2}/su

/** Statistics typed into the words of a component: sentences in its code, text in its template. */
export function checkComponentStatistics({ file, text }: TextFile): Fault[] {
  const words = [
    ...text.matchAll(/(?<=>|\}\})[^<>{}=;]+(?=<|\{\{)/g),
    ...text.matchAll(/(['`])[^\n '`]* [^\n'`]*\1/g),
  ].sort((a, b) => a.index - b.index)
  return words.filter(([found]) => WORDS.test(found)).flatMap(({ 0: found, index }) => findStatistics(found.replace(/\$\{[^}]*\}|\b[a-z]+\([\d\s.,-]*\)/gi, '$')).map((statistic): Fault => ({
    file,
    line: lineAt({ file, line: 1, text }, index),
    message: `"${statistic.text}" is typed in "${found.trim().replace(/\s+/g, ' ').slice(0, 80)}"; take it from evidence/`,
  })))
}
