import type { Figures } from './placeholders.ts'
import { resolvePlaceholder } from './placeholders.ts'

/** `[[@key]]` in written words: what stands before it rests on this reference. */
export const CITATION = /\[\[@([a-z][\w.-]*)\]\]/g

/** A part of written words: text as it is printed, or the keys of the references that what stands before it rests on. */
export type Segment = { text: string } | { cites: readonly string[] }

/** A figure, a citation, or the sign that ends a clause or a sentence. */
const TOKEN = /\[\[(@?)([a-z][\w.-]*)\]\]|([.!?])(?=\s|$)|;/g

/** A stretch of text up to the place where its references are cited. */
interface Clause { text: string, cites: string[], ends: 'mark' | ';' | '.' }

/**
 * Written words with their figures filled in, and one citation for each sentence, before its full stop. A semicolon parts
 * a sentence into clauses that are cited each on its own where they rest on different references, and so does `[[@key]]`,
 * which adds a reference where no figure brings one. No citation names a reference twice.
 * @throws Error that says what was found and what is allowed
 */
export function segmentsOf(words: string, figures: Figures): Segment[] {
  const clauses = clausesOf(words.replace(/\s+/g, ' ').trim(), figures)
  const cited = clauses.map(({ ends, cites, ...rest }, i) => ({
    ...rest,
    cites: ends === ';' && sameKeys(cites, clauses[i + 1]?.cites ?? []) ? [] : cites,
  }))
  const segments: Segment[] = []
  let text = ''
  for (const clause of cited) {
    text += clause.text
    if (clause.cites.length > 0) {
      segments.push({ text: text.trimEnd() }, { cites: clause.cites })
      text = ''
    }
  }
  return text.trim() ? [...segments, { text }] : segments
}

/** The words cut where something may be cited; the sign that ends a clause begins the text of the next. */
function clausesOf(words: string, figures: Figures): Clause[] {
  const clauses: Clause[] = []
  let clause: Clause = { text: '', cites: [], ends: '.' }
  let from = 0
  const close = (ends: Clause['ends'], next: string): void => {
    clauses.push({ ...clause, ends })
    clause = { text: next, cites: [], ends: '.' }
  }
  const rest = (key: string): void => {
    if (!clause.cites.includes(key))
      clause.cites.push(key)
  }
  for (const { 0: token, 1: mark, 2: name, index } of words.matchAll(TOKEN)) {
    clause.text += words.slice(from, index)
    from = index + token.length
    if (name === undefined) {
      close(token === ';' ? ';' : '.', token)
    }
    else if (mark) {
      rest(name)
      if (!/^\s*\[\[@/.test(words.slice(from)))
        close('mark', '')
    }
    else {
      const { text, source } = resolvePlaceholder(name, figures)
      clause.text += text
      rest(source)
    }
  }
  clause.text += words.slice(from)
  return [...clauses, clause]
}

function sameKeys(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every(key => others.includes(key))
}
