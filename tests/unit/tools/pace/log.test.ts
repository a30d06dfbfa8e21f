import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDeck } from '../../../../tools/check/deck.ts'
import { newestLog, paceTable, readLog, whyNothing, writeMinutes } from '../../../../tools/pace/log.ts'

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'pace-'))
  mkdirSync(join(root, 'sections'))
  writeFileSync(join(root, 'slides.md'), '---\nsrc: ./sections/1.md\n---\n')
  writeFileSync(join(root, 'sections/1.md'), ['---', 'layout: cover', 'minutes: 0.5', 'keep: 12', '---', '', '# One', '', '---', 'layout: finding', 'minutes: 1.0 # calm', 'keep: 30', '---', '', '# Two', ''].join('\n'))
})
afterAll(() => rmSync(root, { recursive: true }))

const log = { written: '2026-11-25T14:30:00.000Z', slides: [
  { no: 1, title: 'One', minutes: 0.5, spoken: 0.51 },
  { no: 2, title: 'Two', minutes: 1, spoken: 1.37 },
  { no: 3, title: 'Gone', minutes: 1, spoken: 2 },
  { no: 4, title: 'Left out', minutes: 1, spoken: 0 },
] }

it('the minutes that were spoken are written into the slide, and into no other line', async () => {
  const before = readFileSync(join(root, 'sections/1.md'), 'utf8')
  const { written, unknown } = writeMinutes(log, await readDeck(root), root)
  expect(written).toEqual(['sections/1.md:11  minutes: 1.4  (was 1.0)  Two'])
  expect(unknown).toEqual(['Gone'])
  expect(readFileSync(join(root, 'sections/1.md'), 'utf8')).toBe(before.replace('minutes: 1.0 # calm', 'minutes: 1.4 # calm'))
})

it.each([
  [[0, 0.04], 'no slide of this talk was shown for 3 seconds or longer'],
  [[1, 0.04], 'of 2 slides 1 were not shown or left within 3 seconds, and are not planned so; the others took as long as planned'],
  [[1, 1.04], 'every slide took as long as planned, to a tenth of a minute'],
])('why nothing is written after %j minutes is said', (spoken, why) => {
  expect(whyNothing({ ...log, slides: spoken.map((minutes, i) => ({ no: i + 1, title: '', minutes: 1, spoken: minutes })) })).toContain(why)
})

it('planned stands against spoken, slide by slide and in all', () => {
  const lines = paceTable(log).split('\n')
  expect(lines[2]).toMatch(/1:00 min +1:22 min +\+0:22 +2 {2}Two/)
  expect(lines[4]).toMatch(/1:00 min +not shown/)
  expect(lines.at(-1)).toMatch(/3:30 min +3:53 min +\+0:23 +the whole talk/)
})

describe('a log', () => {
  it('is the newest that was saved', () => {
    for (const [name, age] of [['pace-2026-11-24.json', 100], ['pace-2026-11-25.json', 10], ['other.json', 0]] as const) {
      writeFileSync(join(root, name), JSON.stringify(log))
      utimesSync(join(root, name), Date.now() / 1000 - age, Date.now() / 1000 - age)
    }
    expect(newestLog([join(root, 'nowhere'), root])).toBe(join(root, 'pace-2026-11-25.json'))
    expect(newestLog([join(root, 'sections')])).toBeUndefined()
    expect(readLog(join(root, 'pace-2026-11-25.json'))).toEqual(log)
  })

  it.each([['no JSON', 'cannot be read'], ['{}', 'is not the log of a talk']])('%s is refused in words', (text, words) => {
    writeFileSync(join(root, 'bad.json'), text)
    expect(() => readLog(join(root, 'bad.json'))).toThrow(words)
  })
})
