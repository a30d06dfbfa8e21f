import { describe, expect, it } from 'vitest'
import { closed, textWidth, wrapText } from '../../../../components/kit/text.ts'

describe('wrapText', () => {
  const lines = wrapText('No clear difference a day after the last, nor in time to relapse.', 400)

  it('keeps every word in its order, and every line within the width', () => {
    expect(lines.join(' ')).toBe('No clear difference a day after the last, nor in time to relapse.')
    expect(lines.map(line => textWidth(line) <= 400)).toEqual([true, true])
  })

  it('leaves no word alone on the last line', () => {
    expect(lines).toEqual(['No clear difference a day after the last,', 'nor in time to relapse.'])
  })

  it('keeps the last line no longer than the one above, and a single line as it is', () => {
    expect(wrapText('depression neuropsychopharmacology', 90)).toEqual(['depression', 'neuropsychopharmacology'])
    expect(wrapText('ECT', 400)).toEqual(['ECT'])
  })
})

describe('closed', () => {
  it('gives a period where there is no mark', () => {
    expect(['Two trials', 'Two trials.', 'How long?'].map(closed)).toEqual(['Two trials.', 'Two trials.', 'How long?'])
  })
})
