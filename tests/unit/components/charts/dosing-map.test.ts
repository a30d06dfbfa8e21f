import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import DosingMap from '../../../../components/charts/dosing-map/DosingMap.vue'
import { blankBlocks, boxOf, MAP, placeCells } from '../../../../components/charts/dosing-map/layout.ts'
import { alt, cellTexts, concludePooled, table, usualDose } from '../../../../components/charts/dosing-map/words.ts'
import { FRAME } from '../../../../components/kit/frame.ts'
import { textWidth } from '../../../../components/kit/text.ts'
import { evidence, fact, finding } from '../../../../evidence/index.ts'
import { dosingFile } from '../../../../evidence/schema/index.ts'
import { itOwn } from '../../../own.ts'
import { mountOnSlide } from '../../support.ts'

const data = evidence.dosing
/** As on the slide. */
const props = { dose: 'usual-dose', duration: 'usual-duration', pooled: { high: 'nikolin2023-racemic-high', low: 'nikolin2023-racemic-low' }, record: ['nikolin2023-racemic-low', 'nikolin2023-esketamine-low'] }
const texts = cellTexts(data.cells, evidence.findings, evidence.facts)

/** A map of random size with random cells filled. */
const maps = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
  fc.array(fc.boolean(), { minLength: rows * columns, maxLength: rows * columns }).map((filled) => {
    const doses = Array.from({ length: rows }, (_, i) => i + 1)
    const frequencies = Array.from({ length: columns }, (_, i) => ({ id: `f${i}`, label: '', note: '' }))
    const cells = filled.flatMap((one, i) => one
      ? [{ ...data.cells[0], dose: Math.floor(i / columns) + 1, frequency: `f${i % columns}` }]
      : [])
    return { doses, frequencies, cells }
  }))

describe('blankBlocks', () => {
  it('covers every blank cell exactly once, and no filled one', () => {
    fc.assert(fc.property(maps, (map) => {
      const covered = map.doses.map(() => map.frequencies.map(() => 0))
      for (const { row, column, rows, columns } of blankBlocks(map)) {
        for (let i = row; i < row + rows; i++) {
          for (let j = column; j < column + columns; j++)
            covered[i][j] += 1
        }
      }
      map.doses.forEach((dose, i) => map.frequencies.forEach(({ id }, j) => {
        const filled = map.cells.some(cell => cell.dose === dose && cell.frequency === id)
        expect(covered[i][j]).toBe(filled ? 0 : 1)
      }))
    }))
  })
})

describe('the dosing map', () => {
  it('lies inside its box, no two cells over one another', () => {
    const boxes = [...placeCells(texts, data), ...blankBlocks(data).map(block => boxOf(block, data))]
    for (const { x, y, width, height } of boxes) {
      expect(x).toBeGreaterThanOrEqual(MAP.gutter)
      expect(x + width).toBeLessThanOrEqual(FRAME.width)
      expect(y + height).toBeLessThanOrEqual(MAP.strip - 16)
    }
    boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
      expect(apart).toBe(true)
    }))
  })

  it('has cells wide enough for their words', () => {
    for (const { word, detail, width } of placeCells(texts, data)) {
      expect(textWidth(word, 16, 600)).toBeLessThan(width - 14)
      expect(textWidth(detail)).toBeLessThan(width - 14)
    }
  })

  itOwn('prints a trial\'s figures as the evidence has them', () => {
    expect(texts.find(({ frequency }) => frequency === 'twice')?.detail).toBe('−18.4 against −5.7')
    expect(texts.find(({ dose }) => dose === 0.1)).toMatchObject({ word: 'No clear difference', detail: 'p = .14, adjusted' })
  })

  it('counts the filled cells in its alternative text', () => {
    expect(alt(data, texts)).toContain('fill 6 of 16 cells')
  })

  it('finds the row of the usual dose, and refuses one that it lacks', () => {
    expect(usualDose(data, fact(props.dose))).toBe(0.5)
    expect(() => usualDose(data, { ...fact(props.dose), value: 0.3 })).toThrow(/no row for the usual dose "usual-dose", 0\.3; it has 1, 0\.5/)
  })

  it('concludes from the pooled results, not from what they were when it was written', () => {
    const [high, low] = [finding(props.pooled.high), finding(props.pooled.low)]
    expect(concludePooled(high, low)).toBe('Low doses do less, not nothing')
    expect(concludePooled(high, { ...low, ci: [-0.7, 0.1] })).toBe('Low doses do less')
    expect(concludePooled(low, high)).toBe('Low doses do no less')
    expect(() => concludePooled(high, { ...low, ci: undefined })).toThrow(/nikolin2023-racemic-low/)
  })

  itOwn('has pooled findings in its table that the map has no room for', () => {
    expect(table(data, texts, props.record.map(finding)).rows.at(-1)).toEqual(['Pooled: esketamine, low dose', 'after the first dose', 'SMD −0.55 (95% CI −0.87 to −0.24)', 'Nikolin et al. 2023'])
  })

  it('refuses a finding without two arms', () => {
    const cell = { ...data.cells[0], finding: 'nikolin2023-racemic-high' }
    expect(() => cellTexts([cell], evidence.findings, {})).toThrow(/nikolin2023-racemic-high/)
  })
})

