import type { AuditName } from '../../tools/look/page/audit.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { deckGlyphs } from '../../tools/look/glyphs.ts'
import { startDeck } from './support.ts'

const deck = await startDeck()
const [, slide] = await deck.slides()
const no = slide?.no ?? 1
afterAll(() => deck.close())

/** What the audits say about the slide while a piece of markup stands on it in place of its drawing, beyond what they say without it. */
async function faultsWith(markup: string, container = '.slidev-layout'): Promise<Partial<Record<AuditName, string[]>>> {
  const page = await deck.openSlide(no)
  return page.evaluate(([slideNo, html, selector, options]) => {
    const drawings = [...window.deckTools.root(slideNo).querySelectorAll('svg')]
    drawings.forEach(drawing => drawing.style.visibility = 'hidden')
    const before = window.deckTools.audit(slideNo, options)
    const host = window.deckTools.root(slideNo).querySelector(selector)
    if (!host)
      throw new Error(`The slide has no ${selector}.`)
    const holder = document.createElement('div')
    holder.innerHTML = html
    host.append(holder)
    const after = window.deckTools.audit(slideNo, options)
    holder.remove()
    drawings.forEach(drawing => drawing.style.visibility = '')
    return Object.fromEntries(Object.entries(after).map(([name, faults]) => [name, faults.filter(fault => !before[name as AuditName]?.includes(fault))]).filter(([, faults]) => faults?.length))
  }, [no, markup, container, { glyphs: deckGlyphs() }] as const)
}

const at = (x: number, y: number, extra = ''): string => `style="position: absolute; left: ${x}px; top: ${y}px; ${extra}"`

