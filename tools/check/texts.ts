import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deckRoot } from '../../evidence/load.ts'

export interface TextFile { file: string, text: string }

/** Folders and files whose words reach a slide, a note, the handout or a reader of the repository. */
const PLACES = ['README.md', 'slides.md', 'speaker.yaml', 'sections', 'components', 'evidence', 'paper', 'theme', 'docs']
const KINDS = /\.(?:md|yaml|json|vue|ts)$/

/** Every file that holds words of the talk, by path from the deck's root. */
export function textFiles(root: string = deckRoot): TextFile[] {
  const top = readdirSync(root)
  return PLACES.filter(place => top.includes(place)).flatMap(place => place.includes('.')
    ? [place]
    : readdirSync(join(root, place), { recursive: true, encoding: 'utf8' }).map(file => join(place, file))).filter(file => KINDS.test(file)).sort().map(file => ({ file, text: readFileSync(join(root, file), 'utf8') }))
}

/** Finds the line on which an entry's id stands, for example `id: D4` or `"id": "li2010"`. */
export function lineOfId({ text }: TextFile): (id: string) => number {
  const lines = text.split('\n')
  return id => 1 + Math.max(0, lines.findIndex(line => new RegExp(`\\bid"?:\\s*["']?${id}\\b`).test(line)))
}
