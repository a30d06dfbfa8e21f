import { describe, expect, it } from 'vitest'
import { BASE, placeBlocks } from '../../../../components/charts/together-with/layout.ts'
import TogetherWith from '../../../../components/charts/together-with/TogetherWith.vue'
import { ADDED, alt, table } from '../../../../components/charts/together-with/words.ts'
import { expectClickSteps } from './click-steps.ts'

const props = {
  first: 'ptsd-first',
  which: 'ptsd-first-which',
  firstEvidence: 'ptsd-first-evidence',
  added: 'ptsd-added',
  addedEvidence: 'ptsd-added-evidence',
  declined: 'ptsd-declined',
  declinedEvidence: 'ptsd-declined-evidence',
  choice: 'Choose with a qualified professional, to suit the person',
}

describe('strongest evidence first, then what may be added', () => {
  it('sets blocks side by side over the whole of what comes first', () => {
    const blocks = placeBlocks(['a', 'b'])
    expect(blocks[0]?.x).toBe(BASE.x)
    expect((blocks[1]?.x ?? 0) + (blocks[1]?.width ?? 0)).toBeCloseTo(BASE.width)
    expect((blocks[0]?.x ?? 0) + (blocks[0]?.width ?? 0)).toBeLessThan(blocks[1]?.x ?? 0)
  })

  it('comes in two steps: what may be added, then who declines', async () => {
    const texts = await expectClickSteps(TogetherWith, props, 2)
    for (const name of ADDED)
      expect(texts.filter(text => text === name)).toHaveLength(2)
  })

  it('puts the strongest evidence first and forbids nothing', () => {
    expect(alt(props)).toMatch(/^Strongest evidence first: /)
    expect(`${alt(props)} ${JSON.stringify(table(props))}`).not.toMatch(/never|instead/i)
    expect(alt(props)).toContain('“premature to offer” routinely')
    expect(alt(props)).toContain('many trials tested these alone')
  })
})
