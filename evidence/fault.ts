/** A fault in a data file, ready to be shown to somebody who does not program. */
export interface Fault {
  /** Path from the deck's root. */
  file: string
  line: number
  column: number
  /** Where in the file, for example `findings › dean2021-response › ci`. */
  path: string
  /** What is wrong, what was found and what is allowed. */
  message: string
}

/** Thrown when data files have faults; the message lists every one, each once. */
export class EvidenceError extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    const each = faults.filter((fault, i) => faults.findIndex(other => other.file === fault.file && other.line === fault.line && other.message === fault.message) === i)
    super(each.map(formatFault).join('\n\n'))
    this.name = 'EvidenceError'
    this.faults = each
  }
}

/** One fault as the text a maintainer reads. */
function formatFault({ file, line, column, path, message }: Fault): string {
  return `${file}:${line}:${column}  ${path}\n  ${message}`
}
