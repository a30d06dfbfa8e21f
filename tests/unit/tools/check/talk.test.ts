// @vitest-environment node
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { checkSlides } from '../../../../tools/check/slides.ts'
import { checkTalk } from '../../../../tools/check/talk.ts'
import { copyDeck } from '../../../../tools/copy.ts'
import { Problem } from '../../../../tools/program.ts'

const deck = copyDeck()
// Without data files nothing is drawn, so that no server is started for it.
deck.edit('evidence/findings/depression.yaml', /(?<=\n {4}ci: )\[(-?[\d.]+), (-?[\d.]+)\]/, '[$2, $1]')
// How long the notes take is known only with their figures.
deck.edit('sections/1-introduction.md', /^minutes: .*$/m, 'minutes: 9')
afterEach(() => vi.unstubAllEnvs())
afterAll(() => deck.remove())

const COMPARED = 'Nothing is copied from the article'

describe('what is read of a talk', () => {
  it('tells a wrong figure once, and nothing of the slides that ask for it', async () => {
    const faults = checkTalk(await checkSlides(deck.root), deck.root).flatMap(([, found]) => found)
    expect(faults).toEqual([expect.objectContaining({ file: 'evidence/findings/depression.yaml', message: expect.stringContaining('the wrong way round') as string })])
  })

  it('is compared with the article only where that is at hand', async () => {
    const report = await checkSlides(deck.root)
    const article = join(deck.root, 'article.txt')
    writeFileSync(article, 'One two three four five six seven eight nine ten.')
    vi.stubEnv('ARTICLE', article)
    expect(checkTalk(report, deck.root).map(([name]) => name)).toContain(COMPARED)
    vi.stubEnv('ARTICLE', join(deck.root, 'nowhere.txt'))
    expect(() => checkTalk(report, deck.root)).toThrow(Problem)
  })
})
