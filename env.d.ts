/// <reference types="vite/client" />
/// <reference types="@slidev/types/client" />
/// <reference path="./node_modules/@slidev/client/shim-vue.d.ts" />
/// <reference path="./node_modules/@slidev/client/shim.d.ts" />

declare const __DEV__: boolean
declare const __SLIDEV_FEATURE_EDITOR__: boolean
declare const __SLIDEV_FEATURE_RECORD__: boolean
declare const __SLIDEV_FEATURE_DRAWINGS__: boolean
declare const __SLIDEV_FEATURE_DRAWINGS_PERSIST__: boolean
declare const __SLIDEV_HAS_SERVER__: boolean
declare const __SLIDEV_HASH_ROUTE__: boolean

interface Window {
  /** Given to the handout's page by an export that compares with an earlier state. */
  changesSince?: import('./evidence/types.ts').ChangeReport
  /** Given to every page by an export: the edition as it is when it prints, which may be later than the build. */
  edition?: import('./evidence/edition.ts').Edition
  /** Set by a page that is printed: shows another one without loading the deck anew. */
  showPaper?: (address: string) => Promise<unknown>
}

declare module 'virtual:basics' {
  const basics: import('./evidence/types.ts').Basics
  export default basics
}

declare module 'virtual:evidence' {
  const evidence: import('./evidence/types.ts').DeckEvidence
  export default evidence
}

declare module 'virtual:references' {
  const references: import('./evidence/types.ts').FormattedReference[]
  export default references
}

declare module 'virtual:claims' {
  const claims: import('./evidence/types.ts').Evidence['claims']
  export default claims
}

declare module 'virtual:onset' {
  const onset: import('./evidence/types.ts').Evidence['onset']
  export default onset
}

declare module 'virtual:cascade' {
  const cascade: import('./evidence/types.ts').Evidence['cascade']
  export default cascade
}

declare module 'virtual:therapies' {
  const therapies: import('./evidence/types.ts').Evidence['therapies']
  export default therapies
}

declare module 'virtual:glossary' {
  const glossary: import('./evidence/types.ts').Evidence['glossary']
  export default glossary
}

declare module 'virtual:summary' {
  const summary: import('./evidence/schema/index.ts').PrintedSheet
  export default summary
}

declare module 'virtual:statements' {
  const statements: import('./evidence/types.ts').Evidence['statements']
  export default statements
}

declare module 'virtual:checking' {
  const checking: import('./evidence/provenance.ts').Checking
  export default checking
}

declare module 'virtual:edition' {
  const edition: import('./evidence/edition.ts').Edition
  export default edition
}

declare module 'virtual:spoken-notes' {
  const notes: Record<number, string>
  export default notes
}

declare module 'virtual:printed-words' {
  const words: Record<number, { print?: string, caveat?: string }>
  export default words
}

declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[])
    format(kind: 'bibliography', options: { template: string, lang: string, format: 'text' | 'html' }): string
  }
}

declare module '@citation-js/plugin-csl'

declare module 'file-saver'

declare module 'recordrtc' {
  export interface Options { type?: string, mimeType?: string, timeSlice?: number, bitsPerSecond?: number }
  export default class Recorder {
    constructor(stream: MediaStream, options: Options)
    startRecording(): void
    stopRecording(saved: () => void): void
    getBlob(): Blob
  }
}
