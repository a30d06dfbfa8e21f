import type { Certainty, TherapyPanel, TherapyRow } from '../../../../../evidence/schema/index.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMNS, effectX, layoutForest, PLOT } from '../../../../../components/charts/ptsd-therapy-chart/forest.ts'
import { forestKey, overviewKey, placeKey } from '../../../../../components/charts/ptsd-therapy-chart/key.ts'
import { markSide } from '../../../../../components/charts/ptsd-therapy-chart/layout.ts'
import { layoutOverview } from '../../../../../components/charts/ptsd-therapy-chart/overview.ts'
import { CIRCLES, countsText, intervalWord, isLowCertainty, orderRows, ORDERS } from '../../../../../components/charts/ptsd-therapy-chart/rows.ts'
import { lowCertaintyCount, overviewTakeaway } from '../../../../../components/charts/ptsd-therapy-chart/takeaways.ts'
import { guidelines, STOPS } from '../../../../../components/charts/ptsd-therapy-chart/views/guidelines.ts'
import { VIEWS } from '../../../../../components/charts/ptsd-therapy-chart/views/index.ts'
import { targets } from '../../../../../components/charts/ptsd-therapy-chart/views/targets.ts'
import { markPath } from '../../../../../components/drawings/therapy-marks.ts'
import { FRAME } from '../../../../../components/kit/frame.ts'
import { textWidth } from '../../../../../components/kit/text.ts'
import { formatSmd } from '../../../../../evidence/format.ts'
import { evidence } from '../../../../../evidence/index.ts'
import { certainty } from '../../../../../evidence/schema/index.ts'
import { situation } from './situation.ts'

const data = evidence.therapies
const order = fc.constantFrom(...ORDERS)

/** A number with two decimals, as data files have them. */
const hundredths = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min: min * 100, max: max * 100 }).map(value => value / 100)
const round = (value: number): number => Math.round(value * 100) / 100

/** Rows as a maintainer might write them: any effect, with or without interval, n and correction. */
const anyRow = fc.record({
  estimate: hundredths(-4, 2),
  below: hundredths(0, 2),
  above: hundredths(0, 2),
  n: fc.option(fc.integer({ min: 1, max: 900 }), { nil: undefined }),
  certainty: fc.constantFrom<Certainty>(...certainty.options),
  interval: fc.boolean(),
  corrected: fc.boolean(),
})

const anyPanel = fc.array(anyRow, { minLength: 1, maxLength: 8 }).map((drawn): TherapyPanel => ({
  panel: 'placebo',
  title: 'Against placebo',
  reading: 'Smaller effects',
  rows: drawn.map((row, i): TherapyRow => {
    const ci: [number, number] = [round(row.estimate - row.below), round(row.estimate + row.above)]
    return {
      ...evidence.therapies.panels[1]!.rows[1]!,
      id: `row-${i}`,
      label: `Row ${i}`,
      estimate: row.estimate,
      ci: row.interval ? ci : undefined,
      n: row.n,
      certainty: row.certainty,
      corrected: row.corrected ? { label: 'bias-corrected', estimate: row.estimate, ci } : undefined,
    }
  }),
}))

