// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { loadEvidence } from '../../../evidence/load.ts'
import { listOf, readDeck } from '../../../tools/check/deck.ts'

/** What the evidence lets a fair speaker say about each claim of the article; a change here is a change of the talk's message. */
const AGREED = {
  supported: 'M1 M2 D1 D4 P3 P5 F1 F2 F3 F6',
  partly: 'I3 M4 D2 D6 A1 A4 A5 P6 P7 P8 P9 P10 F4 F5 X1 X2',
  overstated: 'M3 M5',
  background: 'I1 I2 D3 D5 A2 A3 P1 P2 P4 P11',
}

const { claims } = loadEvidence()

describe('the verdicts on the claims of the article', () => {
  it.each(Object.entries(AGREED))('%s', (verdict, ids) => {
    expect(claims.filter(claim => claim.verdict === verdict).map(({ id }) => id).join(' ')).toBe(ids)
  })

  it('are on all 38 claims', () => {
    expect(claims).toHaveLength(38)
  })
})

describe('the limits of claims', () => {
  it('are each shown by a scoreboard', async () => {
    const shown = (await readDeck()).flatMap(({ content }) => [...content.text.matchAll(/<Scoreboard :claims="\[(.*?)\]"/g)]).flatMap(([, list = '']) => [...list.matchAll(/'(\w+)'/g)].map(([, id]) => id)).sort()
    expect(shown).toEqual(claims.filter(({ limit }) => limit !== undefined).map(({ id }) => id).sort())
  })

  it('leave every claim of a section in its scoreboard\'s tally', async () => {
    const counted = (await readDeck()).filter(({ frontmatter }) => frontmatter.layout === 'verdicts').flatMap(slide => listOf(slide, 'claims'))
    const sections = new Set(['introduction', 'conclusion'])
    expect(counted).toEqual(claims.filter(({ section }) => !sections.has(section)).map(({ id }) => id))
  })
})
