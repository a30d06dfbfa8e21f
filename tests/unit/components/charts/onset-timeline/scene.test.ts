import type { Scene } from '../../../../../components/charts/onset-timeline/scene.ts'
import type { OnsetDataset } from '../../../../../evidence/schema/index.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisKind, timeAxis } from '../../../../../components/charts/onset-timeline/axis.ts'
import { DETAIL, placeDetail } from '../../../../../components/charts/onset-timeline/detail.ts'
import { placeInset } from '../../../../../components/charts/onset-timeline/inset.ts'
import { ARROW_LENGTH, CAVEAT_HEADING, LINES, MARK_RADIUS } from '../../../../../components/charts/onset-timeline/layout.ts'
import { legendWidth, placeLegend } from '../../../../../components/charts/onset-timeline/legend.ts'
import { placeScene } from '../../../../../components/charts/onset-timeline/scene.ts'
import { LAST_STEP, STEP } from '../../../../../components/charts/onset-timeline/steps.ts'
import { FRAME } from '../../../../../components/kit/frame.ts'
import { textWidth } from '../../../../../components/kit/text.ts'
import { dataset as anyDataset, step as anyStep, DATASETS } from './data.ts'

interface Box { what: string, left: number, right: number, top: number, bottom: number }

/** Room that a line of 16 px text takes above and below its baseline. */
const ASCENT = 12
const DESCENT = 4
/** Text widths come from a table in thousandths of an em. */
const SLACK = 0.5

function textBox(what: string, x: number, baseline: number, width: number): Box {
  return { what, left: x, right: x + width, top: baseline - ASCENT, bottom: baseline + DESCENT }
}

/** Every text that a scene prints. */
function texts(scene: Scene): Box[] {
  const { columns, axis, rows } = scene
  const listed = rows.filter(row => row.listed)
  return [
    ...listed.flatMap(row => [
      textBox(row.row.treatment, 0, row.y + 5.5, textWidth(row.row.treatment, 16, 600)),
      textBox(row.row.comparator, columns.comparator, row.y + 5.5, textWidth(row.row.comparator)),
      textBox(row.dose, columns.dose, row.y + 5.5, textWidth(row.dose)),
      ...row.labels.filter(label => label.shown).map(label => textBox(label.text, label.x, row.y + label.dy, label.width)),
    ]),
    ...(scene.divider ? [textBox('Caveats', 0, scene.divider + CAVEAT_HEADING, textWidth('Caveats'))] : []),
    ...axis.ticks.filter(tick => tick.shown).map((tick) => {
      const width = textWidth(tick.text)
      return textBox(tick.text, tick.x + tick.dx - { start: 0, middle: width / 2, end: width }[tick.anchor], LINES.ticks, width)
    }),
    ...axis.bands.filter(band => band.named).map((band) => {
      const width = textWidth(band.name)
      return textBox(band.name, band.x + (band.width - width) / 2, LINES.bands, width)
    }),
  ]
}

