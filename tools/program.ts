import process from 'node:process'
import { EvidenceError } from '../evidence/fault.ts'

/** Something the person at the keyboard can put right; shown to them as it is, without a stack. */
export class Problem extends Error {
  override readonly name = 'Problem'
}

/** What a program prints when it stops: faults for people in words, anything unforeseen with its stack. */
export function explain(error: unknown): string {
  if (error instanceof EvidenceError) {
    const count = error.faults.length
    return [
      `${count === 1 ? 'One mistake' : `${count} mistakes`} in the data files (file:line:column):`,
      error.message,
      `Correct ${count === 1 ? 'it' : 'them'} and run the command again.`,
    ].join('\n\n')
  }
  if (error instanceof Problem)
    return error.message
  return error instanceof Error ? error.stack ?? error.message : String(error)
}

/** Runs a program of the deck; a failure is explained and ends it with exit code 1. */
export async function program(main: () => void | Promise<void>): Promise<void> {
  try {
    await main()
  }
  catch (error) {
    console.error(`\n${explain(error)}\n`)
    process.exitCode = 1
  }
}
