import type { PDFObject } from 'pdf-lib'
import type { Provenance } from '../../tools/provenance.ts'
import type { Bookmark, PdfFile } from './file.ts'
import type { Screen, Session } from './screen.ts'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDict, PDFName } from 'pdf-lib'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { ensureBrowser } from '../../tools/browser.ts'
import { readHeadmatter } from '../../tools/check/name.ts'
import { PDFS, PROVENANCE } from '../../tools/paper/documents.ts'
import { exportPaper } from '../../tools/paper/export.ts'
import { pagesOfAnchors } from '../../tools/paper/pdf/bookmarks.ts'
import { readPaint } from '../../tools/paper/pdf/read-paint.ts'
import { planJobs } from '../../tools/paper/plan.ts'
import { DIST } from '../../tools/stamp.ts'
import { asPublished } from '../own.ts'
import { openFile, readPdf, squeeze } from './file.ts'
import { dividedFaults, drawnOnlyFaults, emptyFaults, leftoverFaults, marginFaults } from './layout.ts'
import { accessibilityFaults, contentOf, fontKinds, fontNames, imageCount, wordFaults } from './rules.ts'
import { readScreens } from './screen.ts'
import { flatten, readTags } from './tags.ts'

const TITLE = readHeadmatter().title
const FILES = [
  { name: 'summary-a4.pdf', screen: 'summary', size: [595, 842], smallest: 7 },
  { name: 'summary-letter.pdf', screen: 'summary', size: [612, 792], smallest: 7 },
  { name: 'slides.pdf', screen: 'slides', size: [720, 405], smallest: 9.75 },
  { name: 'handout-a4.pdf', screen: 'handout', size: [595, 842], smallest: 6.5 },
  { name: 'handout-letter.pdf', screen: 'handout', size: [612, 792], smallest: 6.5 },
] as const

/** Pages of the handout, so that it stays a document that somebody reads. */
const MOST_PAGES = 26

/** Bytes of a page of the handout, so that it can be mailed. */
const MOST_BYTES = 12_000

let session: Session

beforeAll(async () => {
  session = await readScreens()
})

/** Every file says the same things, so every file is held to the same rules. */
describe.each(FILES)('$name', ({ name, screen: kind, size, smallest }) => {
  let file: PdfFile
  let screen: Screen

  beforeAll(async () => {
    file = await openFile(DIST, name)
    screen = session.screens[kind]
  })

  it('follows the rules of PDF/UA-1 that can be checked, and the deck’s own', () => {
    expect(accessibilityFaults(file)).toEqual([])
  })

  it('contract: keeps the spaces between words in the tag text', () => {
    expect(wordFaults(file, screen)).toEqual([])
    // A DOI that the page itself runs into what stands before it.
    expect(file.tags.map(file.wordsOf).filter(words => /[\p{L}\d)]10\.\d{4,}\//u.test(words))).toEqual([])
  })

  it('contract: names every list that the page names', () => {
    expect(file.tags.flatMap(({ type, title }) => type === 'L' && title ? [title] : [])).toEqual(screen.labels)
  })

  it('has the title of the talk', () => {
    expect(file.doc.getTitle()).toBe(TITLE)
  })

  it('has pages of the right size, none of them empty', () => {
    for (const [width, height] of file.sizes) {
      expect(Math.abs(width - size[0])).toBeLessThan(1)
      expect(Math.abs(height - size[1])).toBeLessThan(1)
    }
    const texts = file.doc.getPages().map(page => readPaint(contentOf(page.node.Contents()), 1, new Map(), new Map()).paints.filter(paint => 'shown' in paint && paint.mcid !== undefined))
    expect(texts.filter(found => found.length === 0)).toEqual([])
  })

  it('has the headings of the page, in order', () => {
    const headings = file.tags.filter(({ type }) => /^H[1-6]$/.test(type)).map(tag => `${tag.type} ${file.textOf(tag)}`)
    expect(headings).toEqual(screen.headings.map(({ level, text }) => `H${level} ${squeeze(text)}`))
  })

  it('gives every figure its computed finding as alternative text', () => {
    const alternatives = file.tags.filter(({ type }) => type === 'Figure').map(({ alt }) => alt)
    expect(alternatives).toEqual(screen.findings)
    expect(screen.findings.filter(finding => finding.length < 20)).toEqual([])
  })

  it('prints the words of every figure as text', () => {
    const words = file.pages.join('')
    expect(screen.drawn.map(squeeze).filter(text => !words.includes(text))).toEqual([])
  })

  it('prints every table with its cells and headers', () => {
    const tables = file.tags.filter(({ type }) => type === 'Table').map(table => cellsOf(table).map(cell => `${cell.type} ${file.textOf(cell)}`))
    const expected = screen.tables.map(cells => cells.map(({ header, text }) => `${header ? 'TH' : 'TD'} ${squeeze(text)}`))
    expect(tables).toEqual(expected)
  })

  it('has every link of the page, each with its description', () => {
    expect(file.tags.filter(({ type }) => type === 'Link')).toHaveLength(screen.links.length)
  })

  it('embeds the deck’s own fonts and no other', () => {
    const fonts = fontNames(file)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter(({ name: font, embedded }) => !embedded || !/^Source(?:Sans3|Serif4)/.test(font))).toEqual([])
    expect(fontKinds(file)).not.toContain('Type3')
  })

  it('holds no raster image', () => {
    expect(imageCount(file)).toBe(0)
  })

  it(`sets no text below ${smallest} pt`, () => {
    expect(file.runs.filter(run => run.size < smallest - 0.05)).toEqual([])
  })
})

