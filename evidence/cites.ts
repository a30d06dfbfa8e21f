import type { Reference } from './schema/index.ts'
import type { Cite } from './types.ts'

/** A reference as prose names it: "Zarate et al. 2006". */
export function citeName({ author, year }: Pick<Cite, 'author' | 'year'>): string {
  return `${author} ${year}`.trim()
}

/** Short form of a reference for a slide's source line. */
export function toCite(reference: Reference): Cite {
  const [first, second] = reference.author
  const name = first && ('family' in first ? first.family : first.literal)
  const etAl = second && 'literal' in second ? ` ${second.literal}` : ''
  return {
    key: reference.id,
    author: reference.custom.short ?? `${name ?? ''}${etAl}`,
    year: String(reference.issued?.['date-parts'][0][0] ?? ''),
    url: reference.DOI ? `https://doi.org/${reference.DOI}` : undefined,
    verify: reference.custom.verify,
  }
}
