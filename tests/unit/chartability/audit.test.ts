import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { deckRoot } from '../../../evidence/load.ts'

/** Every chart of the deck has an answer to every heuristic of Chartability, and each answer rests on something. */
interface Answer { charts: string, meets: string, test?: string, judgment?: string, reason?: string }
interface Heuristic { id: string, critical?: boolean, asks: string, answers: Answer[] }
interface Audit { groups: Record<string, string[]>, heuristics: Heuristic[] }

const path = (file: string): string => join(deckRoot, file)
const { groups, heuristics } = parse(readFileSync(path('tests/unit/chartability/audit.yaml'), 'utf8')) as Audit
const charts = readdirSync(path('components/charts'))

const MEETS = ['yes', 'partly', 'no', 'does not apply']

/** Charts that an answer holds for, of those that have none yet. */
function chartsOf({ charts: named }: Answer, open: readonly string[]): readonly string[] {
  if (named === 'all' || named === 'others')
    return open
  return (groups[named] ?? [named]).filter(chart => open.includes(chart))
}

/** Charts left without an answer, and answers that hold for no chart. */
function gapsOf({ answers }: Heuristic): string[] {
  let open: readonly string[] = charts
  const idle: string[] = []
  for (const answer of answers) {
    const meant = chartsOf(answer, open)
    if (meant.length === 0)
      idle.push(`"${answer.charts}" names no chart that is left`)
    open = open.filter(chart => !meant.includes(chart))
  }
  return [...open.map(chart => `no answer for ${chart}`), ...idle]
}

/** What is wrong with what an answer rests on. */
function groundOf({ meets, test, judgment, reason }: Answer): string[] {
  const grounds = [test, judgment, reason].filter(ground => ground !== undefined)
  const [file = '', words = ''] = test?.split(' › ') ?? []
  return [
    ...(MEETS.includes(meets) ? [] : [`"${meets}" is none of ${MEETS.join(', ')}`]),
    ...(grounds.length === 1 ? [] : [`it rests on ${grounds.length} grounds; there must be one`]),
    ...(meets === 'no' && !reason ? ['what is not met needs a reason'] : []),
    ...(!test || (words && existsSync(path(file)) && readFileSync(path(file), 'utf8').includes(words)) ? [] : [`there is no test "${test}"`]),
  ]
}

describe('the audit by Chartability', () => {
  it('has its fifty heuristics, fourteen of them critical', () => {
    expect(new Set(heuristics.map(({ id }) => id)).size).toBe(50)
    expect(heuristics.filter(({ critical }) => critical)).toHaveLength(14)
  })

  it('groups charts that exist', () => {
    expect(Object.values(groups).flat().filter(chart => !charts.includes(chart))).toEqual([])
  })

  it.each(heuristics.map(heuristic => [heuristic.id, heuristic] as const))('answers "%s" for each chart, by a test that exists, a judgment or a reason', (_, heuristic) => {
    expect(heuristic.asks).toMatch(/\?$/)
    expect(gapsOf(heuristic)).toEqual([])
    expect(heuristic.answers.flatMap(groundOf)).toEqual([])
  })

  it('would notice a chart without an answer, an answer to nothing, and a test that is gone', () => {
    const [onset, ...rest] = charts
    expect(gapsOf({ id: '', asks: '', answers: rest.map(chart => ({ charts: chart, meets: 'yes' })) })).toEqual([`no answer for ${onset}`])
    expect(gapsOf({ id: '', asks: '', answers: [{ charts: 'all', meets: 'yes' }, { charts: 'others', meets: 'yes' }] })).toEqual(['"others" names no chart that is left'])
    expect(groundOf({ charts: 'all', meets: 'yes', test: 'tests/deck/live.test.ts › says nothing of the kind' })).toEqual([expect.stringContaining('there is no test')])
  })
})
