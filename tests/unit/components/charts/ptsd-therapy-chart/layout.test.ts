import type { GuidelineRow } from '../../../../../components/charts/ptsd-therapy-chart/views/guidelines/layout.ts'
import type { TherapyRow } from '../../../../../evidence/schema/index.ts'
import therapies from 'virtual:therapies'
import { describe, expect, it } from 'vitest'
import { detailLines } from '../../../../../components/charts/ptsd-therapy-chart/layout.ts'
import { countsWords, crossesText, effectNumber, isLowCertainty, rowSpeech } from '../../../../../components/charts/ptsd-therapy-chart/rows.ts'
import { stackDots } from '../../../../../components/charts/ptsd-therapy-chart/views/comparisons/layout.ts'
import { attributionLine, caveat as highRisk } from '../../../../../components/charts/ptsd-therapy-chart/views/comparisons/words.ts'
import { COLUMNS, PLOT } from '../../../../../components/charts/ptsd-therapy-chart/views/evidence/layout.ts'
import { gradedWords } from '../../../../../components/charts/ptsd-therapy-chart/views/evidence/words.ts'
import { BINS } from '../../../../../components/charts/ptsd-therapy-chart/views/guidelines/data.ts'
import { CHIP } from '../../../../../components/charts/ptsd-therapy-chart/views/guidelines/layout.ts'
import { unplaced } from '../../../../../components/charts/ptsd-therapy-chart/views/guidelines/words.ts'
import { VIEWS } from '../../../../../components/charts/ptsd-therapy-chart/views/index.ts'
import { overlap } from '../../../../../components/charts/ptsd-therapy-chart/views/pairs/data.ts'
import { caveat } from '../../../../../components/charts/ptsd-therapy-chart/views/targets/words.ts'
import { markPath } from '../../../../../components/drawings/therapy-marks.ts'
import { FRAME } from '../../../../../components/kit/frame.ts'
import { textWidth } from '../../../../../components/kit/text.ts'
import { formatSmd } from '../../../../../evidence/format.ts'
import { LINE_LABEL, lineCount, MOST_LINES } from '../../../../../evidence/therapy-lines.ts'
import { itOwn } from '../../../../own.ts'
import { situation } from './situation.ts'

const data = therapies
const { comparisons, pairs, evidence: record, targets, guidelines } = VIEWS
const rows = data.panels.flatMap(panel => panel.rows)
const rowOf = (id: string): TherapyRow => rows.find(row => row.id === id)!

