import type { Evidence } from '../../evidence/load.ts'
import type { DeckSlide, Fault } from './deck.ts'
import { appendixSlide, contentSlide, frameSlide, freeSlide } from '../../deck/frontmatter.ts'
import { inPlaceOf } from '../../deck/layouts.ts'
import { issueWords, show } from '../../evidence/issue-words.ts'
import { suggest } from '../../evidence/suggest.ts'
import { faultIn, listOf, onlyFor } from './deck.ts'

const SCHEMAS = [contentSlide, frameSlide, freeSlide, appendixSlide]
const LAYOUTS = new Map(SCHEMAS.flatMap(schema => schema.shape.layout.options.map(name => [name as string, schema] as const)))

/** Settings of Slidev's, and what does their work here. */
const IN_PLACE_OF_SETTINGS: Record<string, string> = {
  image: 'write ![what it shows](/file.jpg) on the slide; the file goes into public/',
  background: 'write ![what it shows](/file.jpg) on the slide; the ground is the theme\'s',
  url: 'write a link on the slide: [what it is](https://…)',
  class: 'only a slide of layout: free takes it',
  transition: 'only a slide of layout: free takes it',
}

/** Faults of a slide's frontmatter against the schema: unknown or missing settings, values that are not allowed. */
export function checkFrontmatter(slide: DeckSlide): Fault[] {
  const fault = (key: string, message: string): Fault => faultIn(slide, key, message)
  const { layout } = slide.frontmatter
  const schema = typeof layout === 'string' ? LAYOUTS.get(layout) : undefined
  if (!schema) {
    const ours = typeof layout === 'string' ? inPlaceOf(layout) : undefined
    if (ours)
      return [fault('layout', `layout: "${String(layout)}" is Slidev's; here it is ${ours}`)]
    const hint = typeof layout === 'string' ? suggest(layout, [...LAYOUTS.keys()]) : ''
    return [fault('layout', `layout: found ${show(layout)}${hint}; allowed: ${[...LAYOUTS.keys()].join(', ')}`)]
  }

  const allowed = Object.keys(schema.shape)
  const result = schema.safeParse(slide.frontmatter)
  return (result.error?.issues ?? []).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(key =>
        fault(key, `"${key}" is not a setting of a ${String(layout)} slide${suggest(key, [...allowed, 'hide'])}; ${IN_PLACE_OF_SETTINGS[key] ?? `allowed: ${allowed.join(', ')}`}`))
    }
    const [key] = issue.path
    const found = issue.path.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown> | undefined)?.[part], slide.frontmatter)
    const said = issue.message.startsWith('allowed:') ? `found ${show(found)}; ${issue.message}` : issueWords(issue, issue.path.at(-1), found)
    return [fault(String(key), `${issue.path.map(String).join(' › ')}: ${said}`)]
  })
}

/** Claims and sources that a slide names but the evidence files do not have. */
export function checkIds(slide: DeckSlide, { claims, references }: Pick<Evidence, 'claims' | 'references'>): Fault[] {
  const unknown = (key: string, known: readonly string[], where: string, ids = listOf(slide, key)): Fault[] => ids
    .filter(id => !known.includes(id))
    .map(id => faultIn(slide, key, `${key}: "${id}" is not in ${where}${suggest(id, known)}`))
  const twice = ['claims', 'sources'].flatMap(key => repeated(listOf(slide, key)).map(id => faultIn(slide, key, `${key}: "${id}" is named twice`)))
  return [
    ...unknown('claims', claims.map(({ id }) => id), 'evidence/claims.yaml'),
    ...unknown('sources', Object.keys(references), 'evidence/references.json'),
    ...unknown('only', Object.keys(references), 'evidence/references.json', onlyFor(slide)),
    ...twice,
  ]
}

function repeated(items: readonly string[]): string[] {
  return [...new Set(items.filter((item, i) => items.indexOf(item) !== i))]
}