describe('slides.pdf', () => {
  it('has a page and one first-level heading for every slide', async () => {
    const file = await openFile(DIST, 'slides.pdf')
    const screen = session.screens.slides
    expect(file.pages).toHaveLength(screen.slides.length)
    expect(screen.slides.map(({ no }) => no)).toEqual(file.pages.map((_, i) => i + 1))
    expect(screen.headings.filter(({ level }) => level === 1).map(({ text }) => squeeze(text))).toEqual(screen.slides.map(({ title }) => squeeze(title)))
    const bookmarks = flat(file.bookmarks)
    expect(bookmarks.map(({ page }) => page)).toEqual(file.pages.map((_, i) => i + 1))
    expect(bookmarks.map(({ title }) => squeeze(title))).toEqual(screen.slides.map(({ title }) => squeeze(title)))
    expect(file.bookmarks.length).toBeGreaterThan(5)
  })
})

describe.each(['summary-a4.pdf', 'summary-letter.pdf'])('%s', (name) => {
  let file: PdfFile

  beforeAll(async () => {
    file = await openFile(DIST, name)
  })

  it('contract: is one sheet, a side for patients and a side for clinicians', () => {
    expect(file.pages).toHaveLength(2)
    expect(flat(file.bookmarks).map(({ page }) => page)).toEqual([1, 2])
    expect(file.tags.filter(({ type }) => type === 'H1')).toHaveLength(1)
    expect(file.pages[0]).toContain(squeeze('Questions to ask'))
    expect(file.pages[1]).toContain(squeeze('Approvals by country'))
  })

  it('contract: sets the front in 11 points or more', () => {
    expect(file.runs.filter(({ page, size }) => page === 1 && size < 10.95)).toEqual([])
  })

  it('contract: prints all of its words, on the same side on either paper', async () => {
    const { texts } = session.screens.summary
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter(text => !file.pages.some(page => page.includes(squeeze(text))))).toEqual([])
    expect(file.pages).toEqual((await openFile(DIST, 'summary-a4.pdf')).pages)
  })
})

