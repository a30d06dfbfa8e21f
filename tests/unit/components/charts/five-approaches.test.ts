import therapies from 'virtual:therapies'
import { describe, expect, it } from 'vitest'
import FiveApproaches from '../../../../components/charts/five-approaches/FiveApproaches.vue'
import { columnX, placeChips } from '../../../../components/charts/five-approaches/layout.ts'
import { alt, announce, table } from '../../../../components/charts/five-approaches/words.ts'
import { itOwn } from '../../../own.ts'
import { expectClickSteps } from './click-steps.ts'

const some = [0, 2, 1, 2].map((column, i) => ({ name: `approach ${i}`, column, says: 'a limit' }))
const { approaches } = therapies

describe('five approaches', () => {
  it('spreads all over the width before any is sorted, without one over another', () => {
    const chips = placeChips(some, 0)
    expect(chips.some(({ sorted }) => sorted)).toBe(false)
    expect(new Set(chips.map(({ x, y }) => `${x} ${y}`)).size).toBe(some.length)
    expect(new Set(chips.map(({ x }) => x))).toEqual(new Set([0, 1, 2].map(columnX)))
  })

  it.each([1, 2, 3])('sorts one kind more at step %i, and lets no two chips touch', (step) => {
    const chips = placeChips(some, step)
    for (const [i, { column }] of some.entries()) {
      expect(chips[i]?.sorted).toBe(column < step)
      expect(chips[i]?.x).toBe(columnX(column < step ? column : 2))
    }
    expect(new Set(chips.map(({ x, y }) => `${x} ${y}`)).size).toBe(chips.length)
  })

  it('comes in three steps', async () => {
    const texts = await expectClickSteps(FiveApproaches, {}, 3)
    expect(texts).toEqual(expect.arrayContaining(['First-line', 'Delivers it', 'May be added']))
  })

  it('calls EMDR first-line, and says what speaks against each approach', () => {
    expect(announce(approaches, 1)).toMatch(/^First-line: EMDR \(.+\)\.$/)
    expect(alt(approaches)).toContain('worse than prolonged exposure at 3 and 6 months')
    expect(alt(approaches)).toContain('sleep not supported')
  })

  itOwn('tells in its table the trials that went against an approach', () => {
    const words = JSON.stringify(table(approaches))
    for (const against of ['no clear difference in PTSD', 'called not clinically significant', 'not randomized', '−0.46 (−3.95 to 3.03, 2 trials): not supported'])
      expect(words).toContain(against)
    expect(words).toContain('47 of 72 completed yoga, 27 of 59 the therapy')
  })
})
