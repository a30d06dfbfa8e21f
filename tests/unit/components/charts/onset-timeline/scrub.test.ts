import type { OnsetKey } from '../../../../../components/charts/onset-timeline/keys.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterPointer, NO_CHOICE, placeFlag, validChoice } from '../../../../../components/charts/onset-timeline/choice.ts'
import { afterKey } from '../../../../../components/charts/onset-timeline/keys.ts'
import { placeScene } from '../../../../../components/charts/onset-timeline/scene.ts'
import { assessedTimes, momentOf, nearestTime, neighborTime, NOT_ASSESSED, placeReadouts, readoutsAt } from '../../../../../components/charts/onset-timeline/scrub.ts'
import { LAST_STEP, listedRows } from '../../../../../components/charts/onset-timeline/steps.ts'
import { alt, announce, table } from '../../../../../components/charts/onset-timeline/words.ts'
import { FRAME } from '../../../../../components/kit/frame.ts'
import { dataset as anyDataset, step as anyStep, DATASETS } from './data.ts'

describe('when am I looking', () => {
  it('only ever stands at a time that a trial assessed', () => {
    fc.assert(fc.property(anyDataset, anyStep, fc.array(fc.constantFrom<OnsetKey>(',', '.', 'Home', 'End'), { maxLength: 12 }), (data, step, keys) => {
      const assessed = data.rows.flatMap(row => row.assessed.flatMap(({ at }) => [at.from, at.to]))
      let choice = NO_CHOICE
      for (const key of keys) {
        choice = afterKey({ dataset: data, step, choice }, key) ?? choice
        expect(choice.time === null || assessed.includes(choice.time)).toBe(true)
      }
    }))
  })

  it('snaps the pointer to an assessed time', () => {
    fc.assert(fc.property(anyDataset, anyStep, fc.double({ min: 0, max: FRAME.width, noNaN: true }), (data, step, x) => {
      const times = assessedTimes(data, step)
      const nearest = nearestTime(times, placeScene(data, step).axis, x)
      expect(nearest === null ? times.length === 0 : times.includes(nearest)).toBe(true)
    }))
  })

  it('goes through all times in order, and stays at the ends', () => {
    fc.assert(fc.property(anyDataset, anyStep, (data, step) => {
      const times = assessedTimes(data, step)
      const seen: number[] = []
      for (let time = neighborTime(times, null, 'next'); seen.length < times.length && time !== null; time = neighborTime(times, time, 'next'))
        seen.push(time)
      expect(seen).toEqual(times)
      expect(neighborTime(times, times.at(-1) ?? null, 'next')).toBe(times.at(-1) ?? null)
      expect(neighborTime(times, times[0] ?? null, 'previous')).toBe(times[0] ?? null)
    }))
  })

  it('says what a row measured then, and "not assessed" where it did not: never anything between', () => {
    fc.assert(fc.property(anyDataset, anyStep, fc.integer({ min: 10, max: 525_600 }), (data, step, minutes) => {
      for (const { row, text, assessed } of readoutsAt(data, step, minutes)) {
        const found = row.assessed.filter(({ at }) => at.from <= minutes && minutes <= at.to).map(one => one.reads)
        const differing = found.length > 0 && text.split('; ').every(part => found.includes(part))
        expect(assessed ? differing : text === NOT_ASSESSED).toBe(true)
      }
    }))
  })
})

