import type { DeckSlide, Fault } from './check/deck.ts'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { blank, faultAt, lineAt } from './check/deck.ts'
import { namedFile } from './check/markup.ts'
import { isPicture, publicAddresses } from './lean/pictures.ts'

/** Code that a slide only shows, as a block or within a line. */
const SHOWN = /```[\s\S]*?```|`[^`\n]+`/g

/** A link to a file beside the deck: in Markdown, around a picture too, or as a tag. */
const LINK = /(?:(?<!!)\[[^\][]*|\))\]\(\s*<?(\.{0,2}\/[^)\s>]*\.\w+)|<a\s[^>]*?\bhref=["'](\.{0,2}\/[^"'\s]*\.\w+)/g

const ADDRESS = /[\w.~%/-]+\.\w+/g

/** Where slides need a file that the deck in one file cannot hold: anything but pictures that are shown. */
export function needsOutside(slides: readonly DeckSlide[], notes: boolean, files: readonly string[] = publicAddresses()): Fault[] {
  return slides.flatMap(slide => [slide.content, ...notes ? [slide.notes] : []].flatMap((passage) => {
    const text = passage.text.replace(SHOWN, blank)
    const links = [...text.matchAll(LINK)].map(({ 0: all, 1: markdown, 2: tag, index }) => ({ address: markdown ?? tag ?? '', index: index + all.length }))
    const named = [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => ({ address, index })).filter(({ address }) => files.includes(address) && !isPicture(address))
    const found = new Map([...named, ...links].map(one => [one.address, one]))
    return [...found.values()].map(({ address, index }) => faultAt(slide, passage, index, isPicture(address)
      ? `the one file cannot open "${address}", only show it; write ![what it shows](${address}), without a link`
      : `"${address}" cannot go into the one file, which holds pictures and nothing else; put it on the web and write [what it is](https://…), or say its name without a link and send it along`))
  }))
}

/** A picture by its file from the deck's root, with its size in bytes and where it is named. */
export interface SizedPicture { file: string, bytes: number, where: string }

/** Pictures of the deck, the largest first: those that slides show, and the venue's logo if there is one. */
export function largestPictures(slides: readonly DeckSlide[], logo: string, root: string): SizedPicture[] {
  const found = new Map(logo === '' ? [] : [[logo, 'speaker.yaml']])
  for (const { no, file: from, content } of slides) {
    for (const { 0: address, index } of content.text.matchAll(ADDRESS)) {
      const file = namedFile(address, from)
      if (isPicture(address) && !found.has(file) && existsSync(join(root, file)))
        found.set(file, `slide ${no}, ${from}:${lineAt(content, index)}`)
    }
  }
  return [...found].map(([file, where]) => ({ file, where, bytes: statSync(join(root, file)).size })).sort((a, b) => b.bytes - a.bytes)
}
