import type { Claim, Verdict } from '../../../../evidence/schema/index.ts'
import { describe, expect, it } from 'vitest'
import { contested, tally } from '../../../../components/slide/scoreboard.ts'
import Scoreboard from '../../../../components/slide/Scoreboard.vue'
import { mountOnSlide } from '../../support.ts'

function claim(id: string, verdict: Verdict, limit?: string): Claim {
  return { id, section: 'depression', says: `Claim ${id}`, verdict, shows: 'Shown', limit, sources: [] }
}

const CLAIMS = [claim('D1', 'supported', 'One limit'), claim('D2', 'background'), claim('D3', 'supported', 'Another'), claim('D4', 'overstated', 'A third'), claim('D5', 'partly', 'A fourth')]

describe('the tally of a scoreboard', () => {
  it('counts each verdict, most favorable first, and leaves out what nobody has', () => {
    expect(tally(CLAIMS.slice(0, 4))).toEqual([{ verdict: 'supported', count: 2 }, { verdict: 'overstated', count: 1 }, { verdict: 'background', count: 1 }])
  })
})

describe('the contested claims of a scoreboard', () => {
  it('stand in the order of the slide', () => {
    expect(contested(['D4', 'D1'], CLAIMS).map(({ id }) => id)).toEqual(['D4', 'D1'])
  })

  it.each([
    ['more than fit', ['D1', 'D3', 'D4', 'D5'], /found 4 claims \(D1, D3, D4, D5\): a scoreboard shows at most 3/],
    ['a claim of another slide', ['D6'], /"D6" is not in the slide's claims: D1, D2, D3, D4, D5/],
    ['a claim without a limit', ['D2'], /"D2" has no limit to show; write one in evidence\/claims\.yaml/],
  ])('refuse %s', (_, ids, says) => {
    expect(() => contested(ids, CLAIMS)).toThrow(says)
  })
})

describe('a scoreboard on its slide', () => {
  it('counts all claims of the slide and shows the named ones with their limits', () => {
    const { wrapper } = mountOnSlide(Scoreboard, { props: { claims: ['D4', 'D6'] }, frontmatter: { claims: ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'] } })
    const [counts, shown] = wrapper.findAll('ul')
    expect(counts?.findAll('li').map(item => item.text().replace(/\s+/g, ' '))).toEqual(['2 Supported', '2 Partly', '2 Background'])
    expect(shown?.findAll('li')).toHaveLength(2)
    expect(shown?.text()).toContain('midazolam')
    wrapper.unmount()
  })
})
