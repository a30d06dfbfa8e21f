import type { OnsetName } from './load.ts'
import type { Cascade, Claim, DosingMapData, Fact, Finding, OnsetDataset, RegulatoryEvent, Speaker, TherapyDataset } from './schema/index.ts'

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

/** What the browser receives: plain validated data. */
export interface DeckEvidence {
  speaker: Speaker
  claims: Claim[]
  cites: Record<string, Cite>
  findings: Record<string, Finding>
  facts: Record<string, Fact>
  onset: Record<OnsetName, OnsetDataset>
  cascade: Cascade
  dosing: DosingMapData
  regulation: RegulatoryEvent[]
  therapies: TherapyDataset
}

/** A reference formatted for the list: Vancouver text, without its DOI, which is `url`. */
export interface FormattedReference extends Cite {
  text: string
  note?: string
}