describe('the forest plot', () => {
  const real = ORDERS.map(one => ({ one, layout: layoutForest(data.panels, one) }))

  it('stacks its bands from top to bottom without overlap and inside its height', () => {
    fc.assert(fc.property(fc.array(anyPanel, { minLength: 1, maxLength: 3 }), order, (panels, by) => {
      const { panels: placed, keyY, bottom } = layoutForest(panels, by)
      let edge = 0
      for (const { y, lines } of placed) {
        expect(y).toBeGreaterThanOrEqual(edge)
        edge = y
        for (const line of lines) {
          expect(line.y).toBeGreaterThanOrEqual(edge)
          expect(line.middle).toBeGreaterThan(line.y)
          edge = line.y + line.height
        }
      }
      expect(edge).toBeLessThanOrEqual(bottom)
      expect(bottom).toBeLessThan(keyY)
    }))
  })

  it('keeps every interval inside the plot, and has an arrow exactly where it is cut', () => {
    fc.assert(fc.property(anyPanel, order, (panel, by) => {
      for (const { interval, row, fill } of layoutForest([panel], by).panels[0]!.lines) {
        if (!interval)
          continue
        const [lower, upper] = (fill === 'ghost' ? row.corrected!.ci : row.ci!).map(effectX) as [number, number]
        expect(interval.cutLower).toBe(lower < PLOT.left)
        expect(interval.cutUpper).toBe(upper > PLOT.right)
        if (lower <= PLOT.right && upper >= PLOT.left) {
          expect(interval.lower).toBeGreaterThanOrEqual(PLOT.left)
          expect(interval.upper).toBeLessThanOrEqual(PLOT.right)
        }
      }
    }))
  })

  it('has one line per row and one per correction, whatever the order', () => {
    fc.assert(fc.property(anyPanel, order, (panel, by) => {
      const lines = layoutForest([panel], by).panels[0]!.lines
      expect(lines.filter(({ fill }) => fill !== 'ghost').map(({ row }) => row.id).sort()).toEqual(panel.rows.map(({ id }) => id).sort())
      expect(lines.filter(({ fill }) => fill === 'ghost')).toHaveLength(panel.rows.filter(({ corrected }) => corrected).length)
    }))
  })

  it('never moves its axis: not by sorting, not by the panels shown', () => {
    const ticks = real[0]!.layout.ticks
    for (const { layout } of real)
      expect(layout.ticks).toEqual(ticks)
    for (const panel of data.panels)
      expect(layoutForest([panel], 'certainty').ticks).toEqual(ticks)
    expect(effectX(0) - effectX(-1)).toBeCloseTo(effectX(-1) - effectX(-2))
  })

  it('sorts by a permutation that keeps a row beside its partner', () => {
    for (const { rows } of data.panels) {
      for (const by of ORDERS) {
        const sorted = orderRows(rows, by)
        expect(sorted.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort())
        sorted.forEach((row, i) => {
          if (row.beside)
            expect(sorted[i - 1]?.id).toBe(row.beside)
        })
      }
      expect(orderRows(rows, 'article').map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
      const estimates = orderRows(rows, 'effect').filter(({ beside }) => !beside).map(({ estimate }) => estimate ?? Infinity)
      expect(estimates).toEqual(estimates.toSorted((a, b) => a - b))
    }
  })

  it('prints columns that do not run into each other', () => {
    for (const line of real[0]!.layout.panels.flatMap(({ lines }) => lines)) {
      expect(textWidth(line.label), line.label).toBeLessThan(PLOT.left)
      expect(textWidth(line.sub ?? ''), line.label).toBeLessThan(PLOT.left)
      expect(COLUMNS.effect + textWidth(line.effect), line.label).toBeLessThan(line.row.missing ? COLUMNS.counts : COLUMNS.kind)
      expect(COLUMNS.kind + textWidth(intervalWord(line.row)), line.label).toBeLessThan(COLUMNS.counts)
      expect(COLUMNS.counts + textWidth(countsText(line.row)), line.label).toBeLessThan(COLUMNS.certainty)
      expect(COLUMNS.certainty + textWidth(line.row.certainty), line.label).toBeLessThanOrEqual(FRAME.width + 2)
    }
  })

  it('draws mindfulness as a point, acupuncture against waiting as words, EMDR with mixed controls hollow', () => {
    const lines = real[0]!.layout.panels.flatMap(panel => panel.lines)
    const line = (id: string) => lines.find(one => one.id === id)!
    expect(line('mindfulness-waitlist').interval).toBeUndefined()
    expect(line('mindfulness-waitlist').mark).toBeDefined()
    expect(line('acupuncture-waitlist').mark).toBeUndefined()
    expect(line('acupuncture-waitlist').effect).toBe('no pooled estimate found')
    expect(line('emdr-mixed').fill).toBe('hollow')
    expect(line('emdr-waitlist').fill).toBe('solid')
    expect(line('emdr-waitlist').interval).toMatchObject({ cutLower: true, cutUpper: false })
    expect(line('emdr-waitlist').look).toBe('CrI')
    expect(line('vr-waitlist').look).toBe('derived CI')
    expect(line('ketamine-placebo-corrected').look).toBe('corrected')
    expect(line('ketamine-placebo-corrected').fill).toBe('ghost')
  })

  it('gives marks area by n only where n is known', () => {
    expect(markSide(200) ** 2 / markSide(50) ** 2).toBeCloseTo(4)
    const sides = new Set(real[0]!.layout.panels.flatMap(({ lines }) => lines).filter(({ row, mark }) => mark && row.n === undefined).map(({ mark }) => mark!.side))
    expect(sides).toEqual(new Set([markSide()]))
  })

  it('explains in its key what it uses, and nothing else', () => {
    const texts = (index: number): string => forestKey(layoutForest([data.panels[index]!], 'certainty').panels.flatMap(({ lines }) => lines)).map(({ text }) => text).join('|')
    expect(texts(0)).toContain('mixed controls')
    expect(texts(0)).toContain('CrI')
    expect(texts(0)).not.toContain('area')
    expect(texts(1)).toContain('corrected for bias')
    expect(texts(1)).toContain('area')
    expect(texts(2)).not.toContain('mixed controls')
  })

  it('counts how many rows rest on low certainty', () => {
    const rows = data.panels.flatMap(panel => panel.rows).filter(({ estimate }) => estimate !== undefined)
    expect(lowCertaintyCount(data.panels.flatMap(panel => panel.rows))).toBe(`3 low or very low, ${rows.filter(({ certainty }) => certainty === 'not graded').length} not graded, of ${rows.length} rows`)
    expect(rows.filter(isLowCertainty).every(row => row.certainty !== 'moderate')).toBe(true)
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

describe('a key', () => {
  it('has entries that do not overlap and stay inside', () => {
    const entries = overviewKey(data)
    for (const width of [848, 600]) {
      const placed = placeKey(entries, width)
      placed.forEach((entry, i) => {
        expect(entry.textX + textWidth(entry.text)).toBeLessThanOrEqual(width)
        const before = placed[i - 1]
        if (before && before.line === entry.line)
          expect(entry.x).toBeGreaterThan(before.textX + textWidth(before.text))
      })
    }
  })
})

describe('the overview', () => {
  const layout = layoutOverview(data)

  it('holds every row of the data exactly once, each in its panel', () => {
    const drawn = layout.rows.flatMap(({ cells }) => cells.flatMap(({ row, marks }) => [row.id, ...marks.filter(({ row: own, fill }) => own !== row && fill !== 'ghost').map(({ row: own }) => own.id)]))
    expect(drawn.sort()).toEqual(data.panels.flatMap(({ rows }) => rows.map(({ id }) => id)).sort())
  })

  it('has one scale in all panels, and panels that do not touch', () => {
    const pxPerSmd = layout.panels.map(({ ticks }) => ticks.find(({ text }) => text === '0')!.at - ticks.find(({ text }) => text === '−1')!.at)
    expect(pxPerSmd[0]).toBeGreaterThan(0)
    pxPerSmd.forEach(px => expect(px).toBeCloseTo(pxPerSmd[0]!))
    layout.panels.forEach(({ left, title }, i) => expect(left + textWidth(title, 16, 600)).toBeLessThan(layout.panels[i + 1]?.left ?? FRAME.width))
    const [a, b, c] = layout.panels
    expect(a!.left + a!.width).toBeLessThan(b!.left)
    expect(b!.left + b!.width).toBeLessThan(c!.left)
    expect(c!.left + c!.width).toBeLessThanOrEqual(FRAME.width)
  })

  it('keeps its text clear of the null line, and every mark inside its row and panel', () => {
    for (const { y, height, cells } of layout.rows) {
      for (const cell of cells) {
        const panel = layout.panels.find(({ left }) => left === cell.text.x)!
        const end = cell.text.x + textWidth(cell.text.value) + (cell.text.after ? 5 + textWidth(cell.text.after) : 0)
        expect(end, cell.row.id).toBeLessThan(panel.nullX)
        if (CIRCLES[cell.row.certainty])
          expect(cell.circlesX).toBeGreaterThan(end)
        for (const mark of cell.marks) {
          expect(mark.y + 2).toBeLessThan(y + height)
          expect(mark.y).toBeGreaterThan(cell.text.y)
          expect(mark.x).toBeGreaterThanOrEqual(panel.left)
          expect(mark.interval?.lower ?? panel.left).toBeGreaterThanOrEqual(panel.left)
          expect(mark.interval?.upper ?? panel.left).toBeLessThanOrEqual(panel.left + panel.width)
        }
      }
    }
  })
})

describe('the lesson of the overview', () => {
  it('compares a therapy only with itself', () => {
    expect(overviewTakeaway(data)).toBe('Same therapy, harder comparator: Yoga −1.10, then −0.31; VR exposure −0.62, then −0.25')
  })
})

describe('the targets view', () => {
  const layout = targets.layout(situation)

  it('calls an effect shown only where it excludes no difference with more than low certainty', () => {
    const [panel, ...others] = data.panels
    const resultOf = (change: Partial<TherapyRow>): string => {
      const [first, ...rows] = panel!.rows
      const { cells } = targets.layout({ ...situation, data: { ...data, panels: [{ ...panel!, rows: [{ ...first!, ...change }, ...rows] }, ...others] } }).rows.find(({ therapy }) => therapy.id === first!.therapy)!
      return cells[0]!.result
    }
    expect(resultOf({})).toBe('shown')
    expect(resultOf({ certainty: 'low' })).toBe('unclear')
    expect(resultOf({ ci: [-3, 0.1] })).toBe('unclear')
    expect(resultOf({ estimate: undefined, ci: undefined })).toBe('not studied')
    expect(layout.rows.filter(({ cells }) => cells[0]!.result === 'shown').map(({ therapy }) => therapy.id)).toEqual(['tf-cbt', 'emdr', 'ssri'])
  })

  it('has cells that fit their words and lie inside the canvas', () => {
    for (const cell of layout.rows.flatMap(({ cells }) => cells)) {
      expect(22 + textWidth(cell.result)).toBeLessThan(cell.width - 4)
      expect(cell.x + cell.width).toBeLessThanOrEqual(FRAME.width + 0.01)
    }
  })
})

describe('the guideline view', () => {
  const { rows, year } = guidelines.layout(situation)

  it.each([
    ['tf-cbt', 'recommends'],
    ['emdr', 'recommends'],
    ['ssri', 'recommends'],
    ['mindfulness', 'suggests'],
    ['yoga', 'insufficient evidence for or against'],
    ['animals', 'insufficient evidence for or against'],
    ['acupuncture', 'insufficient evidence for or against'],
    ['ketamine', 'suggests against'],
    ['vr', 'not graded separately'],
  ])('says of %s what the guideline says: %s', (therapy, verb) => {
    expect(rows.find(row => row.therapy.id === therapy)?.therapy.stance.verb).toBe(verb)
  })

  it('puts stronger support further right, and VR nowhere', () => {
    const x = (id: string): number | undefined => rows.find(({ therapy }) => therapy.id === id)!.markX
    expect(STOPS.map(stop => stop.x)).toEqual(STOPS.map(stop => stop.x).toSorted((a, b) => a - b))
    expect(x('ketamine')).toBeLessThan(x('yoga')!)
    expect(x('yoga')).toBeLessThan(x('mindfulness')!)
    expect(x('mindfulness')).toBeLessThan(x('emdr')!)
    expect(x('vr')).toBeUndefined()
    expect(guidelines.table(situation).rows.find(([name]) => name === 'VR exposure')).toContain('not graded separately, verify')
  })

  it('fits its words', () => {
    for (const row of rows)
      expect(row.textX + textWidth(year) + textWidth(row.verb, 16, 600) + textWidth(row.names) + 10, row.therapy.id).toBeLessThanOrEqual(FRAME.width + 1)
  })
})

describe('every view', () => {
  it.each(Object.entries(VIEWS))('tells the lit row where it is drawn: %s', (_, view) => {
    for (const { id, name } of data.therapies) {
      const at = { ...situation, therapy: id }
      expect(view.rowY(at), id).toBeGreaterThan(0)
      expect(view.rowY(at), id).toBeLessThan(view.layout(at).height)
      expect(view.detail(at), id).toMatchObject({ title: name })
      expect(view.table(at).rows.some(([first]) => first === name), id).toBe(true)
    }
    expect(view.rowY(situation)).toBe(0)
    expect(view.detail(situation)).toBeUndefined()
  })
})

describe('figures', () => {
  it('are printed with a true minus and two decimals', () => {
    expect(formatSmd({ estimate: -0.2, ci: [-0.48, 0.08] })).toBe('−0.20 (−0.48 to 0.08)')
    expect(formatSmd({ estimate: -0.59 })).toBe('−0.59 (no interval)')
    expect(countsText({ k: 27 })).toBe('27 / –')
    expect(countsText({ whole: { of: 'network', k: 90, n: 6560 } })).toBe('(90 / 6,560)')
  })
})
