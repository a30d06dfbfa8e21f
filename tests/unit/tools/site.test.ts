import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PDFS } from '../../../tools/paper/documents.ts'
import { paperIsFresh, reason, siteHash, siteIsFresh, stampPaper, tellOldPaper } from '../../../tools/site.ts'

describe('what the built deck says it was made from', () => {
  let dist: string
  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'dist-'))
  })
  afterEach(() => rmSync(dist, { recursive: true }))

  it.each(['', '{"site":"abc', 'null', '[]', '"x"', '\0\0'])('counts as stale when damaged: %j', (text) => {
    writeFileSync(join(dist, '.made-from.json'), text)
    expect(siteIsFresh(dist)).toBe(false)
    expect(paperIsFresh(dist)).toBe(false)
  })

  it.each([{ base: '/talks/ketamine/' }, { base: './' }, { notes: false }])('is not what is presented when built with %j', (options) => {
    writeFileSync(join(dist, '.made-from.json'), JSON.stringify({ site: siteHash(options) }))
    expect(siteIsFresh(dist)).toBe(false)
  })

  it('is fresh when it names the sources as they are, also over a damaged one', () => {
    writeFileSync(join(dist, '.made-from.json'), JSON.stringify({ site: siteHash() }))
    expect(siteIsFresh(dist)).toBe(true)
    for (const pdf of PDFS)
      writeFileSync(join(dist, pdf), '')
    stampPaper(dist)
    expect([siteIsFresh(dist), paperIsFresh(dist)]).toEqual([true, true])
    expect(tellOldPaper(dist)).toBe('')
    const stamp = JSON.parse(readFileSync(join(dist, '.made-from.json'), 'utf8')) as object
    writeFileSync(join(dist, '.made-from.json'), JSON.stringify({ ...stamp, paper: 'before' }))
    expect(tellOldPaper(dist)).toMatch(/^The PDFs in dist\/ are of the deck before its last change; npm run export/)
    writeFileSync(join(dist, '.made-from.json'), JSON.stringify({ ...stamp, paper: 'before', speaker: 'Dr. Roe' }))
    expect(tellOldPaper(dist)).toMatch(/^The PDFs in dist\/ name Dr\. Roe, the deck .+; npm run export/)
    writeFileSync(join(dist, '.made-from.json'), '{')
    stampPaper(dist)
    expect([siteIsFresh(dist), paperIsFresh(dist)]).toEqual([false, true])
  })
})

describe('what Slidev said', () => {
  it('is cut down to its reason', () => {
    const output = ['  theme  ./theme', 'transforming...', 'Build failed with 1 error:', 'Could not load x', '    at load (file.js:1:2)', '    at async y (z.js:3:4)'].join('\n')
    expect(reason(output)).toBe('Build failed with 1 error:\nCould not load x')
  })

  it('has no color codes', () => {
    expect(reason('\u001B[31merror\u001B[39m: \u001B[1mno\u001B[22m')).toBe('error: no')
  })
})
