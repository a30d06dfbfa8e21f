import type { DeckSlide, Fault } from './check/deck.ts'
import { blank, faultAt } from './check/deck.ts'
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
