import type { DeckSlide, Fault } from './deck.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { splitName } from '../../deck/name.ts'
import { deckRoot } from '../../evidence/load.ts'

interface Headmatter { title: string, info: string, seoMeta?: { ogDescription?: string } }

/** The talk's settings at the head of `slides.md`. */
export function readHeadmatter(root: string = deckRoot): Headmatter {
  const [, head = ''] = readFileSync(join(root, 'slides.md'), 'utf8').split(/^---$/m)
  return parse(head) as Headmatter
}

/** Places that cannot read the talk's name from `slides.md`, and how they begin where they repeat it. */
const REPEATED: { file: string, begins: RegExp }[] = [
  { file: 'README.md', begins: /^# /m },
  { file: 'CITATION.cff', begins: /^title: "/m },
  { file: 'package.json', begins: /^ {2}"description": "/m },
]

/** The title in `slides.md` is the talk's name; the cover and what readers see outside the deck must repeat it, and its description. */
export function checkName(cover: DeckSlide | undefined, root: string = deckRoot): Fault[] {
  const { title, info, seoMeta } = readHeadmatter(root)
  if (typeof title !== 'string' || typeof info !== 'string')
    return [{ file: 'slides.md', line: 1, message: `the settings at the head have no "${typeof title === 'string' ? 'info' : 'title'}"; write the ${typeof title === 'string' ? 'description of the talk after info:' : 'name of the talk after title:'}` }]
  const { name, subtitle } = splitName(title)
  const places = REPEATED.map(place => ({ ...place, wanted: title }))
  const faults = [...places, { file: 'index.html', begins: /name="description" content="/, wanted: info }].flatMap(({ file, begins, wanted }) => {
    const text = readFileSync(join(root, file), 'utf8')
    const found = begins.exec(text)
    const start = found ? found.index + found[0].length : 0
    return found && text.startsWith(wanted, start) ? [] : [differs(file, text.slice(0, start).split('\n').length, wanted)]
  })
  const headings = cover?.content.text.match(/(?<=^#+ ).+$/gm) ?? []
  if (cover && headings.join(': ').toLowerCase() !== [name, subtitle].filter(Boolean).join(': ').toLowerCase())
    faults.push({ ...differs(cover.file, cover.line, title), slide: cover.no })
  if (seoMeta?.ogDescription !== info)
    faults.push(differs('slides.md', 1, info))
  return faults
}

function differs(file: string, line: number, wanted: string): Fault {
  return { file, line, message: `must say "${wanted}", as the head of slides.md does` }
}
