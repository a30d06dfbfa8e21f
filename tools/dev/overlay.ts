import type { ErrorPayload } from 'vite'
import type { Fault } from '../check/deck.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatSlideFault } from '../check/deck.ts'

/** How many mistakes the page lists. */
const SHOWN = 8

/** The mistakes as Vite shows them over the page: the first with its place, the others below it. */
export function overlay(faults: readonly Fault[], root: string): ErrorPayload['err'] {
  const [first] = faults
  const { file = '', line = 1, column = 1, message = '' } = first ?? {}
  const others = faults.slice(1, SHOWN).map(formatSlideFault)
  const more = faults.length > SHOWN ? [`… and ${faults.length - SHOWN} more`] : []
  const text = [`${file}:${line}:${column}`, message, ...others, ...more].join('\n\n')
  const path = join(root, file)
  return { message: text, stack: '', plugin: 'deck', id: path, loc: { file: path, line, column }, frame: lineOf(path, line) }
}

function lineOf(file: string, line: number): string {
  try {
    return readFileSync(file, 'utf8').split('\n')[line - 1] ?? ''
  }
  catch {
    return ''
  }
}