describe('the comparisons', () => {
  const layout = comparisons.layout(situation)

  it('have one dot for each of the 113, none on another, all on this side of the next group', () => {
    expect(layout.groups.map(({ dots }) => dots.length)).toEqual([91, 22])
    for (const { dots, base, barY } of layout.groups) {
      expect(new Set(dots.map(({ x, y }) => `${x.toFixed(1)} ${y}`)).size).toBe(dots.length)
      for (const dot of dots) {
        expect(dot.y + layout.radius).toBeLessThan(base)
        expect(dot.y - layout.radius).toBeGreaterThan(barY + layout.barThickness / 2)
        expect(dot.x + layout.radius).toBeLessThan(FRAME.width)
      }
    }
  })

  it('stack a bin from the base up, two side by side, in the middle of the bin', () => {
    const [first, second, third] = stackDots([[-1, 3]], 0.25, 100)
    const [below] = stackDots([[-1.25, 1]], 0.25, 100)
    expect(first!.y).toBe(second!.y)
    expect(third!.y).toBeLessThan(first!.y)
    expect(second!.x - first!.x).toBeGreaterThan(2 * layout.radius)
    expect(first!.x - below!.x).toBeGreaterThan(2 * layout.radius)
  })

  itOwn('have a pooled bar twice as long against waiting as against usual care', () => {
    const [waiting, usual] = layout.groups.map(({ estimateX }) => layout.nullX - estimateX)
    expect(waiting! / usual!).toBeCloseTo(1.3 / 0.63, 5)
    expect(layout.groups.map(({ pooled }) => effectNumber(pooled))).toEqual(['−1.30', '−0.63'])
  })

  itOwn('say that trials were not randomized against each other, how many are at high risk, and whose calculation it is', () => {
    expect(highRisk(data.comparisons)).toBe('88 of 113 at high risk of bias; between trials, not randomized')
    expect(attributionLine(data.comparisons)).toContain('Our calculation from the Metapsy database (ODC-BY)')
    const table = comparisons.table(situation)
    for (const told of ['Our calculation from the Metapsy database (ODC-BY)', 'not randomized; 88 of 113', 'Difference between waiting list and usual care 0.57 (0.29 to 0.86), p < .001', 'metafor'])
      expect(table.caption).toContain(told)
    expect(table.rows.map(row => row.join('|'))).toEqual([
      'Waiting list|91|67|6,376|−1.30 (−1.54 to −1.07)|−3.04 to 0.43|−1.14, −1.81 to −0.65|−1.40 (−1.78 to −1.03), 18 comparisons|−1.24 (−1.48 to −1.01)',
      'Usual care|22|18|1,267|−0.63 (−0.81 to −0.46)|−1.08 to −0.19|−0.68, −1.03 to −0.48|−0.67 (−1.09 to −0.24), 7 comparisons|−0.78 (−1.04 to −0.51)',
      'Other controls, not drawn|18|||−1.20 (−1.66 to −0.74)||||',
    ])
  })
})

describe('the pairs', () => {
  const layout = pairs.layout(situation)

  itOwn('are trauma-focused CBT from two reviews, yoga and VR from one, with intervals that overlap said', () => {
    expect(layout.pairs.map(({ therapy, easier, harder, captions }) => [therapy.name, easier.effect, harder.effect, ...captions])).toEqual([
      ['Trauma-focused CBT', '−1.46', '−0.32', 'two reviews'],
      ['Yoga', '−1.10', '−0.31', 'one review', 'intervals overlap'],
      ['VR exposure', '−0.62', '−0.25', 'one review', 'intervals overlap'],
    ])
    expect(pairs.alt(situation)).toContain('Yoga: −1.10 (−1.72 to −0.47) against no treatment, then −0.31 (−0.84 to 0.22) against attention control, which crosses no difference; one review, the two intervals overlap.')
  })

  it('see an overlap where intervals share a value', () => {
    expect(overlap([-2, -1], [-1, 0])).toBe(true)
    expect(overlap([-2, -1.1], [-1, 0])).toBe(false)
    expect(overlap([-1, 0], [-2, -1.1])).toBe(false)
  })

  it('keep their words clear of interval, frame and the wall of no difference', () => {
    for (const line of layout.pairs.flatMap(({ easier, harder }) => [easier, harder])) {
      const width = textWidth(line.effect, 20, 600) + textWidth(` ${line.against}`)
      const [from, to] = line.anchor === 'end' ? [line.textX - width, line.textX] : [line.textX, line.textX + width]
      expect(from, line.row.id).toBeGreaterThanOrEqual(layout.left)
      expect(to, line.row.id).toBeLessThan(layout.nullX)
      expect(to < line.interval.lower || from > line.interval.upper, line.row.id).toBe(true)
    }
  })
})