describe.each(['handout-a4.pdf', 'handout-letter.pdf'])('%s', (name) => {
  let file: PdfFile
  let screen: Screen

  beforeAll(async () => {
    file = await openFile(DIST, name)
    screen = session.screens.handout
  })

  it('has one title, and a heading for every slide below the heading of its section', () => {
    expect(screen.headings.filter(({ level }) => level === 1)).toHaveLength(1)
    const third = screen.headings.filter(({ level }) => level === 3).map(({ text }) => text)
    expect(third.filter(text => screen.slides.some(({ title }) => title === text))).toEqual(screen.slides.map(({ title }) => title))
    // Findings that share a table stand together; none is printed twice.
    expect(new Set(screen.slides.map(({ no }) => no)).size).toBe(screen.slides.length)
  })

  it('prints the written words of every finding beside it', () => {
    expect(screen.slides.filter(({ words }) => words.trim() === '')).toEqual([])
    const paragraphs = new Set(file.tags.filter(({ type }) => type === 'P').map(file.textOf))
    expect(screen.slides.filter(({ words }) => !paragraphs.has(squeeze(words)))).toEqual([])
  })

  it('has bookmarks for the sections and, below them, the slides', () => {
    const outline = flat(file.bookmarks).map(({ title }) => squeeze(title))
    expect(outline).toEqual(screen.bookmarked.map(squeeze))
    expect(file.bookmarks.every(({ page }) => page > 1)).toBe(true)
  })

  it('says in its contents on which page each part really starts', () => {
    const places = pagesOfAnchors(file.doc)
    expect(screen.contents.length).toBeGreaterThan(10)
    expect(screen.contents.filter(({ href, title }) => !file.pages[1]?.includes(`${squeeze(title)}${places.get(href.slice(1))}`))).toEqual([])
  })

  it('tells each figure in 350 characters at most, and where its data are', () => {
    expect(screen.findings.filter(text => text.length > 350 || !/Its data are in table \d+\.$/.test(text))).toEqual([])
  })

  it('contract: leaves its margins free, no row alone, no finding divided, no page a third empty, no number to a figure alone', () => {
    expect([
      ...marginFaults(file),
      ...leftoverFaults(file),
      ...dividedFaults(file, screen.slides),
      ...emptyFaults(file, !asPublished),
      ...drawnOnlyFaults(file, screen.drawn),
    ]).toEqual([])
  })

  it(`has at most ${MOST_PAGES} pages`, () => {
    expect(file.pages.length).toBeLessThanOrEqual(MOST_PAGES)
  })

  it(`takes at most ${MOST_BYTES} bytes a page`, () => {
    expect(file.bytes.length / file.pages.length).toBeLessThanOrEqual(MOST_BYTES)
  })
})

it('breaks alike on either paper', async () => {
  const [a4, letter] = [await openFile(DIST, 'handout-a4.pdf'), await openFile(DIST, 'handout-letter.pdf')]
  expect(a4.pages.flatMap((text, i) => text === letter.pages[i] ? [] : [`page ${i + 1}`])).toEqual([])
  expect([...pagesOfAnchors(a4.doc)].toSorted()).toEqual([...pagesOfAnchors(letter.doc)].toSorted())
})

it('is printed dark on white, whatever the theme of the system', () => {
  expect(session.darkColors).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)', 'rgb(27, 31, 36)'])
})

describe('the rules', () => {
  it('refuse a file as the browser leaves it', async () => {
    const printed = await readPdf(new Uint8Array(session.printed))
    const faults = [...accessibilityFaults(printed), ...wordFaults(printed, session.screens.handout)].join('\n')
    for (const fault of ['PDF/UA-1 5:', 'PDF/UA-1 7.2: a list item without a body', 'PDF/UA-1 7.18.5: a link without contents', 'PDF/UA-1 7.1: page 1 paints outside its structure', 'PDF/UA-1 7.1: unknown type Strong', 'contract: a figure without its box', 'ISO 32005, ListNumbering', 'contract: rules and backgrounds are artifacts', 'is read out as'])
      expect(faults).toContain(fault)
  })

  let file: PdfFile
  beforeAll(async () => {
    file = await openFile(DIST, 'slides.pdf')
  })

  const first = (type: string): PDFDict => {
    const dict = file.doc.context.enumerateIndirectObjects().map(([, one]) => one).find(one => one instanceof PDFDict && one.lookup(PDFName.of('S')) === PDFName.of(type))
    if (!(dict instanceof PDFDict))
      throw new Error(`There is no ${type} to break.`)
    return dict
  }

  it.each<[string, () => [PDFDict, string, PDFObject | undefined]]>([
    ['PDF/UA-1 7.1: not marked as tagged', () => [file.doc.catalog, 'MarkInfo', undefined]],
    ['PDF/UA-1 7.2: no language', () => [file.doc.catalog, 'Lang', undefined]],
    ['PDF/UA-1 7.1: title not displayed', () => [file.doc.catalog, 'ViewerPreferences', undefined]],
    ['PDF/UA-1 7.1: no title in its metadata', () => [file.doc.catalog, 'Metadata', undefined]],
    ['PDF/UA-1 7.3: a figure without alternative text', () => [first('Figure'), 'Alt', undefined]],
    ['contract: a figure without its box', () => [first('Figure'), 'A', undefined]],
    ['PDF/UA-1 7.5: a header cell without scope', () => [first('TH'), 'A', undefined]],
    ['PDF/UA-1 7.2: a table row holds something other than cells', () => [first('TD'), 'S', PDFName.of('P')]],
    ['PDF/UA-1 7.2: a list holds', () => [first('LI'), 'S', PDFName.of('P')]],
    ['PDF/UA-1 7.4.2: heading 1 skips a level', () => [first('H1'), 'S', PDFName.of('H3')]],
    ['PDF/UA-1 7.18.3: page 1 has no tab order', () => [file.doc.getPage(0).node, 'Tabs', undefined]],
    ['PDF/UA-1 7.1: the parent tree disagrees', () => [first('TD'), 'K', file.doc.context.obj([0, 1])]],
  ])('refuse what breaks %s', (fault, breakIt) => {
    const [dict, name, value] = breakIt()
    const key = PDFName.of(name)
    const kept = dict.get(key)
    if (value)
      dict.set(key, value)
    else
      dict.delete(key)
    const faults = accessibilityFaults({ ...file, tags: flatten(readTags(file.doc)) })
    if (kept)
      dict.set(key, kept)
    expect(faults.join('\n')).toContain(fault)
  })
})