describe('dosingMap', () => {
  afterEach(() => {
    document.body.innerHTML = ''
  })

  itOwn('fills a column, then a row, then names what is blank', async () => {
    const { wrapper, clicks, goTo } = mountOnSlide(DosingMap, { props })
    const shown = (what: string): number => wrapper.findAll(`.reveal:not(.waiting) ${what}`).length
    const cells = (): number => shown('.cell')
    const heard = (): string => wrapper.find('[aria-live]').text()
    expect(clicks.total).toBe(3)
    expect(cells()).toBe(0)
    expect(heard()).toBe('The usual dose is 0.5 mg/kg.')
    await goTo(1)
    expect(cells()).toBe(4)
    expect(heard()).toMatch(/^1\.0 mg\/kg, one infusion: better than midazolam; .* Pooled: low doses do less, not nothing\.$/)
    await goTo(2)
    expect(cells()).toBe(6)
    expect(heard()).toContain('0.5 mg/kg, twice a week: better than placebo, −18.4 against −5.7')
    expect(shown('.blank')).toBe(0)
    await goTo(3)
    expect(cells()).toBe(6)
    expect(shown('.blank')).toBe(blankBlocks(data).length)
    expect(shown('.untold')).toBe(0)
    expect(heard()).toBe('No comparison was found for the other 10 of 16 cells.')
  })

  it('has a table row for every filled cell, one for the rest, and the pooled findings', () => {
    const { wrapper } = mountOnSlide(DosingMap, { props, medium: 'handout' })
    expect(wrapper.findAll('tbody tr')).toHaveLength(data.cells.length + 1 + props.record.length)
  })
})

describe('the schema of dosing.yaml', () => {
  const faults = (change: object): string[] => {
    const result = dosingFile.safeParse({ ...data, ...change })
    return result.success ? [] : result.error.issues.map(({ message }) => message)
  }

  it('takes the file as it is', () => {
    expect(faults({})).toEqual([])
  })

  it('names a dose or frequency that the map lacks, and what it has', () => {
    expect(faults({ cells: [{ ...data.cells[0], dose: 0.7 }] })).toEqual(['the map has no dose 0.7; it has 1, 0.5, 0.2, 0.1'])
    expect(faults({ cells: [{ ...data.cells[0], frequency: 'daily' }] })[0]).toContain('no frequency "daily"')
  })

  it('refuses two results for one cell', () => {
    expect(faults({ cells: [data.cells[0], data.cells[0]] })[0]).toContain('two cells')
  })
})