describe('keys and pointer', () => {
  const [, data] = DATASETS[0] ?? []
  if (!data)
    throw new Error('no dataset')

  it('walk over the rows, pin one and let it go in two steps', () => {
    const rows = listedRows(data, LAST_STEP).map(row => row.id)
    const down = afterKey({ dataset: data, step: LAST_STEP, choice: NO_CHOICE }, 'ArrowDown')
    expect(down?.row).toBe(rows[0])
    const pinned = afterKey({ dataset: data, step: LAST_STEP, choice: { ...NO_CHOICE, row: rows[1] ?? null } }, 'Enter')
    expect(pinned).toEqual({ time: null, row: rows[1], pinned: true })
    const released = afterKey({ dataset: data, step: LAST_STEP, choice: pinned ?? NO_CHOICE }, 'Escape')
    expect(released).toEqual({ time: null, row: rows[1], pinned: false })
    expect(afterKey({ dataset: data, step: LAST_STEP, choice: released ?? NO_CHOICE }, 'Escape')).toEqual(NO_CHOICE)
  })

  it('leave to the slide what the chart has no use for', () => {
    expect(afterKey({ dataset: data, step: 0, choice: NO_CHOICE }, '.')).toBeUndefined()
    expect(afterKey({ dataset: data, step: LAST_STEP, choice: NO_CHOICE }, 'Escape')).toBeUndefined()
  })

  it('never show what a step has not shown yet', () => {
    const last = { time: assessedTimes(data, LAST_STEP).at(0) ?? null, row: listedRows(data, LAST_STEP).at(-1)?.id ?? null, pinned: true }
    expect(validChoice(data, LAST_STEP, last)).toEqual(last)
    expect(validChoice(data, 0, last)).toEqual(NO_CHOICE)
  })

  it('look at a time in the plot, pin by a row’s name, and let go beside it', () => {
    const { axis } = placeScene(data, LAST_STEP)
    const looking = afterPointer(data, LAST_STEP, NO_CHOICE, { x: axis.x(1500), row: null }, axis)
    expect(looking).toEqual({ time: 1440, row: null, pinned: false })
    const row = data.rows[0]?.id ?? ''
    const pinned = afterPointer(data, LAST_STEP, looking, { x: 20, row }, axis)
    expect(pinned).toEqual({ time: 1440, row, pinned: true })
    expect(afterPointer(data, LAST_STEP, pinned, { x: 20, row }, axis).pinned).toBe(false)
    expect(afterPointer(data, LAST_STEP, pinned, { x: 20, row: null }, axis)).toEqual(NO_CHOICE)
  })
})

describe.each(DATASETS)('the %s timeline in words', (_, data) => {
  it.each(assessedTimes(data, LAST_STEP))('at %d minutes has its readouts inside the plot', (minutes) => {
    const { axis } = placeScene(data, LAST_STEP)
    for (const { text, x, width } of placeReadouts(readoutsAt(data, LAST_STEP, minutes), axis.x(minutes), axis)) {
      expect(x, text).toBeGreaterThanOrEqual(axis.left)
      expect(x + width, text).toBeLessThanOrEqual(FRAME.width)
    }
    const flag = placeFlag(momentOf(data, minutes).text, axis.x(minutes), axis)
    expect(flag.x >= axis.left && flag.x + flag.width <= FRAME.width).toBe(true)
  })

  it('tells every row in its alternative text, its table and its announcement', () => {
    const text = alt(data)
    const heard = announce(data, LAST_STEP, { ...NO_CHOICE, time: assessedTimes(data, LAST_STEP)[0] ?? 0 }, key => key)
    const { rows } = table(data, key => key)
    expect(rows).toHaveLength(data.rows.flatMap(row => row.assessed).length)
    for (const { treatment } of data.rows) {
      expect(text).toContain(treatment)
      expect(heard).toContain(treatment)
      expect(rows.some(([name]) => name?.startsWith(treatment))).toBe(true)
    }
    for (const { words } of data.rows.flatMap(row => row.assessed)) {
      for (const { says } of words.filter(one => one.axis !== 'weeks'))
        expect(text).toContain(says)
    }
  })

  it('tells a miss beside a success at the same time', () => {
    const texts = assessedTimes(data, LAST_STEP).flatMap(minutes => readoutsAt(data, LAST_STEP, minutes))
    for (const row of data.rows) {
      for (const { at, reads } of row.assessed.filter(({ separated }, i) => separated === 'no' && !row.assessed.slice(0, i).some(one => one.separated === 'no' && one.at === row.assessed[i]?.at)))
        expect(texts.some(one => one.row.id === row.id && one.text.endsWith(reads)), at.text).toBe(true)
    }
  })

  it('announces something new at every step', () => {
    const heard = [0, 1, 2, 3, 4, 5].map(step => announce(data, step, NO_CHOICE, key => key))
    expect(new Set(heard).size).toBe(heard.length)
    expect(heard).not.toContain('')
  })
})
