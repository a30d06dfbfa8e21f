import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { deckRoot } from '../../evidence/load.ts'

/** Programs that read the code: its types and its style. */
const PROGRAMS = [
  { name: 'Types', from: 'vue-tsc', bin: 'bin/vue-tsc.js', args: ['--noEmit'] },
  { name: 'Code style', from: 'eslint', bin: 'bin/eslint.js', args: ['.'] },
]

/** Runs the programs that read the code, which tell what they find themselves. @returns how many found something */
export function checkCode(): number {
  const { resolve } = createRequire(import.meta.url)
  return PROGRAMS.filter(({ name, from, bin, args }) => {
    const path = join(dirname(resolve(`${from}/package.json`)), bin)
    const { status } = spawnSync(process.execPath, [path, ...args], { cwd: deckRoot, stdio: 'inherit' })
    console.log(`${status === 0 ? 'ok  ' : 'FAIL'}  ${name}`)
    return status !== 0
  }).length
}
