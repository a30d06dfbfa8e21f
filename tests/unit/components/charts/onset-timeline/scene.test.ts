import type { RowSize } from '../../../../../components/charts/onset-timeline/layout.ts'
import type { Scene } from '../../../../../components/charts/onset-timeline/scene.ts'
import type { OnsetDataset, OnsetRow } from '../../../../../evidence/schema/index.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisKind, timeAxis } from '../../../../../components/charts/onset-timeline/axis.ts'
import { barOf } from '../../../../../components/charts/onset-timeline/bars.ts'
import { DETAIL, placeDetail } from '../../../../../components/charts/onset-timeline/detail.ts'
import { placeInset } from '../../../../../components/charts/onset-timeline/inset.ts'
import { BASELINE, DOT, HALF, layOutRows, LINES, NAME, TIP, TYPE } from '../../../../../components/charts/onset-timeline/layout.ts'
import { placeLegend } from '../../../../../components/charts/onset-timeline/legend.ts'
import { placeScene } from '../../../../../components/charts/onset-timeline/scene.ts'
import { LAST_STEP, STEP } from '../../../../../components/charts/onset-timeline/steps.ts'
import { FRAME } from '../../../../../components/kit/frame.ts'
import { textWidth } from '../../../../../components/kit/text.ts'
import { itOwn } from '../../../../own.ts'
import { dataset as anyDataset, step as anyStep, DATASETS } from './data.ts'

interface Box { what: string, left: number, right: number, top: number, bottom: number }

/** Room that a line of 16 px text takes above and below its baseline; larger text in proportion. */
const ASCENT = 12
const DESCENT = 4
/** Text widths come from a table in thousandths of an em. */
const SLACK = 0.5
const STEPS = [0, 1, 2, 3, 4, 5]

function textBox(what: string, x: number, baseline: number, width: number, size = 16): Box {
  return { what, left: x, right: x + width, top: baseline - ASCENT * size / 16, bottom: baseline + DESCENT * size / 16 }
}

function hasBelow({ below }: OnsetRow, size: RowSize): boolean {
  return size === 'large' && below !== undefined
}

function nameBox(row: OnsetRow, size: RowSize, y: number): Box {
  const type = size === 'large' ? 20 : row.role === 'aside' ? 16 : TYPE
  return textBox(row.name, 0, y + (hasBelow(row, size) ? NAME.first : BASELINE), textWidth(row.name, type, 600), type)
}

/** Every text that a scene prints, but those inside bars. */
function texts(scene: Scene, inside = false): Box[] {
  const { axis, rows } = scene
  return [
    ...rows.filter(row => row.listed).flatMap(({ row, size, y, words }) => {
      return [
        nameBox(row, size, y),
        ...(hasBelow(row, size) ? [textBox(row.below ?? '', 0, y + NAME.second, textWidth(row.below ?? ''))] : []),
        ...words.filter(one => one.shown && (one.place === 'inside') === inside).flatMap(({ lines }) => lines.map(line => textBox(line.text, line.x, y + line.dy, line.width, TYPE))),
      ]
    }),
    textBox(axis.name, 0, LINES.ticks, textWidth(axis.name)),
    ...axis.ticks.filter(tick => tick.shown).map((tick) => {
      const width = textWidth(tick.text, 18, 600)
      return textBox(tick.text, tick.x - width / 2, LINES.ticks, width)
    }),
  ]
}

function marks(scene: Scene): Box[] {
  return scene.rows.filter(row => row.out).flatMap(({ y, size, segments, dots, tip, ticks }) => [
    ...segments.map(({ id, from, to }) => ({ what: `bar ${id}`, left: from, right: to, top: y - HALF[size], bottom: y + HALF[size] })),
    ...dots.map(({ id, x }) => ({ what: `dot ${id}`, left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT })),
    ...(tip ? [{ what: 'tip', left: tip.x, right: tip.x + TIP, top: y - HALF[size], bottom: y + HALF[size] }] : []),
    ...ticks.map(x => ({ what: 'tick', left: x - 1.5, right: x + 1.5, top: y - HALF[size] - 8, bottom: y - HALF[size] })),
  ])
}

/** Marks of daily tablets. */
function pills(scene: Scene): Box[] {
  return scene.rows.filter(row => row.listed).flatMap(({ y, size, days }) => days.map(x => ({ what: 'day', left: x, right: x + 1, top: y + HALF[size] + 5, bottom: y + HALF[size] + 11 })))
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right - SLACK && b.left < a.right - SLACK && a.top < b.bottom - SLACK && b.top < a.bottom - SLACK
}

function collisions(boxes: readonly Box[], others: readonly Box[] = boxes): string[] {
  return boxes.flatMap((a, i) => others.filter((b, j) => (boxes !== others || j > i) && overlaps(a, b)).map(b => `${a.what} × ${b.what}`))
}

function outside(boxes: readonly Box[]): string[] {
  return boxes.filter(({ left, right, top, bottom }) => left < -SLACK || right > FRAME.width + SLACK || top < 0 || bottom > FRAME.height).map(({ what, left, right }) => `${what} ${left} ${right}`)
}

