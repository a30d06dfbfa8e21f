import type { Fault } from './fault.ts'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { show } from '../../evidence/issue-words.ts'

const FILE = 'slides.md'
const CHARTS = 'every chart is drawn for 960 × 540; take it out'

/** Settings of the whole deck that Slidev has: the one value that works here, or a list of them, and what does the work of the others. */
const FIXED: Readonly<Record<string, readonly [works: unknown, instead: string]>> = {
  theme: ['./theme', 'the deck\'s own layouts are in theme/; its colors are in theme/styles/tokens.css'],
  fonts: [undefined, 'the fonts are in theme/styles/fonts.css, so that no network is needed'],
  defaults: [undefined, 'write each slide\'s settings on the slide, where they are checked'],
  canvasWidth: [960, CHARTS],
  aspectRatio: ['16/9', CHARTS],
  routerMode: ['history', 'for a file that opens from a disk there is npm run build:portable'],
  download: [false, 'npm run export makes the PDFs, and npm start offers them'],
  browserExporter: [false, 'npm run export makes the PDFs'],
  record: [['dev', false], 'the built deck has no recorder; npm run dev has'],
  mcp: [false, 'it would write the numbers that the page shows over the [[id]] in your file; change the files themselves'],
  contextMenu: [false, 'press ? for the keys, which do all it does'],
  presenter: [true, 'the presenter view is a part of the deck'],
  remote: [undefined, 'a phone becomes the clicker by npm start -- --remote'],
  monaco: [false, 'code is shown, not edited'],
  comark: [false, 'square brackets name figures here'],
  mdc: [false, 'square brackets name figures here'],
  remoteAssets: [false, 'put pictures into public/, so that no network is needed'],
  plantUmlServer: [undefined, 'draw it as a picture; the file goes into public/'],
  pwa: [false, 'a browser keeps this deck without it'],
}

/**
 * Settings at the head of `slides.md` that Slidev has, but that would break the deck or do nothing in it.
 * @param text of the file
 */
export function checkHeadmatter(text: string): Fault[] {
  const [, head = ''] = /^---\r?\n([\s\S]*?)\n---/.exec(text) ?? []
  const lines = new LineCounter()
  const { contents } = parseDocument(head, { lineCounter: lines })
  if (!isMap(contents))
    return []
  return contents.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : ''
    const fixed = Object.hasOwn(FIXED, name) ? FIXED[name] : undefined
    if (!fixed)
      return []
    const [works, instead] = fixed
    const choices: readonly unknown[] = Array.isArray(works) ? works : [works]
    const given = isScalar(value) ? value.value : isMap(value) ? value.toJSON() as unknown : undefined
    const fine = choices.includes(given) || (name === 'fonts' && isMap(value) && String(value.get('provider')) === 'none' && value.items.length === 1)
    const line = lines.linePos(key.range?.[0] ?? 0).line + 1
    return fine ? [] : [{ file: FILE, line, message: `${name}: found ${show(given)}${works === undefined ? '' : `; here it is ${choices.map(show).join(' or ')}`}; ${instead}` }]
  })
}
