import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PDFS } from '../../../tools/paper/documents.ts'
import { isOtherPaper, paperIsFresh, papersIn, siteIsFresh, siteStamp, stampPaper, stampSite, tellOldPaper } from '../../../tools/stamp.ts'

const STAMP = '.made-from.json'

describe('what the built deck says it was made from', () => {
  let dist: string
  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'dist-'))
  })
  afterEach(() => rmSync(dist, { recursive: true }))

  const print = (files: readonly string[], since?: string): void => {
    files.forEach(file => writeFileSync(join(dist, file), ''))
    stampPaper(files, dist, since)
  }

  it.each(['', '{"sources":"abc', 'null', '[]', '"x"', '\0\0', '{"papers":null}'])('counts as stale when damaged: %j', (text) => {
    writeFileSync(join(dist, STAMP), text)
    PDFS.forEach(file => writeFileSync(join(dist, file), ''))
    expect(siteIsFresh(dist)).toBe(false)
    expect(paperIsFresh(dist)).toBe(false)
  })

  it.each([{ base: '/talks/ketamine/' }, { base: './' }, { notes: false }])('is not what is presented when built with %j', (options) => {
    stampSite(dist, siteStamp(options), dist)
    expect(siteIsFresh(dist)).toBe(false)
  })

  it('is fresh when it names the sources as they are, with PDFs that were made one after another', () => {
    stampSite(dist, siteStamp(), dist)
    expect([siteIsFresh(dist), paperIsFresh(dist)]).toEqual([true, false])
    for (const file of PDFS)
      print([file])
    expect([siteIsFresh(dist), paperIsFresh(dist)]).toEqual([true, true])
    expect(tellOldPaper(dist)).toBe('')
  })

  it('keeps PDFs fresh when it is built in another way', () => {
    stampSite(dist, siteStamp(), dist)
    print(PDFS)
    stampSite(dist, siteStamp({ notes: false }), dist)
    expect(paperIsFresh(dist)).toBe(true)
    expect(isOtherPaper(dist, 'slides.pdf')).toBe(false)
  })

  it('tells older PDFs by name, also where only one of them was made anew', () => {
    stampSite(dist, { ...siteStamp(), sources: 'before' }, dist)
    print(PDFS)
    expect(isOtherPaper(dist, 'slides.pdf')).toBe(false)
    expect(tellOldPaper(dist)).toMatch(/^The PDFs in dist\/ are of the deck before its last change; npm run export/)
    stampSite(dist, siteStamp(), dist)
    expect(isOtherPaper(dist, 'slides.pdf')).toBe(true)
    print(PDFS.filter(file => file !== 'slides.pdf'))
    expect(tellOldPaper(dist)).toMatch(/^Of the PDFs in dist\/, slides\.pdf is of the deck before its last change; npm run export/)
    expect(isOtherPaper(dist, 'summary-a4.pdf')).toBe(false)
  })

  it('knows of slides that somebody asked for as of the others, and of no PDF that is not its own', () => {
    stampSite(dist, { ...siteStamp(), sources: 'before' }, dist)
    print(['slides-8-14.pdf'])
    writeFileSync(join(dist, 'own.pdf'), '')
    expect(papersIn(dist)).toEqual(['slides-8-14.pdf'])
    stampSite(dist, siteStamp(), dist)
    expect(['slides-8-14.pdf', 'own.pdf'].map(file => isOtherPaper(dist, file))).toEqual([true, false])
  })

  it('tells PDFs that name somebody else', () => {
    stampSite(dist, { ...siteStamp(), sources: 'before' }, dist)
    print(PDFS)
    const stamp = readFileSync(join(dist, STAMP), 'utf8')
    writeFileSync(join(dist, STAMP), stamp.replace(/"speaker":"[^"]*"/g, '"speaker":"Dr. Roe"'))
    expect(tellOldPaper(dist)).toMatch(/^The PDFs in dist\/ name Dr\. Roe, the deck .+; npm run export/)
  })

  it('takes none that compares with an earlier state for a plain one', () => {
    stampSite(dist, siteStamp(), dist)
    print(PDFS, 'v1')
    expect(paperIsFresh(dist)).toBe(false)
    expect(isOtherPaper(dist, 'handout-a4.pdf')).toBe(false)
  })
})