describe('the record', () => {
  const layout = record.layout(situation)
  const lines = layout.shelves.flatMap(shelf => shelf.lines)
  const line = (id: string) => lines.find(one => one.id === id)!

  it('has a shelf per comparator, the easiest first, strongest effects first', () => {
    expect(layout.shelves.map(({ title }) => title.join(' '))).toEqual(['Waiting or usual care', 'All controls', 'Placebo or sham', 'Active treatment'])
    for (const shelf of layout.shelves) {
      const effects = shelf.lines.filter(({ fill }) => fill !== 'ghost').map(({ row }) => row.estimate!)
      expect(effects).toEqual(effects.toSorted((a, b) => a - b))
    }
  })

  itOwn('draws every row but those that are kept for the table, and the table has them all', () => {
    expect(lines.filter(({ fill }) => fill !== 'ghost').map(({ id }) => id).sort()).toEqual(rows.filter(row => row.drawn).map(({ id }) => id).sort())
    const cells = record.table(situation).rows
    for (const row of rows)
      expect(cells.some(([name, against]) => name === row.label && against === row.comparator), row.id).toBe(true)
    expect(cells).toHaveLength(rows.length + rows.filter(row => row.corrected).length + data.tableOnly.length)
    expect(cells.find(([name]) => name?.startsWith('VR exposure (after treatment'))).toContain('−0.327')
  })

  it('stacks its lines without overlap, inside the frame, shelf by shelf', () => {
    let edge = 0
    for (const shelf of layout.shelves) {
      expect(shelf.y).toBeGreaterThanOrEqual(edge)
      for (const { y } of shelf.lines) {
        expect(y).toBeGreaterThanOrEqual(edge)
        edge = y + layout.rowHeight
      }
      expect(edge).toBeLessThanOrEqual(shelf.y + shelf.height)
    }
    expect(layout.rowHeight).toBeGreaterThanOrEqual(20)
    expect(layout.axisY).toBeGreaterThanOrEqual(edge)
    expect(record.layout({ ...situation, handout: true }).rowHeight).toBeGreaterThan(layout.rowHeight)
  })

  it('fits as many lines as its data may have, with the longest names', () => {
    const [first, ...others] = data.panels
    const more = Array.from({ length: MOST_LINES - lineCount(rows) }, (_, i): TherapyRow => ({ ...rowOf('yoga-waitlist'), id: `more-${i}`, label: 'Acceptance, commitment x' }))
    const full = record.layout({ ...situation, data: { ...data, panels: [{ ...first!, rows: [...first!.rows, ...more] }, ...others] } })
    expect(full.shelves.flatMap(shelf => shelf.lines)).toHaveLength(MOST_LINES)
    expect(full.axisY).toBeLessThanOrEqual(layout.axisY)
    expect(full.rowHeight).toBeGreaterThanOrEqual(18)
    expect(COLUMNS.label + textWidth(more[0]!.label, 16, 600)).toBeLessThan(PLOT.left)
    expect(more[0]!.label).toHaveLength(LINE_LABEL)
  })

  it('keeps names, plot and both columns of figures apart', () => {
    for (const { label, fill, interval, effect, range, id } of lines) {
      const indent = fill === 'ghost' ? 12 : 0
      expect(COLUMNS.label + indent + textWidth(label, 16, 600), id).toBeLessThan(interval?.lower ?? PLOT.left)
      expect(interval?.upper ?? 0, id).toBeLessThan(COLUMNS.effect - textWidth(effect, 16, 600))
      expect(interval?.cutLower ?? false, id).toBe(false)
      expect(COLUMNS.interval - textWidth(range), id).toBeGreaterThan(COLUMNS.effect)
    }
  })

  itOwn('draws by its kind: credible, derived, corrected, mixed, point without interval', () => {
    expect(line('emdr-waitlist').look).toBe('CrI')
    expect(line('vr-waitlist').look).toBe('derived CI')
    expect(line('acupuncture-sham').look).toBe('derived CI')
    expect(line('acupuncture-sham').label).toBe('Acupuncture, one trial')
    expect(line('ketamine-placebo').label).toBe('Ketamine, mixed controls')
    expect(line('ketamine-placebo-corrected')).toMatchObject({ look: 'corrected', fill: 'ghost', effect: '−0.20', range: '−0.48 to 0.08' })
    expect(line('emdr-mixed').fill).toBe('hollow')
    expect(line('mindfulness-waitlist')).toMatchObject({ interval: undefined, range: 'unreported' })
  })

  it('leaves on the last click only what is graded better than low on this outcome, and counts it', () => {
    const left = lines.filter(({ faint }) => !faint).map(({ id }) => id)
    expect(left.sort()).toEqual(['cpt-waitlist', 'emdr-waitlist', 'exposure-waitlist', 'tf-cbt-waitlist'])
    expect(gradedWords(data)).toEqual({ count: '4 of 17', words: 'above low, all against the easiest comparator', others: '3 low, 10 ungraded' })
    expect(COLUMNS.shelf + textWidth(gradedWords(data).words, 16, 600)).toBeLessThan(PLOT.left - 22)
    expect((['high', 'moderate', 'moderate to low', 'low', 'very low', 'not graded'] as const).map(certainty => isLowCertainty({ certainty }))).toEqual([false, false, false, true, true, true])
  })

  it('has in its last panel a row of trauma-focused therapy that excludes no difference, and three rows that do not', () => {
    const crosses = layout.shelves.at(-1)!.lines.filter(({ row }) => crossesText(row) === 'crosses no difference').map(({ id }) => id)
    expect(crosses.sort()).toEqual(['animals-therapy', 'vr-active', 'yoga-attention'])
    expect(crossesText(rowOf('tf-cbt-active'))).toBe('does not cross no difference')
  })
})

