import therapies from 'virtual:therapies'
import { describe, expect, it } from 'vitest'
import { explainLit } from '../../../../../components/charts/ptsd-therapy-chart/explain.ts'
import { itOwn } from '../../../../own.ts'
import { situation } from './situation.ts'

describe('“what is an SMD?”', () => {
  const rows = therapies.panels.flatMap(({ panel, rows }) => rows.map(row => ({ panel, row })))

  itOwn('converts effects against placebo, names the baseline, its source and the method', () => {
    const { lines, groups } = explainLit({ ...situation, lit: 'ssri-placebo' })
    expect(groups).toEqual([{ label: 'placebo', improved: 35 }, { label: 'SSRIs', improved: 46 }])
    expect(lines.join(' ')).toContain('If 35 of 100 people improve on placebo (Williams et al. 2022)')
    expect(lines.join(' ')).toContain('about 46 of 100 (interval 41 to 50)')
    expect(lines.join(' ')).toContain('Furukawa’s method')
    expect(lines.join(' ')).toContain('58 of 100')
  })

  it('converts nothing where no baseline is on file', () => {
    for (const { row } of rows.filter(({ panel, row }) => panel !== 'placebo' || row.estimate === undefined)) {
      const { groups, lines } = explainLit({ ...situation, lit: row.id })
      expect(groups, row.id).toBeUndefined()
      expect(lines.join(' '), row.id).not.toMatch(/means about/)
    }
  })
})
