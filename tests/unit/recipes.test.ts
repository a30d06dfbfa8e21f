// @vitest-environment node
import type { Runner } from '../../tools/check/runner.ts'
import type { SlidesReport } from '../../tools/check/slides.ts'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deckRoot } from '../../evidence/load.ts'
import { startRunner } from '../../tools/check/runner.ts'
import { checkSlides } from '../../tools/check/slides.ts'
import { checkTalk } from '../../tools/check/talk.ts'
import { copyDeck } from '../../tools/copy.ts'
import { itOwn } from '../own.ts'

/** What the README shows to be written into a file: a fence names the file after its language. */
const README = readFileSync(join(deckRoot, 'README.md'), 'utf8')
const RECIPES = [...README.matchAll(/^```(\w+) (\S+)\n([\s\S]*?)^```$/gm)].map(([, language = '', file = '', code = '']) => ({ language, file, code }))

const deck = copyDeck()
let runner: Runner
beforeAll(async () => {
  mkdirSync(join(deck.root, 'public'))
  writeFileSync(join(deck.root, 'public/clinic.png'), '')
  writeFileSync(join(deck.root, 'public/hospital.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z" /></svg>')
  runner = await startRunner(deck.root)
}, 60_000)
afterAll(async () => {
  await runner.close()
  deck.remove()
})

const read = (file: string): string => readFileSync(join(deck.root, file), 'utf8')

/** Does what the README says with a block of its code, pasted as it stands there. */
function follow({ language, file, code }: typeof RECIPES[number]): void {
  if (file === 'speaker.yaml') {
    for (const line of code.trim().split('\n'))
      deck.edit(file, new RegExp(`^${line.split(':')[0]}:.*$`, 'm'), line)
  }
  else if (language === 'json') {
    deck.edit(file, /\}\s*\]\s*$/, `},\n${code}]\n`)
  }
  else if (file === 'evidence/therapies.yaml') {
    // Below the first row of the panel with the same comparator.
    deck.edit(file, /(- id: tf-cbt-waitlist\n(?:.+\n)+)/, `$1\n${code}`)
  }
  else {
    writeFileSync(join(deck.root, file), `${read(file).trimEnd()}\n\n${code}`)
  }
  runner.refresh(join(deck.root, file))
}

async function check(): Promise<SlidesReport & { faults: string[] }> {
  const report = await checkSlides(deck.root, runner)
  return { ...report, faults: checkTalk(report, deck.root).flatMap(([, faults]) => faults).map(({ file, line, message }) => `${file}:${line} ${message}`) }
}

const recipes = (file: RegExp): typeof RECIPES => RECIPES.filter(one => file.test(one.file))

describe('what the README says to write', () => {
  it('is as much as it was when these tests were written, or they test nothing', () => {
    expect(RECIPES.map(({ file }) => file)).toEqual(['speaker.yaml', 'speaker.yaml', 'speaker.yaml', 'sections/7-conclusion.md', 'evidence/references.json', 'evidence/onset/depression.yaml', 'evidence/therapies.yaml', 'sections/3-depression.md'])
  })

  it('puts a new trial into both charts, once each slide that the check names has its source', async () => {
    recipes(/^evidence/).forEach(follow)
    const { faults, placed } = await check()
    expect(placed?.evidence.onset.depression.rows.map(({ id }) => id)).toContain('example')
    expect(placed?.evidence.therapies.panels.flatMap(({ rows }) => rows).map(({ id }) => id)).toContain('example-yoga')
    const [lines, others] = [faults.filter(text => text.startsWith('sections/')), faults.filter(text => !text.startsWith('sections/'))]
    expect(others).toEqual([expect.stringContaining('"example2026" is the source of no slide; add it to "sources:"')])
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.filter(text => !/draws .*from "example2026", which is not in the slide's sources; add it to "sources:"/.test(text))).toEqual([])
    for (const place of new Set(lines.map(text => text.split(' ')[0]))) {
      const [file = '', line] = place?.split(':') ?? []
      writeFileSync(join(deck.root, file), read(file).replace(new RegExp(`^((?:.*\n){${Number(line) - 1}}sources: \\[)`), '$1example2026, '))
    }
    expect((await check()).faults).toEqual([])
  }, 60_000)

  itOwn('gives the talk slides of one’s own, and every check passes', async () => {
    recipes(/sections/).forEach(follow)
    const { faults, slides } = await check()
    expect(faults).toEqual([])
    expect(slides.map(({ title }) => title)).toEqual(expect.arrayContaining(['What our clinic offers', 'One infusion works within a day']))
  }, 60_000)

  itOwn('gives it a name and a length, and every check passes', async () => {
    const { slides: whole } = await check()
    recipes(/speaker/).forEach(follow)
    const { faults, slides, placed } = await check()
    expect(faults).toEqual([])
    expect(placed?.evidence.speaker).toMatchObject({ name: 'Dr. Ana Example', venue: 'Grand rounds', minutes: 20, without: ['anxiety'], logo: 'public/hospital.svg', accent: '#7a2048' })
    expect(slides.length).toBeLessThan(whole.length)
    expect(slides.map(({ title }) => title)).toEqual(expect.arrayContaining(['What our clinic offers', 'One infusion works within a day']))
  }, 60_000)
})