describe('a row by ear', () => {
  itOwn('says therapy, comparator, estimate, interval, whether it crosses, counts, certainty and source', () => {
    expect(rowSpeech(rowOf('tf-cbt-waitlist'))).toBe('Trauma-focused CBT against waitlist: −1.46; 95% credible interval −1.87 to −1.05, does not cross no difference; whole network: 90 studies, 6,560 people; certainty moderate to low; Mavranezouli et al. 2020.')
    expect(rowSpeech(rowOf('vr-active'))).toContain('95% CI derived from the p value −0.78 to 0.28, crosses no difference; whole review: 9 studies, 296 people; not graded;')
    expect(rowSpeech(rowOf('mindfulness-waitlist'))).toContain('−0.59; no interval reported;')
    expect(rowSpeech(rowOf('mindfulness-active'))).toContain('about −0.19 to −0.25; 16 comparisons, 898 people')
  })

  it('leaves out what is not reported', () => {
    expect(countsWords({ k: 27, n: undefined })).toBe('27 studies')
    expect(countsWords({ k: undefined, n: undefined })).toBe('not reported')
    expect(countsWords({ k: 1, n: 93 })).toBe('1 trial, 93 people')
  })
})

describe('marks', () => {
  it('of one size have one area, whatever their shape', () => {
    const triangle = markPath('ketamine', 0, 0, 10).match(/l([\d.]+) ([\d.]+)/)!
    expect(Number(triangle[1]) * Number(triangle[2])).toBeCloseTo(100, 0)
    const radius = Number(markPath('medication', 0, 0, 10).match(/a([\d.]+)/)![1])
    expect(Math.PI * radius ** 2).toBeCloseTo(100, 0)
  })
})

