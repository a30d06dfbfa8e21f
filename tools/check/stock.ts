import type { DeckSlide, Fault } from './deck.ts'
import { faultAt } from './deck.ts'

const PICTURE = 'draw it and write ![what it shows](/file.svg); the file goes into public/'
const LINK = 'write a link: [what it shows](https://…)'

/** Slidev's components that fetch what they show, or that need what the deck leaves out. */
export const STOCK_COMPONENTS = ['Youtube', 'Tweet', 'BlueSky', 'SlidevVideo', 'Mermaid', 'PlantUml', 'Monaco']

/** What stock Slidev can show and this deck cannot, and what does its work here. */
const LEFT_OUT: readonly (readonly [found: RegExp, name: string, instead: string])[] = [
  [/\sv-mark\b/g, 'v-mark', 'write **words** to stress them'],
  [/\sv-motion\b/g, 'v-motion', 'write v-click, by which something appears at a step'],
  [/\sv-drag\b/g, 'v-drag', 'write columns, after ::left:: and ::right::'],
  [/^\s*````\S*\s+magic-move\b/gm, 'magic-move', 'step through the lines of one block, as in ```ts {1|2-3}'],
  [/^\s*```mermaid\b/gm, 'mermaid', PICTURE],
  [/^\s*```plantuml\b/gm, 'plantuml', PICTURE],
  [/^\s*```.*\{monaco[^}]*\}/gm, 'monaco', 'write the block without it'],
  [/^\s*```\S*\s.*\btwoslash\b/gm, 'twoslash', 'write the block without it'],
  [/^\s*::\s*code-group\b/gm, 'code-group', 'write the blocks one below the other, or after ::left:: and ::right::'],
  [/<(?:SlidevVideo|slidev-video|Youtube|youtube)\b/g, 'a player of videos and sounds', LINK],
  [/<(?:Tweet|BlueSky|tweet|blue-sky)\b/g, 'a message from elsewhere', 'quote it, after >, and write a link: [who said it](https://…)'],
  [/<(?:Mermaid|PlantUml|mermaid|plant-uml)\b/g, 'a diagram in words', PICTURE],
  [/<(?:Monaco|monaco)\b/g, 'an editor', 'write a block of code, after ```ts'],
]

/** What a page of the web can show, and why this deck cannot. */
const OF_THE_WEB: typeof LEFT_OUT = [
  [/<(?:video|audio)\b/g, 'a player of videos and sounds', LINK],
  [/<iframe\b/g, 'an <iframe> that shows another page', LINK],
]

/** Parts of Slidev and of the web that the deck does without, so that it loads at once and needs no network. */
export function checkStock(slide: DeckSlide): Fault[] {
  const tell = (list: typeof LEFT_OUT, why: string): Fault[] => list.flatMap(([found, name, instead]) => [...slide.content.text.matchAll(found)]
    .map(({ 0: text, index }) => faultAt(slide, slide.content, index + text.search(/\S/), `${name} ${why}; ${instead}`)))
  return [...tell(LEFT_OUT, 'is Slidev\'s, and this deck does without it'), ...tell(OF_THE_WEB, 'cannot stand on a slide, which must work on paper and without a network')]
}