describe('each audit finds what it is there to find', () => {
  it.each<[AuditName, string, string, RegExp]>([
    ['overflow', 'a slide with more on it than fits', `<div ${at(0, 0, 'width: 10px; height: 700px')}></div>`, /needs \d+ × 700, has 960 × 540/],
    ['overflow', 'a box that clips what is in it', `<div ${at(60, 200, 'width: 100px; height: 20px; overflow: hidden')}><p style="height: 80px">Cut</p></div>`, /needs/],
    ['bounds', 'a mark beyond the canvas', `<svg ${at(900, 200, 'overflow: visible')} width="10" height="10"><rect x="30" width="60" height="10" fill="black"/></svg>`, /rect reaches x 930 to 990/],
    ['bounds', 'a word beyond the canvas', `<p ${at(950, 200)}>Beyond</p>`, /"Beyond" reaches/],
    ['footer', 'a visual that runs into the footer', `<svg ${at(60, 400)} width="50" height="110"><rect width="50" height="105" fill="black"/></svg>`, /reaches down to y = 505/],
    ['collisions', 'two labels in one place', `<svg ${at(60, 300)} width="200" height="40"><text x="0" y="20">First label</text><text x="30" y="22">Second label</text></svg>`, /"First label" and "Second label"/],
    ['touches', 'a label over the edge of a bar', `<svg ${at(640, 300)} width="200" height="40"><rect width="40" height="30" fill="#004488"/><text x="20" y="22" fill="#000">Label</text></svg>`, /"Label" touches rect/],
    ['touches', 'a label on a bar that does not say so', `<svg ${at(640, 300)} width="200" height="40"><rect width="200" height="40" fill="#004488"/><text x="20" y="25" style="fill: #fff">Label</text></svg>`, /"Label" stands on rect/],
    ['touches', 'a label that says so and reaches beyond its bar', `<svg ${at(640, 300)} width="200" height="40"><rect width="40" height="40" fill="#004488"/><text data-on-mark x="20" y="25">Label</text></svg>`, /"Label" touches rect/],
    ['touches', 'a label that meets a slanted line', `<svg ${at(640, 300)} width="200" height="60"><path d="M0 60L100 0" stroke="#004488" stroke-width="4" fill="none"/><text x="40" y="35">Label</text></svg>`, /"Label" touches path/],
    ['touches', 'a line of the grid through a word', `<svg ${at(640, 300)} width="200" height="40"><line x1="40" x2="40" y2="40" stroke="#ccc"/><text x="20" y="25">Label</text></svg>`, /"Label" touches line/],
    ['headline', 'a second headline', '<h1>Another</h1>', /2 headlines/],
    ['headline', 'a headline of three lines', `<h1 ${at(0, 0, 'width: 200px')}>A headline that is much too long for its two lines</h1>`, /takes \d lines/],
    ['text size', 'chart text under 16 px', `<svg ${at(60, 300)} width="100" height="40" viewBox="0 0 200 80"><text y="40" style="font-size: 20px">Tiny</text></svg>`, /"Tiny" is 10 px; at least 16/],
    ['text size', 'body text under 18 px', `<p ${at(60, 300, 'font-size: 17px')}>Small</p>`, /"Small" is 17 px; at least 18/],
    ['fonts', 'a character that the fonts lack', `<p ${at(60, 300)}>A → B</p>`, /characters the fonts lack: →/],
    ['fonts', 'a weight that is not loaded', `<p ${at(60, 300, 'font-weight: 700')}>Bold</p>`, /700 normal, which the deck does not have/],
    ['fonts', 'a slant that is not loaded', `<p ${at(60, 300, 'font-style: italic')}>Slanted</p>`, /400 italic, which the deck does not have/],
    ['fonts', 'a family that is not loaded', `<p ${at(60, 300, 'font-family: Arial')}>Foreign</p>`, /is set in Arial/],
    ['text contrast', 'gray words on paper', `<p ${at(60, 300, 'color: #999')}>Gray</p>`, /"Gray" has a contrast of 2\.\d+; at least 4\.5/],
    ['text contrast', 'a chart label on a mark of nearly its color', `<svg ${at(60, 300)} width="200" height="40"><rect width="200" height="40" fill="#004488"/><text x="10" y="25" fill="#222" style="fill: #222">On blue</text></svg>`, /"On blue" has a contrast of 1\.\d+/],
    ['text contrast', 'faded words', `<p ${at(60, 300, 'opacity: 0.3')}>Faded</p>`, /"Faded" has a contrast/],
    ['mark contrast', 'a pale mark without an outline', `<div class="chart"><svg ${at(60, 300, 'width: 40px')} width="40" height="40"><circle class="mark" cx="20" cy="20" r="10" style="fill: #DDAA33; stroke: none"/></svg></div>`, /circle\.mark has a contrast of 2\.\d+/],
    ['ids', 'an id used twice', '<i id="twice"></i><i id="twice"></i>', /"twice" is used 2 times/],
    ['hidden steps', 'a hidden step that is still read out', '<p class="slidev-vclick-hidden" style="visibility: visible !important; opacity: 0">Later</p>', /"Later" is not shown yet but still read out/],
    ['hidden steps', 'words that are only transparent', `<p ${at(60, 300, 'opacity: 0')}>Unseen</p>`, /"Unseen" is not shown yet but still read out/],
    ['targets', 'two small buttons side by side', `<button ${at(660, 300, 'width: 20px; height: 14px')}></button><button ${at(682, 300, 'width: 20px; height: 14px')}></button>`, /button is 20 × 14 px and close to another target/],
    ['landmarks', 'a second main landmark and a second voice', '<div role="main">Other</div><p role="alert">Hear</p>', /2 main landmarks/],
  ])('%s: %s', async (audit, _, markup, expected) => {
    const faults = await faultsWith(markup)
    expect(faults[audit]).toEqual(expect.arrayContaining([expect.stringMatching(expected)]))
  })

  it('and nothing on words beside a mark, on one on purpose, in a pale field, before a grid', async () => {
    const chart = (content: string): string => `<div class="chart" ${at(640, 300, 'width: 240px')}><svg viewBox="0 0 240 60">${content}</svg></div>`
    expect(await faultsWith(chart('<path d="M0 60L100 0" stroke="#004488" stroke-width="4" fill="none"/><text x="84" y="50">Beside</text>'))).toEqual({})
    expect(await faultsWith(chart('<rect width="200" height="40" fill="#004488"/><text data-on-mark x="20" y="25" style="fill: #fff">On it</text>'))).toEqual({})
    expect(await faultsWith(chart('<rect width="200" height="40" style="fill: var(--wash)"/><text x="20" y="25">In a cell</text>'))).toEqual({})
    expect(await faultsWith(chart('<line x1="40" x2="40" y2="40" stroke="#ccc"/><text class="clear" x="20" y="25">Clear</text>'))).toEqual({})
  })

  it('and nothing on text that is as it should be', async () => {
    expect(await faultsWith(`<svg ${at(690, 430, 'visibility: hidden')} width="90" height="40"><circle cx="45" cy="20" r="45" fill="black"/></svg><p ${at(700, 440)}>Over what is hidden</p>`)).toEqual({})
    expect(await faultsWith(`<p ${at(700, 440)}>Fine</p><span class="visually-hidden" style="font-size: 1px">→</span>`)).toEqual({})
  })
})