describe('the targets view', () => {
  const { rows: placed } = targets.layout(situation)
  const cell = (id: string, key: string) => placed.find(({ therapy }) => therapy.id === id)!.cells.find(one => one.key === key)!

  it('has results by symptom only where a review or trial gives them', () => {
    expect(placed.filter(({ cells }) => cells.some(({ result }) => result)).map(({ therapy }) => therapy.id)).toEqual(['emdr', 'yoga', 'acupuncture', 'ssri', 'ketamine'])
    expect(cell('emdr', 'intrusion')).toMatchObject({ aimed: true, result: 'better', than: 'CBT' })
    expect(cell('emdr', 'mood')).toMatchObject({ aimed: true, result: undefined })
    expect(cell('ketamine', 'arousal')).toMatchObject({ aimed: false, result: 'unclear', than: 'midazolam' })
    expect(cell('acupuncture', 'sleep').result).toBe('unclear')
    expect(placed.every(({ pooled }) => pooled)).toBe(true)
  })

  it('says against whom, and beside one small trial of ketamine what the largest found', () => {
    expect(caveat(data)).toBe('SSRIs: all medicines together. Ketamine: one trial of 30; the largest trial, of 158, found no significant difference')
    expect(textWidth(caveat(data), 16, 600)).toBeLessThan(FRAME.width)
    for (const { cells } of placed) {
      for (const { than, width } of cells)
        expect(27 + textWidth(than ?? '')).toBeLessThan(width - 4)
    }
    expect(targets.table(situation).rows.find(([name]) => name === 'EMDR')).toContain('aimed at; better against CBT (Chen et al. 2015)')
  })
})

describe('the guideline view', () => {
  const [first, second] = guidelines.layout(situation).rows as [GuidelineRow, GuidelineRow]
  const bin = ({ bins }: GuidelineRow, i: number): string[] => bins[i]!.chips.map(({ therapy }) => therapy.id)

  it('puts each therapy where VA/DoD 2023 has it, ketamine alone at the left, VR nowhere', () => {
    expect([first.name, first.year]).toEqual(['VA/DoD', '2023'])
    expect(BINS.map((_, i) => bin(first, i))).toEqual([['ketamine'], ['yoga', 'animals', 'acupuncture'], ['mindfulness'], ['tf-cbt', 'emdr', 'ssri']])
    expect(unplaced(data)).toBe('VR exposure: part of exposure therapy')
  })

  it('puts each therapy where APA 2017 has it, by the year of the guideline', () => {
    expect([second.name, second.year]).toEqual(['APA', '2017'])
    expect(BINS.map((_, i) => bin(second, i))).toEqual([[], [], ['emdr', 'ssri'], ['tf-cbt']])
  })

  it('fits its words into chips that do not touch', () => {
    for (const row of [first, second]) {
      for (const { name, chips, x } of row.bins) {
        expect(textWidth(name, 16, 600)).toBeLessThan(CHIP.width)
        expect(x + CHIP.width).toBeLessThanOrEqual(FRAME.width)
        for (const { text, y } of chips) {
          expect(textWidth(text, 16, 600), text).toBeLessThan(CHIP.width - 8)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y + CHIP.height).toBeLessThan(row.line)
        }
      }
    }
    expect(Math.min(...second.bins.flatMap(({ chips }) => chips.map(({ y }) => y)))).toBeGreaterThan(first.line + 26)
  })
})

describe('every view', () => {
  it.each(Object.entries(VIEWS))('tells each of its rows, and nothing where none is lit: %s', (_, view) => {
    const stops = view.stops(situation)
    expect(new Set(stops).size).toBe(stops.length)
    for (const lit of stops) {
      const at = { ...situation, lit }
      expect(view.detail(at)?.[0], lit).toMatch(/.{20}/)
      expect(detailLines(view.detail(at) ?? []).length, lit).toBeLessThanOrEqual(view.layout(at).height >= FRAME.tall ? 4 : 6)
    }
    expect(view.detail(situation)).toBeUndefined()
  })

  it.each(Object.entries(VIEWS))('says in its table what it draws, in rows as wide as its head: %s', (_, view) => {
    const { columns, rows } = view.table(situation)
    for (const row of rows)
      expect(row).toHaveLength(columns.length)
  })
})

describe('figures', () => {
  it('are printed with a true minus and two decimals', () => {
    expect(formatSmd({ estimate: -0.2, ci: [-0.48, 0.08] })).toBe('−0.20 (−0.48 to 0.08)')
    expect(formatSmd({ estimate: -0.59 })).toBe('−0.59 (no interval)')
  })
})
