import process from 'node:process'
import { parseArgs, stripVTControlCharacters } from 'node:util'
import { EvidenceError } from '../evidence/fault.ts'

/** Something the person at the keyboard can put right; shown to them as it is, without a stack. */
export class Problem extends Error {
  override readonly name = 'Problem'
}

/** What a program prints when it stops: faults for people in words, anything unforeseen with its stack; never colors. */
export function explain(error: unknown): string {
  return stripVTControlCharacters(wordsOf(error))
}

function wordsOf(error: unknown): string {
  if (error instanceof EvidenceError)
    return mistakes(error.faults.length, 'the data files (file:line:column)', error.message)
  if (error instanceof Problem)
    return error.message
  return error instanceof Error ? error.stack ?? error.message : String(error)
}

/** A list of mistakes, with how many there are and what to do. */
export function mistakes(count: number, where: string, list: string): string {
  const [what, them] = count === 1 ? ['One mistake', 'it'] : [`${count} mistakes`, 'them']
  return `${what} in ${where}:\n\n${list}\n\nCorrect ${them} and run the command again.`
}

type Settings<T> = { [name in keyof T]: T[name] extends false ? boolean : string } & {
  /** What was given besides settings, such as the part of a measurement. */
  words: string[]
}

/**
 * Settings of a command, as in `npm start -- --port 8000`.
 * @param command the command as it is typed, such as `npm start`
 * @param defaults every setting with what it is when it is not given; `false` for one that takes no value
 * @param words what may be given besides settings
 * @throws Problem that names the settings there are, if another one is given
 */
export function settings<const T extends Record<string, string | false>>(command: string, defaults: T, words: readonly string[] = []): Settings<T> {
  const options = Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, value === false ? { type: 'boolean' as const, default: value } : { type: 'string' as const, default: value }]))
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: words.length > 0 })
    const unknown = positionals.find(word => !words.includes(word))
    if (unknown !== undefined)
      throw new TypeError(`Unexpected argument '${unknown}'`)
    return { ...values, words: positionals } as unknown as Settings<T>
  }
  catch (error) {
    const known = [...words.map(word => `${command} -- ${word}`), ...Object.entries(defaults).map(([name, value]) => `${command} -- --${name}${value ? ` ${value}` : ''}`)]
    const said = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new Problem(`${said}. ${known.length > 0 ? `The settings go after two dashes: ${known.join(' or ')}` : `${command} takes no settings.`}`)
  }
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
