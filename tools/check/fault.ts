/** A fault on a slide or in a text, ready to be shown to somebody who does not program. */
export interface Fault { file: string, line: number, column?: number, slide?: number, message: string }