describe('the rules of the handout', () => {
  let file: PdfFile
  let screen: Screen
  beforeAll(async () => {
    file = await openFile(DIST, 'handout-a4.pdf')
    screen = session.screens.handout
  })

  it('refuse words in a margin', () => {
    const [run] = file.runs
    expect(marginFaults({ ...file, runs: run ? [{ ...run, x: 541, width: 4 }] : [] })).toEqual([`contract: page 1 prints "${run?.text}" in its margin`])
  })

  it('refuse a row alone on a page', () => {
    const rows = file.tags.filter(({ type }) => type === 'TR')
    const last = rows.findLast(row => row.kids.some(({ type }) => type === 'TD'))
    const moved: PdfFile = { ...file, pagesOf: tag => tag === last ? [99] : file.pagesOf(tag) }
    expect(leftoverFaults(moved)).toEqual([expect.stringContaining('contract: one row stands alone on page 99')])
  })

  it('refuse a finding whose words stand overleaf, or nowhere', () => {
    const [one] = screen.slides
    const slide = one ?? { title: '', words: '' }
    const moved: PdfFile = { ...file, pagesOf: tag => tag.type === 'Figure' ? [99] : file.pagesOf(tag) }
    expect(dividedFaults(moved, [slide])).toEqual([expect.stringContaining(`contract: "${slide.title}" is torn over pages`)])
    expect(dividedFaults(file, [{ ...slide, words: 'Other words.' }])).toHaveLength(1)
  })

  it('refuse a page whose lower part is empty', () => {
    const before = emptyFaults(file, false).filter(fault => !fault.startsWith('contract: page 3 '))
    const cut = { ...file, runs: file.runs.filter(({ page, y }) => page !== 3 || y > 400) }
    expect(emptyFaults(cut, false).filter(fault => !before.includes(fault))).toEqual([expect.stringMatching(/^contract: page 3 is 4\d% empty$/)])
  })

  it('refuse a number that only a figure says', () => {
    expect(drawnOnlyFaults(file, ['−0.987 at last', '1960', '−0.5'])).toEqual(['contract: only a figure says -0.987, in "−0.987 at last"'])
  })
})

/** Two exports of one build, in the other order, on the other side of the world, in another language and by another user. */
it('contract: the same input gives the same bytes', async () => {
  const out = await mkdtemp(join(tmpdir(), 'again-'))
  vi.stubEnv('TZ', 'Pacific/Kiritimati')
  vi.stubEnv('LANG', 'de_DE.UTF-8')
  vi.stubEnv('LANGUAGE', 'de')
  vi.stubEnv('HOME', out)
  try {
    await exportPaper({ dist: DIST, out, browser: await ensureBrowser(), jobs: planJobs().toReversed() })
    const digests = await Promise.all([DIST, out].map(folder => Promise.all(PDFS.map(async file => `${file} ${createHash('sha256').update(await readFile(join(folder, file))).digest('hex')}`))))
    expect(digests[1]).toEqual(digests[0])
    const { files } = JSON.parse(await readFile(join(DIST, PROVENANCE), 'utf8')) as Provenance
    expect(PDFS.map(file => `${file} ${files[file]?.sha256}`)).toEqual(digests[0])
  }
  finally {
    vi.unstubAllEnvs()
    await rm(out, { recursive: true })
  }
})

function cellsOf(tag: PdfFile['tags'][number]): PdfFile['tags'] {
  return tag.kids.flatMap(kid => kid.type === 'TH' || kid.type === 'TD' ? [kid] : cellsOf(kid))
}

function flat(bookmarks: readonly Bookmark[]): Bookmark[] {
  return bookmarks.flatMap(one => [one, ...flat(one.children)])
}
