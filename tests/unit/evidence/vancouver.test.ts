import { describe, expect, it } from 'vitest'
import { toCite } from '../../../evidence/cites.ts'
import { loadEvidence } from '../../../evidence/load.ts'
import { reference } from '../../../evidence/schema/index.ts'
import { formatReferences } from '../../../evidence/vancouver.ts'

const article = reference.parse({
  'id': 'someone2020',
  'type': 'article-journal',
  'author': [{ family: 'Someone', given: 'A B' }, { literal: 'et al.' }],
  'issued': { 'date-parts': [[2020]] },
  'title': 'A trial of something',
  'container-title': 'Journal of Things',
  'volume': '12',
  'issue': '3',
  'page': '45-56',
  'DOI': '10.1000/xyz',
})

describe('references', () => {
  it('are set in Vancouver style, without number and DOI', () => {
    const [formatted] = formatReferences([article])
    expect(formatted?.text).toMatch(/^Someone AB, et al\. A trial of something\. Journal of Things\.? 2020;12\(3\):45.56\.$/)
    expect(formatted?.url).toBe('https://doi.org/10.1000/xyz')
  })

  it('are cited as author and year, linked to the DOI', () => {
    expect(toCite(article)).toMatchObject({ author: 'Someone et al.', year: '2020', url: 'https://doi.org/10.1000/xyz' })
    expect(toCite({ ...article, DOI: undefined }).url).toBeUndefined()
  })

  it('of the deck all have a text, a first author and a title', () => {
    const references = Object.values(loadEvidence().references)
    formatReferences(references).forEach(({ text, author }, i) => {
      expect(author).not.toBe('')
      expect(text).toContain(references[i]?.title.replaceAll('\'', '’').slice(0, 30))
      expect(text).not.toMatch(/undefined|NaN|;\.|\.\.$/)
    })
  })
})