function marks(scene: Scene): Box[] {
  return scene.rows.filter(row => row.listed).flatMap(row => [
    ...[...row.marks, ...row.ticks].filter(mark => mark.shown).map(mark => ({ what: mark.id, left: mark.x - MARK_RADIUS, right: mark.x + MARK_RADIUS, top: row.y - 10, bottom: row.y + 10 })),
    ...(row.rule.shown ? [{ what: 'rule', left: row.rule.x, right: row.rule.x + row.rule.width, top: row.y - 1, bottom: row.y + 1 }] : []),
  ])
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

/** Ids of everything that is out. */
function out(scene: Scene): string[] {
  return scene.rows.flatMap(row => [
    ...(row.listed ? [row.id] : []),
    ...(row.rule.shown ? [`${row.id} rule`] : []),
    ...[...row.marks, ...row.ticks, ...row.labels].filter(one => one.shown).map(one => `${row.id} ${one.id}`),
  ])
}

const STEPS = [0, 1, 2, 3, 4, 5]

describe('time scales', () => {
  it('are monotone: a later time never stands further left', () => {
    fc.assert(fc.property(anyDataset, anyStep, fc.integer({ min: 10, max: 525_600 }), fc.integer({ min: 0, max: 525_600 }), (data, step, time, more) => {
      const axis = timeAxis(data, axisKind(step), 300, 840)
      expect(axis.x(Math.min(525_600, time + more))).toBeGreaterThanOrEqual(axis.x(time))
    }))
  })

  it('are strictly so on the log axis, and hold their ends', () => {
    fc.assert(fc.property(anyDataset, fc.integer({ min: 10, max: 525_599 }), (data, time) => {
      const axis = timeAxis(data, 'log', 300, 840)
      expect(axis.x(time + 1)).toBeGreaterThan(axis.x(time))
      expect([axis.x(10), axis.x(525_600)]).toEqual([300, 840])
    }))
  })

  it('turn from even weeks to logarithmic time at the third click', () => {
    expect(STEPS.map(axisKind)).toEqual(['linear', 'linear', 'linear', 'log', 'log', 'log'])
  })

  it('name the log axis from 10 minutes to 1 year, each band a bigger unit', () => {
    const axis = placeScene(DATASETS[0]?.[1] as OnsetDataset, STEP.log).axis
    expect(axis.ticks.filter(tick => tick.shown).map(tick => tick.text)).toEqual(['10 min', '1 h', '4 h', '1 day', '1 wk', '1 mo', '3 mo', '1 yr'])
    expect(axis.bands.filter(band => band.named).map(band => band.name)).toEqual(['minutes', 'hours', 'days', 'weeks', 'months'])
  })
})

describe('any picture', () => {
  it('keeps marks, rules and plot labels inside the drawing', () => {
    fc.assert(fc.property(anyDataset, anyStep, (data, step) => {
      const scene = placeScene(data, step)
      fc.pre(scene.columns.plotRight - scene.columns.plot > 300)
      expect(outside([...texts(scene), ...marks(scene)])).toEqual([])
    }))
  })

  it('lets no two labels overlap', () => {
    fc.assert(fc.property(anyDataset, anyStep, (data, step) => {
      const scene = placeScene(data, step)
      fc.pre(scene.columns.plotRight - scene.columns.plot > 420)
      expect(collisions(texts(scene))).toEqual([])
    }))
  })

  it('shows at each step all that the step before showed', () => {
    fc.assert(fc.property(anyDataset, (data) => {
      const shown = STEPS.map(step => out(placeScene(data, step)))
      for (let step = 1; step < shown.length; step++)
        expect(shown[step]).toEqual(expect.arrayContaining(shown[step - 1] ?? []))
    }))
  })

  it('keeps every object from step to step, so that it can move', () => {
    fc.assert(fc.property(anyDataset, (data) => {
      const ids = STEPS.map(step => placeScene(data, step).rows.map(row => [row.id, ...[...row.marks, ...row.ticks, ...row.labels].map(one => one.id)]))
      expect(new Set(ids.map(one => JSON.stringify(one))).size).toBe(1)
    }))
  })

  it('draws every event and every assessed time at the last step, at its time', () => {
    fc.assert(fc.property(anyDataset, (data) => {
      const scene = placeScene(data, LAST_STEP)
      scene.rows.forEach(({ row, marks, ticks }) => {
        expect(marks.every(mark => mark.shown) && ticks.every(tick => tick.shown)).toBe(true)
        expect(marks.map(mark => mark.x)).toEqual(row.events.flatMap(({ at }) => [...new Set([at.from, at.to])].map(scene.axis.x)))
        expect(ticks.map(tick => tick.x)).toEqual(row.assessed.map(({ at }) => scene.axis.x(at.from)))
      })
    }))
  })
})

describe.each(DATASETS)('the %s timeline', (_, data) => {
  it.each(STEPS)('at step %d keeps inside, and its words touch neither words nor marks', (step) => {
    const scene = placeScene(data, step)
    expect(outside([...texts(scene), ...marks(scene)])).toEqual([])
    expect(collisions(texts(scene))).toEqual([])
    expect(collisions(texts(scene), marks(scene))).toEqual([])
  })

  it('prints every label in the end', () => {
    const given = data.rows.reduce((sum, row) => sum + [...row.events, ...row.assessed].filter(one => one.label).length + (row.unknown ? 1 : 0), 0)
    expect(placeScene(data, LAST_STEP).rows.flatMap(row => row.labels).filter(label => label.shown)).toHaveLength(given)
  })

  it('prints both ends of every rule', () => {
    for (const { row, rule, labels } of placeScene(data, LAST_STEP).rows) {
      const times = row.events.map(({ at }) => at)
      for (const end of rule.width > 0 ? [Math.min(...times.map(at => at.from)), Math.max(...times.map(at => at.to))] : []) {
        const printed = times.filter(at => at.from === end || at.to === end).some(at => labels.some(label => label.text.includes(at.text)))
        expect(printed, `${row.id}: ${end}`).toBe(true)
      }
    }
  })

  it('shows the usual treatments first, ketamine second, and at the left edge', () => {
    const first = placeScene(data, STEP.conventional).rows.filter(row => row.marks.some(mark => mark.shown))
    expect(first.map(row => row.row.family)).not.toContain('ketamine')
    const second = placeScene(data, STEP.ketamine)
    const ketamine = second.rows.filter(row => row.row.family === 'ketamine' && row.out).flatMap(row => row.marks.filter(mark => mark.shown))
    expect(Math.min(...ketamine.map(mark => mark.x)) - second.axis.left).toBeLessThan(4)
  })

  it('has room for its arrows', () => {
    for (const { rule } of placeScene(data, LAST_STEP).rows.filter(row => row.rule.arrow))
      expect(rule.x + rule.width + ARROW_LENGTH).toBeLessThan(FRAME.width)
  })

  it('has a key of two lines that fits, with a sign for everything that is drawn', () => {
    const key = placeLegend(data)
    expect(key.filter(item => item.x + legendWidth(item) > FRAME.width)).toEqual([])
    expect(Math.max(...key.map(item => item.y)) + DESCENT).toBeLessThanOrEqual(FRAME.height)
    const kinds = new Set(data.rows.flatMap(row => row.events.map(event => event.kind)))
    expect(new Set(key.flatMap(item => item.sign && 'event' in item.sign ? [item.sign.event] : []))).toEqual(kinds)
  })

  it.each(STEPS)('at step %d has room for the card of every row', (step) => {
    const scene = placeScene(data, step)
    for (const { row, y } of scene.rows.filter(one => one.listed)) {
      const card = placeDetail(row, scene, key => `Somebody et al. ${key.slice(-4)}`)
      expect(card.y).toBeGreaterThanOrEqual(0)
      expect(card.y + card.height).toBeLessThanOrEqual(FRAME.height)
      const lines = Math.max(card.left.length + 1, card.right.length)
      expect(DETAIL.first + (lines - 1) * DETAIL.leading + DESCENT).toBeLessThanOrEqual(card.height)
      expect(card.y >= y || card.y + card.height <= y, `${row.id} hides itself`).toBe(true)
    }
  })

  it('prints its inset below the chart, on an even scale', () => {
    const { scene, top, height } = placeInset(data)
    expect(top).toBeGreaterThan(FRAME.height)
    expect(scene.axis.kind).toBe('linear')
    expect(Math.max(...scene.rows.map(row => row.y)) + top).toBeLessThan(height)
  })
})
