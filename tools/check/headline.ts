import type { DeckSlide, Fault } from './deck.ts'
import type { Template } from './template.ts'
import { textWidth, wrapText } from '../../components/kit/text.ts'
import { faultAt } from './deck.ts'

/** Size and width in px of a headline, by layout; `theme/layouts` draws them so. */
const BOXES: Record<string, { size: number, width: number }> = {
  cover: { size: 68, width: 848 },
  divider: { size: 60, width: 848 },
  closing: { size: 92, width: 560 },
  appendix: { size: 28, width: 848 },
}
const BOX = { size: 34, width: 848 }

/** Source Serif 4 semibold is at least so much wider than Source Sans 3; measured on every headline of the deck: 1.09 to 1.15. */
const SERIF = 1.09

/** A slide has one headline, first of all, of at most two lines. */
export function checkHeadline(slide: DeckSlide, { tags }: Template): Fault[] {
  const { text } = slide.content
  const fault = (offset: number, message: string): Fault[] => [faultAt(slide, slide.content, offset, message)]
  const typed = tags.find(({ name }) => /^h[1-6]$/.test(name))
  if (typed)
    return fault(typed.offset, `<${typed.name}> is not how a headline is written; write "# " and the headline on a line of its own`)
  const crowded = /^ {0,3}#+(?![#\s])/m.exec(text)
  if (crowded)
    return fault(crowded.index, 'a headline needs a space after #')
  const [first, second] = [...text.matchAll(/^ {0,3}#(?:[ \t](.*))?$/gm)]
  if (!first)
    return fault(text.length - text.trimStart().length, 'the slide has no headline; write "# " and the headline as its first line')
  if (second)
    return fault(second.index, 'this is a second headline; a slide has one')
  const words = plain(first[1] ?? '')
  if (words === '')
    return fault(first.index, 'the headline is empty; write it after "# "')
  if (text.slice(0, first.index).trim() !== '')
    return fault(first.index, 'the headline comes first on a slide')
  const { size, width } = BOXES[String(slide.frontmatter.layout)] ?? BOX
  const lines = wrapText(words, width / SERIF, size, 600)
  const wide = lines.find(line => textWidth(line, size, 600) * SERIF > width)
  if (wide !== undefined)
    return fault(first.index, `"${wide}" is too wide for a headline`)
  return lines.length > 2 ? fault(first.index, `the headline takes ${lines.length} lines; at most two fit, so shorten it`) : []
}

/** Words of a headline without the marks of Markdown; a figure counts as a few characters. */
function plain(headline: string): string {
  return headline.replace(/\s#+\s*$/, '').replace(/\[\[[^\]]*\]\]/g, '00%').replace(/<[^>]*>|[*_`]/g, '').trim()
}
