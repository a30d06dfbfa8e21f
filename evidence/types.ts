import type { Opening } from './opening.ts'
import type { Cascade, Claim, DosingMapData, Fact, Finding, GlossaryEntry, OnsetDataset, Reference, RegulatoryEvent, Speaker, Statement, SummarySheet, TherapyDataset } from './schema/index.ts'

/** The onset timelines there are, by the name of their file. */
export type OnsetName = 'depression' | 'anxiety'

/** Everything the deck knows, validated. Findings, facts and references are keyed by their id. */
export interface Evidence {
  speaker: Speaker
  claims: Claim[]
  references: Record<string, Reference>
  findings: Record<string, Finding>
  facts: Record<string, Fact>
  /** Sentences that charts print, their figures filled in. */
  statements: Record<string, Statement>
  onset: Record<OnsetName, OnsetDataset>
  cascade: Cascade
  dosing: DosingMapData
  regulation: RegulatoryEvent[]
  glossary: GlossaryEntry[]
  therapies: TherapyDataset
  /** What people take home on one sheet. */
  summary: SummarySheet
}

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

/** Parts that only a slide or a printed page reads: each is a module of its own, which slides that need others do not wait for. */
export const PARTS = ['claims', 'onset', 'cascade', 'therapies', 'glossary', 'summary', 'statements'] as const

/** What every page of the deck waits for: little, so that the first slide comes soon. References are in their short form. */
export interface Basics {
  speaker: Speaker
  /** Address of the venue's logo, if there is one. */
  logo?: string
  cites: Record<string, Cite>
  opening: Opening
}

/** What a slide with findings receives: plain validated data. */
export type DeckEvidence = Omit<Evidence, 'speaker' | 'references' | typeof PARTS[number]>

/** A reference formatted for the list: Vancouver text, without its DOI, which is `url`. */
export interface FormattedReference extends Cite {
  text: string
  note?: string
}

/** What changed in the data files since an earlier state, such as `v1`, each entry's changes together, in words. */
export interface ChangeReport {
  since: string
  summary: string
  entries: { name: string, changes: string[] }[]
}
