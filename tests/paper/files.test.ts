import type { Bookmark, PdfFile } from './file.ts'
import type { Screen } from './screen.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { readHeadmatter } from '../../tools/check/name.ts'
import { pagesOfAnchors } from '../../tools/paper/pdf/bookmarks.ts'
import { markArtifacts } from '../../tools/paper/pdf/content.ts'
import { printPage } from '../../tools/paper/print.ts'
import { DIST } from '../../tools/site.ts'
import { openFile, readPdf, squeeze } from './file.ts'
import { accessibilityFaults, contentOf, fontKinds, fontNames, imageCount } from './rules.ts'
import { onPaper, readScreen } from './screen.ts'

const TITLE = readHeadmatter().title
const FILES = [
  { name: 'slides.pdf', screen: 'slides', size: [720, 405], smallest: 9.75 },
  { name: 'handout-a4.pdf', screen: 'handout', size: [595, 842], smallest: 9 },
  { name: 'handout-letter.pdf', screen: 'handout', size: [612, 792], smallest: 9 },
] as const

/** Every file says the same things, so every file is held to the same rules. */
describe.each(FILES)('$name', ({ name, screen: kind, size, smallest }) => {
  let file: PdfFile
  let screen: Screen

  beforeAll(async () => {
    file = await openFile(DIST, name)
    screen = await readScreen(kind)
  })

  it('follows the rules of PDF/UA-1 that can be checked', () => {
    expect(accessibilityFaults(file)).toEqual([])
  })

  it('has the title of the talk', () => {
    expect(file.doc.getTitle()).toBe(TITLE)
  })

  it('has pages of the right size, none of them empty', () => {
    for (const [width, height] of file.sizes) {
      expect(Math.abs(width - size[0])).toBeLessThan(1)
      expect(Math.abs(height - size[1])).toBeLessThan(1)
    }
    const texts = file.doc.getPages().map(page => markArtifacts(contentOf(page.node.Contents())).texts)
    expect(texts.filter(count => count === 0)).toEqual([])
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
    const screen = await readScreen('slides')
    expect(file.pages).toHaveLength(screen.slides.length)
    expect(screen.slides.map(({ no }) => no)).toEqual(file.pages.map((_, i) => i + 1))
    expect(screen.headings.filter(({ level }) => level === 1).map(({ text }) => squeeze(text))).toEqual(screen.slides.map(({ title }) => squeeze(title)))
    const bookmarks = flat(file.bookmarks)
    expect(bookmarks.map(({ page }) => page)).toEqual(file.pages.map((_, i) => i + 1))
    expect(bookmarks.map(({ title }) => squeeze(title))).toEqual(screen.slides.map(({ title }) => squeeze(title)))
    expect(file.bookmarks.length).toBeGreaterThan(5)
  })
})

describe.each(['handout-a4.pdf', 'handout-letter.pdf'])('%s', (name) => {
  let file: PdfFile
  let screen: Screen

  beforeAll(async () => {
    file = await openFile(DIST, name)
    screen = await readScreen('handout')
  })

  it('has one title, and a heading for every slide below the heading of its section', () => {
    expect(screen.headings.filter(({ level }) => level === 1)).toHaveLength(1)
    const third = screen.headings.filter(({ level }) => level === 3).map(({ text }) => text)
    expect(third.filter(text => screen.slides.some(({ title }) => title === text))).toEqual(screen.slides.map(({ title }) => title))
    expect(screen.slides.map(({ no }) => no)).toEqual(screen.slides.map(({ no }) => no).toSorted((a, b) => a - b))
  })

  it('prints what the speaker says on every slide', () => {
    expect(screen.slides.filter(({ spoken }) => spoken.length === 0)).toEqual([])
    const paragraphs = new Set(file.tags.filter(({ type }) => type === 'P').map(file.textOf))
    expect(screen.slides.flatMap(({ spoken }) => spoken).filter(text => !paragraphs.has(squeeze(text)))).toEqual([])
  })

  it('has bookmarks for the sections and, below them, the slides', () => {
    const outline = flat(file.bookmarks).map(({ title }) => squeeze(title))
    const headings = screen.headings.filter(({ level }) => level === 2 || level === 3).map(({ text }) => squeeze(text))
    expect(outline).toEqual(headings.filter(text => text !== 'Contents'))
    expect(file.bookmarks.every(({ page }) => page > 1)).toBe(true)
  })

  it('says in its contents on which page each part really starts', () => {
    const contents = file.tags.findIndex(({ type, kids }) => type === 'L' && kids.length > 5)
    const list = file.tags[contents]
    expect(list).toBeDefined()
    const places = pagesOfAnchors(file.doc)
    const listed = screen.links.filter(({ href }) => /^#(?:section|slide|appendix|claims|glossary|references|checking)/.test(href))
    const parts = listed.slice(0, new Set(listed.map(({ href }) => href)).size)
    expect(parts.length).toBeGreaterThan(10)
    const text = list ? file.textOf(list) : ''
    expect(text).toBe(parts.map(part => `${squeeze(part.text)}${places.get(part.href.slice(1))}`).join(''))
  })
})

it('is printed dark on white, whatever the theme of the system', async () => {
  const colors = await onPaper('handout', async (page) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.waitForSelector('html.dark')
    return page.locator('.handout').evaluate(({ ownerDocument }) => ['.handout', '#app', '.chart text'].map((selector) => {
      const style = getComputedStyle(ownerDocument.querySelector(selector) ?? ownerDocument.body)
      return selector.endsWith('text') ? style.fill : style.backgroundColor
    }))
  })
  expect(colors).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)', 'rgb(27, 31, 36)'])
})

it('would be refused as the browser leaves it', async () => {
  const printed = await onPaper('handout', printPage)
  const faults = accessibilityFaults(await readPdf(new Uint8Array(printed))).join('\n')
  for (const fault of ['PDF/UA-1', 'a list item without a body', 'a link without contents', 'paints outside its structure', 'unknown type Strong'])
    expect(faults).toContain(fault)
})

function cellsOf(tag: PdfFile['tags'][number]): PdfFile['tags'] {
  return tag.kids.flatMap(kid => kid.type === 'TH' || kid.type === 'TD' ? [kid] : cellsOf(kid))
}

function flat(bookmarks: readonly Bookmark[]): Bookmark[] {
  return bookmarks.flatMap(one => [one, ...flat(one.children)])
}
