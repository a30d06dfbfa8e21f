import type { Seen } from '../../../../components/runtime/announcement.ts'
import { describe, expect, it } from 'vitest'
import { arrival, change } from '../../../../components/runtime/announcement.ts'

const seen = (values: Partial<Seen>): Seen => ({ no: 4, step: 0, steps: 3, chart: '', texts: [], ...values })

describe('what a listener hears', () => {
  it('of a slide that comes: its number, its headline, its chart', () => {
    expect(arrival(seen({ chart: 'Three rows.' }), 65, 'A headline')).toBe('Slide 4 of 65. A headline. Three rows.')
  })

  it.each([
    ['what the chart says of the change', { chart: 'Old.', texts: ['a'] }, { chart: 'New.', texts: ['a', 'b'] }, 'New.'],
    ['the text that came, where the chart says nothing new', { chart: 'Same.', texts: ['a'] }, { chart: 'Same.', texts: ['a', 'Second row', '12 %'] }, 'Second row. 12 %.'],
    ['a text that stands there once more', { texts: ['a'] }, { texts: ['a', 'a'] }, 'a.'],
    ['the text that went', { texts: ['a', 'b'] }, { texts: ['b'] }, 'No longer shown: a.'],
    ['the step, where only marks changed', { step: 1 }, { step: 2 }, 'Step 2 of 3.'],
    ['nothing, where nothing changed', { step: 1, texts: ['a'] }, { step: 1, texts: ['a'] }, ''],
  ])('of a change: %s', (_, before, now, words) => {
    expect(change(seen(before), seen(now))).toBe(words)
  })

  it('is short', () => {
    const words = change(seen({}), seen({ texts: Array.from({ length: 40 }, (_, i) => `row number ${i}`) }))
    expect(words.length).toBeLessThanOrEqual(162)
    expect(words).toMatch(/ …$/)
  })
})
