import type { DeckSlide } from './check/deck.ts'
import type { SizedPicture } from './outside.ts'
import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { deckRoot, loadEvidence } from '../evidence/load.ts'
import { formatSlideFault } from './check/deck.ts'
import { CACHE, ownName, removeLeftovers, writeWhole } from './files.ts'
import { fillPictures } from './lean/pictures.ts'
import { largestPictures, needsOutside } from './outside.ts'
import { mistakes, Problem } from './program.ts'
import { checkedBuild } from './site.ts'

/** Where the one file is; a build leaves its folder alone. */
export const PORTABLE: string = join(deckRoot, 'portable', 'ketamine-therapy.html')

/**
 * Most that the one file may weigh, in bytes. It goes by mail, which writes four bytes for three and breaks the lines:
 * 15 MB become 20.5, and many mail hosts refuse more than 20 to 25. Without pictures the deck has 2 MB at most.
 */
export const PORTABLE_LIMIT = 15_000_000

/** How many pictures of a file that is too large are named, and from which size on, in bytes. */
const NAMED = 5
const NAMED_FROM = 50_000

const UNFINISHED = 'portable-'

/**
 * Builds the deck as one HTML file that opens by double click, without a server, and asks for nothing.
 * @param notes whether the speaker's notes are in it
 * @returns its size in bytes
 * @throws as `buildSite`; Problem if something could not be put into the file, or if it is too large
 */
export async function buildPortable(notes: boolean): Promise<number> {
  removeLeftovers(CACHE, UNFINISHED)
  const folder = join(CACHE, ownName(UNFINISHED))
  try {
    let slides: readonly DeckSlide[] = []
    await checkedBuild(folder, { base: './', notes, oneFile: true }, (read) => {
      slides = read
      const faults = needsOutside(slides, notes)
      if (faults.length > 0)
        throw new Problem(mistakes(faults.length, 'the slides for one file (file:line)', faults.map(formatSlideFault).join('\n')))
    })
    const html = inOneFile(readFileSync(join(folder, 'index.html'), 'utf8'), path => fillPictures(readFileSync(join(folder, path), 'utf8')))
    const size = new TextEncoder().encode(html).length
    if (size > PORTABLE_LIMIT)
      throw new Problem(tooLarge(size, largestPictures(slides, loadEvidence().speaker.logo, deckRoot)))
    writeWhole(PORTABLE, html)
    return size
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What to do about a file of so many bytes. */
export function tooLarge(size: number, pictures: readonly SizedPicture[]): string {
  const inMb = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`
  const largest = pictures.filter(({ bytes }) => bytes >= NAMED_FROM).slice(0, NAMED).map(({ file, bytes, where }) => `  ${file}  ${inMb(bytes)}  (${where})`)
  const remedy = largest.length > 0
    ? `These pictures are the largest:\n\n${largest.join('\n')}\n\nSave them smaller, as .jpg or .webp and at most 1920 pixels wide, and run the command again.`
    : 'Take out what was added, such as fonts.'
  return `The deck in one file would be ${inMb(size)}, more than the ${PORTABLE_LIMIT / 1e6} MB that go by mail. ${remedy}`
}

/**
 * A page with its script and its style sheet inside, and the word to the browser that it may load nothing else.
 * @param read gives the text of a file beside the page
 * @throws Problem if the page still names a file
 */
export function inOneFile(page: string, read: (path: string) => string): string {
  const hashes: string[] = []
  const html = page
    .replace(/<script [^>]*\bsrc="\.\/([^"]+)"[^>]*><\/script>/g, (_, path: string) => {
      // What would end the script, or begin a comment in it, to the one who reads the page.
      const code = read(path).replace(/<(\/script|!--)/gi, (_, rest: string) => rest.startsWith('!') ? '<\\!--' : `<\\${rest}`)
      hashes.push(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
      return `<script type="module">${code}</script>`
    })
    .replace(/<link [^>]*\brel="stylesheet"[^>]*\bhref="\.\/([^"]+)"[^>]*>/g, (_, path: string) => `<style>${read(path)}</style>`)
  const named = /<(?:script|link|img) [^>]*\b(?:src|href)="(?!data:)([^"]+)"/.exec(html.replace(/(<(script|style)\b[^>]*>).*?<\/\2>/gs, '$1'))?.[1]
  if (named || hashes.length === 0)
    throw new Problem(`The deck could not be put into one file: ${named ? `it still needs ${named}` : 'the built page names no script'}. See tools/lean/one-file.ts.`)
  const policy = `default-src 'none'; script-src ${hashes.join(' ')}; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`
  return html.replace(/<meta charset="[^"]*">/i, meta => `${meta}\n<meta http-equiv="Content-Security-Policy" content="${policy}">`)
}
