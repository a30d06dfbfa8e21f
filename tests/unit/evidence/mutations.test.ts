// @vitest-environment node
import type { Fault } from '../../../evidence/fault.ts'
import type { Evidence } from '../../../evidence/load.ts'
import process from 'node:process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceFiles } from '../../../evidence/load.ts'
import { plainWords, wordsOf } from '../../../evidence/summary.ts'
import { FILES, loadWith, TODAY } from './files.ts'
import { MUTATIONS } from './mutate.ts'

/** Another seed with `MUTATION_SEED=7`, more with `MUTATION_RUNS=500` (per file). */
const seed = Number(process.env.MUTATION_SEED ?? 20261124)
const runs = Number(process.env.MUTATION_RUNS ?? 62)

/** Words of the libraries that read and validate, none of which a maintainer should meet. */
const JARGON = /invalid (?:input|option|string)|expected (?:string|number|array|object|tuple|int|boolean)|received|unrecognized|too (?:small|big)|\bundefined\b|\bnan\b|\[object|zod|regex|mapping|\bscalar|implicit|\bnode\b|tuple|a array|TypeError|Unexpected token/i

/** Characters that nobody can see, written out independently of the loader's rule. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFFD]/

/** What is wrong with accepted evidence: rules that hold whatever was changed, checked here without the schemas. */
function problemsOf(evidence: Evidence): string[] {
  const problems: string[] = []
  const must = (holds: boolean, problem: string): unknown => holds || problems.push(problem)
  const month = TODAY.toISOString().slice(0, 7)
  must(evidence.claims.length === 38, 'claims are missing')
  must(evidence.therapies.panels.map(({ panel }) => panel).join() === 'waitlist,placebo,active', 'panels are missing')
  evidence.claims.forEach(({ id, verdict, sources }) => must(verdict === 'background' || sources.length > 0, `${id} has no source`))
  // Its figures are filled in where it is printed, because its references get their numbers there.
  wordsOf(evidence.summary).forEach(({ words }) => must(words.trim() === words && !/\[\[|\]\]/.test(plainWords(words, evidence)) && !UNSEEN.test(words), `"${words}" cannot be printed`))
  walk({ ...evidence, summary: [] }, (key, value, owner) => {
    if (typeof value === 'string') {
      must(!UNSEEN.test(value), `"${value}" holds what cannot be seen`)
      must(value.length <= 300 && value.trim() === value && !value.includes('[['), `"${value}" cannot be printed`)
      must(value !== '' || owner === evidence.speaker, `${key} is empty`)
    }
    must(typeof value !== 'number' || Number.isFinite(value), `${key} is no number`)
    must(key !== 'checked' || (typeof value === 'string' && value <= month), 'a month is still to come')
    must(key !== 'source' || (typeof value === 'string' && Object.hasOwn(evidence.references, value)), 'a source is not on file')
    must(key !== 'ci' || !Array.isArray(value) || value[0] < value[1], 'an interval has no width')
  })
  for (const one of Object.values(evidence.findings)) {
    const { id, k = 1, n = Infinity, p = 1, estimate = 0, ci = [estimate, estimate], measure = '', arms = [], unit } = one
    must(k <= n, `${id}: k > n`)
    must(p > 0 && p <= 1, `${id}: p`)
    must(ci[0] <= estimate && estimate <= ci[1], `${id}: estimate outside`)
    must(!['OR', 'RR', 'HR'].includes(measure) || ci[0] > 0, `${id}: ratio`)
    must(!['SMD', 'd'].includes(measure) || Math.abs(estimate) < 6, `${id}: effect`)
    must(!['SMD', 'd', 'MD'].includes(measure) || estimate <= 0 || one.favors !== undefined, `${id}: sign`)
    must(new Set(arms.map(({ name }) => name)).size === arms.length, `${id}: two arms of one name`)
    for (const arm of arms) {
      must((arm.n ?? 0) <= n && (arm.events ?? 0) <= (arm.n ?? 0), `${id}: counts`)
      must(unit !== '%' || (arm.value >= 0 && arm.value <= 100), `${id}: share`)
    }
  }
  return problems
}

function walk(value: unknown, visit: (key: string, value: unknown, owner: unknown) => void): void {
  if (typeof value !== 'object' || value === null)
    return
  for (const [key, child] of Object.entries(value)) {
    visit(key, child, value)
    walk(child, visit)
  }
}

/** What is wrong with the way a fault is told. */
function badTelling({ line, message, path }: Fault, text: string | undefined): string[] {
  if (text === undefined)
    return ['the file does not exist']
  const words = message.replaceAll(/"[^"]*"/g, '')
  return [
    ...(line >= 1 && line <= text.split('\n').length ? [] : [`line ${line} is outside the file`]),
    ...(words.trim().length > 10 && path !== '' ? [] : [`"${message}" says too little`]),
    ...(JARGON.test(words) ? [`"${message}" is not for people`] : []),
  ]
}

describe(`a changed data file is accepted rightly or refused with its place (seed ${seed})`, () => {
  it.each(evidenceFiles())('%s', (file) => {
    const original = FILES.get(file) ?? ''
    fc.assert(fc.property(fc.constantFrom(...Object.keys(MUTATIONS)), fc.nat(1_000_000), fc.nat(1000), (name, at, pick) => {
      const changed = MUTATIONS[name]?.(original, at, pick) ?? original
      const { evidence, faults } = loadWith(file, changed)
      expect(evidence ? problemsOf(evidence) : faults.flatMap(one => badTelling(one, one.file === file ? changed : FILES.get(one.file)))).toEqual([])
      expect(evidence !== undefined || faults.length > 0).toBe(true)
      expect(new Set(faults.map(({ file: name, line, message }) => `${name} ${line} ${message}`)).size).toBe(faults.length)
    }), { seed: seed + evidenceFiles().indexOf(file), numRuns: file.endsWith('.json') ? Math.ceil(runs / 2) : runs })
  }, 120_000)

  it('at 1,000 mutations or more', () => expect(evidenceFiles().length * runs - runs / 2).toBeGreaterThanOrEqual(1000))
})
