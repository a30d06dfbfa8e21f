import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureBrowser } from '../../tools/browser.ts'
import { exportPaper } from '../../tools/paper/export.ts'
import { DIST } from '../../tools/stamp.ts'

/** An export either replaces every file or none. */
describe('a failed export', () => {
  let folder: string
  const out = (): string => join(folder, 'out')
  const site = (): string => join(folder, 'site')

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paper-'))
    await mkdir(out())
    await mkdir(site())
    await writeFile(join(out(), 'slides.pdf'), 'the old slides')
    await writeFile(join(out(), 'handout-a4.pdf'), 'the old handout')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  async function expectOldFiles(): Promise<void> {
    expect((await readdir(out())).sort()).toEqual(['handout-a4.pdf', 'slides.pdf'])
    expect(await readFile(join(out(), 'slides.pdf'), 'utf8')).toBe('the old slides')
    expect(await readFile(join(out(), 'handout-a4.pdf'), 'utf8')).toBe('the old handout')
  }

  async function exportPage(body: string, head = ''): Promise<unknown> {
    // The server lets no script run that stands in the page itself.
    const [inline, script = ''] = /<script>(.*?)<\/script>/.exec(body) ?? []
    await writeFile(join(site(), 'page.js'), script)
    const shown = inline ? body.replace(inline, '<script src="/page.js"></script>') : body
    await writeFile(join(site(), 'index.html'), `<!DOCTYPE html><html lang="en" data-paper-ready><head><link rel="icon" href="data:,"><title>Page</title>${head}</head><body>${shown}</body></html>`)
    return exportPaper({ dist: site(), out: out(), browser: await ensureBrowser() })
  }

  const slide = '<div data-slide="1" data-page="1" data-bookmark="1"><h1>A slide</h1></div>'

  it.each([
    ['shows an error', `${slide}<script>console.error('the chart fell over')</script>`, 'the chart fell over'],
    ['throws', `${slide}<script>setTimeout(() => { throw new Error('no such finding') })</script>`, 'no such finding'],
    ['asks for something outside the deck', `${slide}<img src="http://127.0.0.1:9/x.png">`, 'asked for http://127.0.0.1:9/x.png'],
    ['embeds a page of somebody else', `<div data-slide="1" data-page="1" data-bookmark="1"><h1>A slide</h1><iframe src="http://127.0.0.1:9/embed/x"></iframe></div>`, /^slides\.pdf could not be printed; .*:\n {2}slide 1 \(\S+:\d+\): asked for http:\/\/127\.0\.0\.1:9\/(?:embed\/x)?$/],
    ['shows an image that is not there', `<div data-slide="1" data-page="1" data-bookmark="1"><h1>A slide</h1><img src="/none.png" alt="None"></div>`, /^slides\.pdf could not be printed; .*:\n {2}slide 1 \(\S+:\d+\): could not load http:\/\/localhost:\d+\/none\.png$/],
    ['tells an error with a file in it', `${slide}<script>console.error('cannot read data:text/javascript;base64,' + 'A'.repeat(5000))</script>`, /\n {2}cannot read data:text\/javascript;bas…$/],
    ['has no slides', '<p>Nothing</p>', 'slides.pdf: the deck has 0 slides'],
    ['has more pages than slides', `${slide}<p style="break-before: page">More</p>`, 'slides.pdf: the deck has 1 slides, but 2 pages'],
    ['has an empty page', `${slide}<div data-slide="2" data-page="2" style="break-before: page; height: 10px"></div>`, 'slides.pdf page 2 is empty; "A slide" runs over its page'],
    ['has words over its right edge', `<div data-slide="1" style="width: 960px; height: 540px; overflow: hidden"><h1>A slide</h1><p style="white-space: nowrap">${'A claim that is too long '.repeat(12)}</p></div>`, /^slides\.pdf: slide 1, "A slide" \(\S+:\d+\): "A claim that is too long .*…" runs \d+ px over the right edge; shorten it, there or in the data it comes from$/],
    ['has words over its lower edge', `<div data-slide="1" style="width: 960px; height: 540px; overflow: hidden"><h1>A slide</h1><p style="margin-top: 480px">One line too many</p></div>`, /"One line too many" runs \d+ px over the lower edge/],
    ['has words over its edge after an error', `<div data-slide="1" style="width: 960px; height: 540px; overflow: hidden"><h1>A slide</h1><p style="margin-top: 480px">One line too many</p></div><script>console.error('the chart fell over')</script>`, 'the chart fell over'],
    ['hides a link', `<div data-slide="1" data-page="1" data-bookmark="1"><h1>A slide</h1><a href="https://example.org/shown">shown</a> <a href="https://example.org/hidden" style="display: none">Hidden 2019</a></div>`, 'slides.pdf lacks the link "Hidden 2019" to https://example.org/hidden on slide 1, because it is hidden or outside its page'],
  ])('leaves the old files when a page %s', async (_, body, message) => {
    await expect(exportPage(body)).rejects.toThrow(message)
    await expectOldFiles()
  })

  it('says so when the browser does not start', async () => {
    const browser = join(folder, 'no-browser')
    await expect(exportPaper({ dist: DIST, out: out(), browser })).rejects.toThrow(`The browser ${browser} did not start`)
    await expectOldFiles()
  })
})
