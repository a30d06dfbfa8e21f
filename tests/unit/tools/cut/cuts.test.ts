// @vitest-environment node
import type { ConditionKey } from '../../../../evidence/schema/index.ts'
import type { Runner } from '../../../../tools/check/runner.ts'
import type { SlidesReport } from '../../../../tools/check/slides.ts'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COLUMN, fillColumns } from '../../../../components/slide/appendix/columns.ts'
import { leftOutHeight, leftOutLines } from '../../../../components/slide/appendix/longer.ts'
import { CUTS, sectionsOf } from '../../../../deck/cut.ts'
import { CONDITION_KEYS } from '../../../../evidence/schema/index.ts'
import { listOf } from '../../../../tools/check/deck.ts'
import { startRunner } from '../../../../tools/check/runner.ts'
import { checkSlides } from '../../../../tools/check/slides.ts'
import { checkTime, sectionTimes } from '../../../../tools/check/time.ts'
import { copyDeck } from '../../../../tools/copy.ts'

/** Every length without a condition and without none, and the shortest with one condition only. */
const TALKS: readonly (readonly [cut: number, name: string, without: readonly ConditionKey[]])[] = [
  ...CUTS.flatMap(cut => [[], ...CONDITION_KEYS.map(key => [key])].map(without => [cut, without.join() || 'nothing', without] as const)),
  [12, 'depression and ptsd', ['depression', 'ptsd']],
]

/** What every talk of a condition has, however short: its answer, and what speaks against it. */
const ANSWERS = { depression: [/how many more is very uncertain/, /two thirds of the effect/], anxiety: [/unproven/], ptsd: [/no significant difference/] }

const deck = copyDeck()
let runner: Runner

beforeAll(async () => {
  runner = await startRunner(deck.root)
}, 60_000)

afterAll(async () => {
  await runner.close()
  deck.remove()
})

/** What the talk is with these lines in speaker.yaml. */
async function talkWith(minutes: string, without: string): Promise<SlidesReport> {
  deck.edit('speaker.yaml', /^minutes:.*$/m, `minutes: ${minutes}`)
  deck.edit('speaker.yaml', /^without:.*$/m, `without: ${without}`)
  runner.refresh(join(deck.root, 'speaker.yaml'))
  return checkSlides(deck.root, runner)
}

const told = ({ checks }: SlidesReport): string[] => checks.flatMap(([, faults]) => faults).map(({ file, line, message }) => `${file}:${line} ${message}`)

describe('the talk of every length', () => {
  it.each(TALKS)('of %i minutes without %s passes every check', async (cut, _, without) => {
    const report = await talkWith(String(cut), `[${without.join(', ')}]`)
    const { slides, placed, choice, less } = report
    expect(told(report)).toEqual([])
    expect(checkTime(sectionTimes(slides, placed?.evidence), choice, less)).toEqual([])

    const titles = slides.map(({ title }) => title)
    expect(titles.filter(title => /^(?:Ketamine therapy in mental health|Conclusion|The risks of the first hours.*|What the evidence supports today.*|What to remember|If you need help)$/.test(title))).toHaveLength(6)
    const sections = sectionsOf(slides.map(({ frontmatter }) => frontmatter))
    expect(CONDITION_KEYS.filter(key => !sections.includes(key))).toEqual(without)
    for (const [condition, answers] of Object.entries(ANSWERS))
      answers.forEach(answer => expect(titles.some(title => answer.test(title))).toBe(!without.map(String).includes(condition)))
    // What is said of a condition is said only where the talk has it: its circles, its people, its sources.
    const [introduction] = slides.filter(({ title }) => title.startsWith('Each condition'))
    expect(listOf(introduction!, 'sources').includes('taylor2018')).toBe(sections.includes('anxiety'))
    expect(introduction!.notes.text.includes('PTSD')).toBe(sections.includes('ptsd'))

    // The appendix has no page too many, and tells what is left out.
    const longer = slides.filter(({ title }) => title.startsWith('In a longer version'))
    const lines = leftOutLines(longer[0]?.frontmatter.leftOut as Parameters<typeof leftOutLines>[0] ?? [])
    const columns = fillColumns(lines, leftOutHeight, COLUMN.height)
    expect(longer).toHaveLength(Math.ceil(columns.length / COLUMN.perPage))
    expect(lines.length > 0).toBe(cut < 30 || without.length > 0)
    expect(lines.filter(({ title }) => titles.includes(title))).toEqual([])
  }, 60_000)
})

describe('what a speaker asks for', () => {
  it.each([
    ['soon', '[]', /^speaker\.yaml:\d+ minutes: found "soon": write 12, 20, 30 or another number of minutes, at least 12; or the name of a cut: short, medium, full$/],
    ['5', '[]', /^speaker\.yaml:\d+ minutes: found 5: write 12, 20, 30 or another number of minutes, at least 12;/],
    ['20', '[dread]', /^speaker\.yaml:\d+ without › item 1: found "dread": write one of "depression", "anxiety", "ptsd"$/],
    ['20', 'anxiety', /^speaker\.yaml:\d+ without: found "anxiety": write a list in square brackets, such as \[anxiety\]/],
    ['20', '[depression, anxiety, ptsd]', /^speaker\.yaml:\d+ without: found .* leave out two of them at most$/],
  ])('minutes: %s, without: %s is refused with its place and what is allowed', async (minutes, without, says) => {
    expect(told(await talkWith(minutes, without))).toEqual([expect.stringMatching(says)])
  }, 60_000)
})

describe('slides that Slidev hides', () => {
  it('are left out on purpose, one or a whole section, and the appendix tells of them', async () => {
    deck.edit('sections/5-ptsd.md', /^(layout: finding\n)/m, '$1hide: true\n')
    deck.edit('slides.md', /src: \.\/sections\/4-anxiety\.md\n/, 'src: ./sections/4-anxiety.md\ndisabled: true\n')
    const report = await talkWith('30', '[]')
    expect(told(report)).toEqual([])
    expect(report.less).toBe(true)
    const sections = sectionsOf(report.slides.map(({ frontmatter }) => frontmatter))
    expect(sections).not.toContain('anxiety')
    expect(sections).toContain('ptsd')
    const longer = report.slides.find(({ title }) => title.startsWith('In a longer version'))
    const names = (longer?.frontmatter.leftOut as { section: string }[]).map(({ section }) => section)
    expect(names).toEqual(['anxiety', 'anxiety', 'anxiety', 'anxiety', 'ptsd'])
    expect(new Set(report.whole.flatMap(slide => listOf(slide, 'claims')))).toContain('A3')
  }, 60_000)
})