describe('time scales', () => {
  it('are monotone: a later time never stands further left', () => {
    fc.assert(fc.property(anyDataset, anyStep, fc.integer({ min: 10, max: 525_600 }), fc.integer({ min: 0, max: 525_600 }), (data, step, time, more) => {
      const axis = timeAxis(data, axisKind(step))
      expect(axis.x(time + more)).toBeGreaterThanOrEqual(axis.x(time))
    }))
  })

  it('turn from even weeks to logarithmic time at the third click', () => {
    expect(STEPS.map(axisKind)).toEqual(['linear', 'linear', 'linear', 'log', 'log', 'log'])
  })

  it('give a decade of time 170 px or more, from an hour to three months', () => {
    const axis = placeScene(DATASETS[0]?.[1] as OnsetDataset, STEP.log).axis
    expect(axis.x(14_400) - axis.x(1440)).toBeGreaterThanOrEqual(170)
    expect(axis.ticks.filter(tick => tick.shown).map(tick => tick.text)).toEqual(['1 hour', '1 day', '1 week', '1 month', '3 months'])
  })
})

describe('any picture', () => {
  it('keeps words and marks inside the drawing', () => {
    fc.assert(fc.property(anyDataset, anyStep, (data, step) => {
      const scene = placeScene(data, step)
      expect(outside(scene.rows.filter(row => row.listed).flatMap(({ y, words }) => words.filter(one => one.shown).flatMap(({ lines }) => lines.map(line => textBox(line.text, line.x, y + line.dy, line.width, TYPE)))))).toEqual([])
    }))
  })

  it('lets no words touch a mark of their own row', () => {
    fc.assert(fc.property(anyDataset, anyStep, (data, step) => {
      const scene = placeScene(data, step)
      for (const row of scene.rows.filter(one => one.out)) {
        const alone = { ...scene, rows: [row] }
        const words = row.words.filter(one => one.shown && one.place !== 'inside').flatMap(({ lines }) => lines.map(line => textBox(line.text, line.x, row.y + line.dy, line.width, TYPE)))
        expect(collisions(words, marks(alone))).toEqual([])
      }
    }))
  })

  it('draws bars only between times that a trial assessed', () => {
    fc.assert(fc.property(anyDataset, (data) => {
      const { rows, axis } = placeScene(data, LAST_STEP)
      for (const { row, segments } of rows) {
        const assessed = row.assessed.flatMap(({ at }) => [axis.x(at.from), axis.x(at.to)])
        for (const { from, to } of segments) {
          expect(assessed).toContain(from)
          expect(assessed).toContain(to)
        }
      }
    }))
  })

  it('draws nothing solid where no comparison was reported, and a ring wherever the groups did not clearly differ', () => {
    fc.assert(fc.property(anyDataset, (data) => {
      for (const { row, segments, dots } of placeScene(data, LAST_STEP).rows) {
        const found = new Set(row.assessed.map(({ separated }) => separated))
        const looks = new Set([...segments, ...dots].map(({ look }) => look))
        expect(looks.has('solid') && !found.has('yes')).toBe(false)
        expect(looks.has('ring')).toBe(found.has('no'))
      }
    }))
  })

  it('says in its key what is drawn, and nothing else', () => {
    fc.assert(fc.property(anyDataset, anyStep, (data, step) => {
      const scene = placeScene(data, step)
      const out = scene.rows.filter(row => row.out)
      const looks = new Set<string>(out.flatMap(({ segments, dots }) => [...segments, ...dots].map(({ look }) => look)))
      const key = placeLegend(scene)
      expect(key.map(({ sign }) => sign as string).filter(sign => !['stripes', 'tick'].includes(sign)).sort()).toEqual([...looks].sort())
      for (const { x, text } of key)
        expect(x + textWidth(text), text).toBeLessThanOrEqual(FRAME.width)
    }))
  })
})

/** A timeline to which a speaker has added a trial. */
function withTrial(data: OnsetDataset): OnsetDataset {
  const last = data.rows.findLast(({ role }) => role === 'caveat')
  return last ? { ...data, rows: [...data.rows, { ...last, id: 'added', name: 'Nasal spray' }] } : data
}

it('a timeline of large rows alone stays above its key', () => {
  const row = DATASETS[0]![1].rows.find(({ role }) => role === 'main')!
  const rows = Array.from({ length: 6 }, (_, i) => ({ ...row, id: `row-${i}` }))
  expect(layOutRows({ rows }, LAST_STEP).bottom).toBeLessThanOrEqual(LINES.rowsBottom)
})

