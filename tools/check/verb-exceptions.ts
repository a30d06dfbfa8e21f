/** A sentence whose verb is stronger than its finding's certainty usually allows, and why it may stand. */
export interface VerbException {
  /** The Markdown or data file it stands in, by path from the deck's root. */
  file: string
  /** Id of the finding that the sentence names. */
  finding: string
  /** The words, as the check finds them. */
  words: string
  reason: string
}

/** Every exception; one that the check no longer needs is a fault. */
export const VERB_EXCEPTIONS: readonly VerbException[] = []
