import type { DeckSlide } from '../../../tools/check/deck.ts'
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillPictures } from '../../../tools/lean/pictures.ts'
import { largestPictures, needsOutside } from '../../../tools/outside.ts'
import { inOneFile, PORTABLE_LIMIT, tooLarge } from '../../../tools/portable.ts'

const CODE = 'const ended = "</script><!-- $& -->"'
const FILES: Record<string, string> = { 'assets/index.js': CODE, 'assets/index.css': 'p { color: red }' }
const PAGE = `<!DOCTYPE html>
<html><head>
<meta charset="utf-8">
<link rel="icon" href="data:image/svg+xml,x">
<script type="module" crossorigin src="./assets/index.js"></script>
<link rel="stylesheet" crossorigin href="./assets/index.css">
</head><body><div id="app"></div></body></html>`

describe('the deck in one file', () => {
  const html = inOneFile(PAGE, path => FILES[path] ?? '')
  const script = /<script type="module">(.*)<\/script>/.exec(html)?.[1] ?? ''

  it('has its script, of which nothing ends it early, and its styles', () => {
    expect(html.match(/<\/script>/g)).toHaveLength(1)
    expect(script).not.toMatch(/<!--/)
    // eslint-disable-next-line no-new-func -- the code as a browser would run it
    expect(new Function(`${script}; return ended`)()).toBe('</script><!-- $& -->')
    expect(html).toContain('<style>p { color: red }</style>')
  })

  it('lets the browser run this script alone, and load nothing', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]
    expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}';`)
    expect(policy).toContain('default-src \'none\'')
    expect(policy).not.toMatch(/https?:|'self'|\*|connect-src/)
  })

  it.each([
    ['<img src="./assets/logo.png">', 'assets/logo.png'],
    ['<link rel="modulepreload" href="./assets/vue.js">', 'assets/vue.js'],
    ['<script src="https://example.org/x.js"></script>', 'https://example.org/x.js'],
  ])('is refused while it names a file: %s', (tag, named) => {
    expect(() => inOneFile(PAGE.replace('</head>', `${tag}</head>`), path => FILES[path] ?? '')).toThrow(named)
  })
})

describe('what a slide names', () => {
  const root = mkdtempSync(join(tmpdir(), 'pictures-'))
  const slide = (content: string, notes = ''): DeckSlide => {
    const file = 'sections/a.md'
    return { no: 4, title: '', file, line: 6, frontmatter: {}, lineOf: () => 6, content: { file, line: 9, text: content }, notes: { file, line: 9, text: notes } }
  }
  const outside = (content: string, notes?: string): string[] => needsOutside([slide(content, notes)], true, ['/film.mp4', '/guide.pdf', '/map.svg']).map(({ line, message }) => `${line} ${message}`)

  beforeAll(() => {
    mkdirSync(join(root, 'public/own'), { recursive: true })
    writeFileSync(join(root, 'public/map.svg'), '<svg/>')
    writeFileSync(join(root, 'public/own/Photo.JPG'), 'photo')
  })
  afterAll(() => rmSync(root, { recursive: true }))

  it.each([
    ['background:url(/map.svg)', 'background:url(data:image/svg+xml;base64,PHN2Zy8+)'],
    ['<img src="/own/Photo.JPG" alt="">', '<img src="data:image/jpeg;base64,cGhvdG8=" alt="">'],
    ['h("img",{src:`/map.svg`})', 'h("img",{src:`data:image/svg+xml;base64,PHN2Zy8+`})'],
    ['`/map.svg` and src="/none.svg"', '`/map.svg` and src="/none.svg"'],
  ])('is put into the file where it is drawn: %s', (code, filled) => {
    expect(fillPictures(code, join(root, 'public'))).toBe(filled)
  })

  it.each([
    ['Words\n\n[The guide](/guide.pdf)', '11 "/guide.pdf" cannot go into the one file'],
    ['[![A map](/map.svg)](/handout-a4.pdf)', '9 "/handout-a4.pdf" cannot go into the one file'],
    ['<a class="x" href="/film.mp4">A film</a>', '9 "/film.mp4" cannot go into the one file'],
    ['<embed src="/film.mp4">', '9 "/film.mp4" cannot go into the one file'],
    ['[A map](/map.svg)', '9 the one file cannot open "/map.svg", only show it; write ![what it shows](/map.svg)'],
  ])('is refused with its place if the file cannot hold it: %s', (content, message) => {
    expect(outside(content)).toEqual([expect.stringContaining(message)])
    expect(outside('', content)).toEqual([expect.stringContaining(message)])
    expect(needsOutside([slide('', content)], false)).toEqual([])
  })

  it('is let through if it is a picture, a slide, an address or code', () => {
    expect(outside('![A map](/map.svg) <img src="/map.svg"> [next](/7) [there](https://example.org/guide.pdf) `[a](/guide.pdf)`\n\n```md\n[a](/guide.pdf)\n```')).toEqual([])
  })

  it('is told with its size and its slide if it makes the file too large', () => {
    writeFileSync(join(root, 'public/own/large.png'), Buffer.alloc(1_230_000))
    const pictures = largestPictures([slide('![A map](/map.svg)\n\n![Large](/own/large.png)')], 'public/own/Photo.JPG', root)
    expect(pictures.map(({ file, where }) => `${file}: ${where}`)).toEqual(['public/own/large.png: slide 4, sections/a.md:11', 'public/map.svg: slide 4, sections/a.md:9', 'public/own/Photo.JPG: speaker.yaml'])
    expect(tooLarge(PORTABLE_LIMIT + 1e6, pictures)).toMatch(/16\.00 MB, more than the 15 MB[\s\S]*public\/own\/large\.png {2}1\.23 MB {2}\(slide 4, sections\/a\.md:11\)\n\nSave/)
    expect(tooLarge(PORTABLE_LIMIT + 1e6, [])).toContain('fonts')
    expect(readFileSync('README.md', 'utf8')).toContain(`at most ${PORTABLE_LIMIT / 1e6} MB`)
  })
})