describe.each([...DATASETS, ...DATASETS.map(([name, data]) => [`longer ${name}`, withTrial(data)] as const)])('the %s timeline', (_, data) => {
  it.each(STEPS)('at step %d has no text on a text or a mark, and all of it inside the drawing', (step) => {
    const scene = placeScene(data, step)
    const words = texts(scene)
    expect(collisions(words)).toEqual([])
    expect(collisions(words, marks(scene))).toEqual([])
    expect(collisions(words, pills(scene))).toEqual([])
    expect(collisions(texts(scene, true))).toEqual([])
    expect(outside(words)).toEqual([])
    expect(Math.max(...scene.rows.filter(row => row.listed).map(({ y, size }) => y + HALF[size]))).toBeLessThan(LINES.key - ASCENT - 4)
  })

  it('leaves out none of its words on the last picture', () => {
    const written = data.rows.flatMap(row => row.assessed.flatMap(({ words }) => words.filter(one => one.axis !== 'weeks').map(({ says }) => says)))
    const printed = placeScene(data, LAST_STEP).rows.flatMap(row => row.words.filter(one => one.shown).map(({ lines }) => lines.map(({ text }) => text).join(' ').replace(/,$/, '')))
    expect(printed.sort()).toEqual(written.sort())
  })

  itOwn('leaves out none of its words on the axis of weeks', () => {
    for (const { row, words, listed } of placeScene(data, STEP.ketamine).rows.filter(one => one.listed)) {
      const written = row.assessed.flatMap(one => one.words.filter(({ axis }) => axis !== 'stretched'))
      expect(listed && words.filter(one => one.shown), row.id).toHaveLength(written.length)
      expect(written, row.id).not.toEqual([])
    }
  })

  it('shows doses, names and axis before the first click, and no effect', () => {
    const { rows } = placeScene(data, 0)
    expect(rows.filter(row => row.listed).map(({ row }) => row.role)).toEqual(['main', 'main'])
    expect(rows.some(row => row.out)).toBe(false)
    expect(rows.flatMap(row => row.days).length).toBeGreaterThan(80)
    expect(placeLegend(placeScene(data, 0))).toEqual([])
  })

  it('has a card for every row that covers none of them', () => {
    for (const row of data.rows) {
      const { lines, note, noteX } = placeDetail(row, key => `Somebody et al. ${key.slice(-4)}`)
      const boxes = lines.map(line => textBox(line.text, line.textX, line.y, textWidth(line.text)))
      expect(collisions(boxes), row.id).toEqual([])
      expect(boxes.filter(({ left, right, top, bottom }) => left < 0 || right > FRAME.width || top < DETAIL.top || bottom > DETAIL.top + DETAIL.height)).toEqual([])
      expect(noteX + textWidth(note ?? '')).toBeLessThanOrEqual(FRAME.width)
      const times = new Set(row.assessed.map(({ at }) => at.text))
      expect(new Set(lines.flatMap(({ time }) => time ?? []))).toEqual(times)
      const misses = row.assessed.filter(({ separated }) => separated === 'no').map(({ reads }) => reads)
      expect(misses.filter(reads => !lines.some(({ text }) => text.startsWith(reads)))).toEqual([])
    }
    expect(Math.max(...placeScene(data, LAST_STEP).rows.map(({ y, size }) => y + HALF[size]))).toBeLessThanOrEqual(DETAIL.top)
  })

  it('prints its inset below the chart, on an even scale', () => {
    const { scene, top, height } = placeInset(data)
    expect(top).toBeGreaterThan(FRAME.height)
    expect(scene.axis.kind).toBe('linear')
    expect(Math.max(...scene.rows.map(row => row.y)) + top).toBeLessThan(height)
  })
})

describe('what would be dangerous if wrong', () => {
  const rowOf = (name: string, id: string) => DATASETS.find(([one]) => one === name)?.[1].rows.find(row => row.id === id)

  itOwn('is that ketamine’s bar shrinks after the first day and is not compared after a week', () => {
    const bar = barOf(rowOf('depression', 'ketamine')?.assessed ?? [])
    expect(bar.map(({ at, since, separated }) => [at.text, since, separated])).toEqual([
      ['110 min', undefined, 'yes'],
      ['24 h', 'steady', 'yes'],
      ['7 d', 'shrinking', 'yes'],
      ['14 d', 'shrinking', 'not tested'],
    ])
  })

  it('is that the spray is better by 4 hours, and that two trials missed at four weeks', () => {
    const { assessed = [] } = rowOf('depression', 'esketamine') ?? {}
    expect(barOf(assessed).map(({ at }) => at.text)).toEqual(['4 h', '24 h', '25 d', '28 d'])
    expect(assessed.filter(({ separated }) => separated === 'no').map(({ at, source }) => `${at.text} ${source}`)).toEqual(['2 h daly2018', '28 d fedgchin2019', '28 d ochsross2020'])
  })

  it('is that what had no comparison in anxiety is hollow', () => {
    const data = DATASETS.find(([name]) => name === 'anxiety')?.[1] as OnsetDataset
    const solid = placeScene(data, LAST_STEP).rows.filter(({ segments, dots }) => [...segments, ...dots].some(({ look }) => look === 'solid'))
    expect(solid.map(({ id }) => id)).toEqual(['ketamine-saline', 'ketamine-pooled'])
  })
})
