import { describe, expect, it } from 'vitest'
import { plainHeadline } from '../../../deck/headline.ts'

describe('a headline as plain text', () => {
  it.each([
    ['Against a waiting list the effect<br>is twice that', 'Against a waiting list the effect is twice that'],
    ['One <br /> two', 'One two'],
    ['*Mixed* and `plain`', 'Mixed and plain'],
    ['Nothing to do', 'Nothing to do'],
  ])('%s', (markdown, text) => expect(plainHeadline(markdown)).toBe(text))
})
