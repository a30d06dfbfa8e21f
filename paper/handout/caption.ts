import type { PrintedFigure } from '../../components/kit/figure-place.ts'
import type { Finding, GlossaryEntry } from '../../evidence/schema/index.ts'
import { capitalize } from '../../components/kit/text.ts'
import { formatNumber, formatSample } from '../../evidence/format.ts'
import { citation } from '../../evidence/index.ts'

/** How many studies, comparators or sources a caption names; of more it gives the number. */
const NAMED = 3

/** What a figure's results rest on: whom, compared with what, how sure. Empty where no single results are drawn. */
export function basisText({ basis = [] }: PrintedFigure['table']): string {
  if (basis.length === 0)
    return ''
  const samples = samplesOf(basis)
  const sizes = basis.flatMap(({ n }) => n ?? [])
  const people = samples.length <= NAMED
    ? samples.join('; ')
    : sizes.length > 1 && `${formatNumber(Math.min(...sizes))} to ${formatNumber(Math.max(...sizes))} in each result${sizes.length < basis.length ? ' that says so' : ''}`
  const against = unique(basis.map(({ comparator }) => comparator).filter(one => one !== 'none'))
  const graded = unique(basis.filter(({ certainty }) => certainty !== 'not graded').map(({ certainty, source }) => `${certainty} (${citation(source)})`))
  const ungraded = basis.some(({ certainty }) => certainty === 'not graded')
  return [
    people && `People: ${people}.`,
    against.length > 0 && `Compared with: ${against.length <= NAMED ? against.join('; ') : `${against.slice(0, NAMED).join('; ')} and others`}.`,
    `Certainty: ${[...graded, ungraded && (graded.length > 0 ? 'the rest not graded' : 'not graded')].filter(Boolean).join('; ')}.`,
  ].filter(Boolean).join(' ')
}

/** How many results a table has, and from how many sources; empty where its caption names them all. */
export function extentText({ basis = [] }: PrintedFigure['table']): string {
  const sources = unique(basis.map(({ source }) => source)).length
  return samplesOf(basis).length <= NAMED ? '' : `${basis.length} results from ${sources} ${sources === 1 ? 'source' : 'sources'} in `
}

function samplesOf(basis: readonly Finding[]): string[] {
  return unique(basis.map(one => [citation(one.source), formatSample(one)].filter(Boolean).join(', ')))
}

/** Longest alternative text on paper, in characters. */
export const ALT_LIMIT = 350

/**
 * A figure's alternative text on paper: what it shows, short forms written out where they come first, then where its data
 * are. Where there is no room for all of it, the headline tells it: a part of the results would be a one-sided account.
 * @param tail where the data are
 */
export function paperAlt(alt: string, headline: string, tail: string, glossary: readonly GlossaryEntry[]): string {
  const room = ALT_LIMIT - tail.length - 1
  const whole = expandFirst(alt, glossary)
  return `${whole.length <= room ? whole : expandFirst(`${headline}.`, glossary)} ${tail}`
}

/** Text with each short form written out where it comes first: "electroconvulsive therapy (ECT)". */
export function expandFirst(text: string, glossary: readonly GlossaryEntry[]): string {
  return termsIn(text, glossary).reduce((whole, term) => {
    const long = glossary.find(one => one.term === term)?.long ?? term
    const at = whole.search(termPattern(term))
    const first = whole.slice(0, at).trimEnd()
    const words = first === '' || /[.!?]$/.test(first) ? capitalize(long) : long
    const s = /^s(?!\p{L})/u.test(whole.slice(at + term.length)) ? 's' : ''
    return `${whole.slice(0, at)}${words}${s} (${term}${s})${whole.slice(at + term.length + s.length)}`
  }, text)
}

/** Short forms that a text uses, in alphabetical order. */
export function termsIn(text: string, glossary: readonly GlossaryEntry[]): string[] {
  return glossary.filter(({ term, long }) => long && termPattern(term).test(text)).map(({ term }) => term)
}

/** Finds a term as a word of its own: CI, but not the CI of CITY; SSRIs count as SSRI. */
export function termPattern(term: string): RegExp {
  const plain = term.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${plain}(?=s?(?![\p{L}\p{N}]))`, /^\p{Lu}\p{Ll}/u.test(term) ? 'iu' : 'u')
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
