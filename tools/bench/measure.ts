import type { DeckCopy } from '../copy.ts'
import { spawnSync } from 'node:child_process'
import { realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { deckRoot } from '../../evidence/load.ts'
import { Problem } from '../program.ts'
import { reason } from '../site.ts'

/** Stock Slidev's program. */
export const SLIDEV: string = createRequire(import.meta.url).resolve('@slidev/cli/bin/slidev.mjs')

/** Takes out of a copy what is not Slidev's own: the lean first load. */
export function makeStock({ root }: DeckCopy): void {
  const packages = realpathSync(join(deckRoot, 'node_modules'))
  writeFileSync(join(root, 'vite.config.ts'), [
    'import { defineConfig } from \'vite\'',
    'import { evidencePlugin } from \'./evidence/plugin.ts\'',
    '// Moved out of the slides by the lean first load; in stock slides they stay.',
    'const words = { name: \'words\', resolveId: (id: string) => id === \'virtual:printed-words\' ? \'\\0virtual:printed-words\' : undefined, load: (id: string) => id === \'\\0virtual:printed-words\' ? \'export default {}\' : undefined }',
    `export default defineConfig({ plugins: [evidencePlugin(), words], server: { fs: { allow: [${JSON.stringify(packages)}] } } })`,
  ].join('\n'))
  // Fetches the notes that the lean first load leaves out.
  rmSync(join(root, 'setup', 'main.ts'))
}

/** Runs a Node program in a copy of the deck; gives its seconds. @throws Problem with what it said if it fails */
export function run({ root }: DeckCopy, args: string[]): number {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (status !== 0)
    throw new Problem(`${args.join(' ')} failed:\n${reason(stdout + stderr)}`)
  return (performance.now() - started) / 1000
}

/** A line of the report: a name, the median and what it is the median of. */
export function row(name: string, seconds: readonly number[], decimals = 1): string {
  return `  ${name.padEnd(26)} median ${median(seconds).toFixed(decimals).padStart(5)}   (${seconds.map(value => value.toFixed(decimals)).join(', ')})`
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

/** The value that the given share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN
}
