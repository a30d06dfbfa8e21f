import type { Evidence } from './load.ts'

/** A reference as the source line shows it: "Zarate et al. 2006", linked to its DOI where one is on file. */
export interface Cite {
  key: string
  /** First author or issuing body, with "et al." where there are more. */
  author: string
  year: string
  /** `https://doi.org/…`, absent where no DOI is on file. */
  url?: string
  verify: boolean
}

/** What the browser receives: plain validated data, with references in their short form. */
export interface DeckEvidence extends Omit<Evidence, 'references' | 'glossary'> {
  cites: Record<string, Cite>
}

/** A reference formatted for the list: Vancouver text, without its DOI, which is `url`. */
export interface FormattedReference extends Cite {
  text: string
  note?: string
}
