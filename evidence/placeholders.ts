import type { Fact, Finding } from './schema/index.ts'
import { formatArmAspect, formatFact, formatFindingAspect, formatValue } from './format.ts'
import { suggest } from './suggest.ts'

/** `[[id]]` for a fact, `[[id.value]]` for it without its unit, `[[id.aspect]]` or `[[id.arm.aspect]]` for a finding. */
export const PLACEHOLDER = /\[\[([a-z][\w.-]*)\]\]/g

export interface Figures {
  findings: Record<string, Finding>
  facts: Record<string, Fact>
}

/** Text a placeholder stands for, and the reference it comes from. */
export interface Resolved { text: string, source: string }

/**
 * Looks a placeholder up, given without its brackets.
 * @throws Error that says what was found and what is allowed
 */
export function resolvePlaceholder(name: string, { findings, facts }: Figures): Resolved {
  const [id = '', first, second] = name.split('.')
  const fact = own(facts, id)
  if (fact) {
    if (second || (first && first !== 'value'))
      throw new Error(`[[${name}]]: "${id}" is a fact and has no such part; write [[${id}]], or [[${id}.value]] for it without its unit`)
    return { text: first ? formatValue(fact) : formatFact(fact), source: fact.source }
  }
  const finding = own(findings, id)
  if (!finding)
    throw new Error(`[[${name}]]: there is no finding or fact "${id}"${suggest(id, [...Object.keys(findings), ...Object.keys(facts)])}`)
  const arm = finding.arms?.find(one => one.name === first)
  const text = arm ? formatArmAspect(arm, finding, second) : first && !second ? formatFindingAspect(finding, first) : undefined
  if (text === undefined) {
    const allowed = aspectsOf(finding).map(aspect => `[[${id}.${aspect}]]`).join(', ')
    throw new Error(`[[${name}]]: "${id}" has no "${[first, second].filter(Boolean).join('.')}"; it has ${allowed}`)
  }
  return { text, source: finding.source }
}

/** What a record holds under an id; names that every object has, such as `constructor`, are none. */
function own<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined
}

/** Every aspect that can be asked of a finding. */
function aspectsOf(finding: Finding): string[] {
  const own = ['estimate', 'size', 'ci', 'ci-size', 'corrected', 'corrected-ci', 'effect', 'se', 'p', 'k', 'n'].filter(aspect => formatFindingAspect(finding, aspect) !== undefined)
  return [...own, ...(finding.arms ?? []).flatMap(arm => [arm.name, ...(arm.ci ? [`${arm.name}.ci`] : [])])]
}

/** Text with every placeholder replaced. */
export function fillPlaceholders(text: string, figures: Figures): string {
  return text.replace(PLACEHOLDER, (_, name: string) => resolvePlaceholder(name, figures).text)
}

/** What Markdown and a template leave as it is. Everything else of ASCII could mean something to one of them. */
const PLAIN = /[^\p{L}\p{N}\p{M}\p{Zs}.,%()/−–—’;:-]/gu

/** A dot between letters, as in an address, that would become a link. */
const ADDRESS = /(?<=\p{L})[.:](?=[\p{L}/])/gu

const asEntity = (character: string): string => `&#${character.codePointAt(0)};`

/** Where on a slide a figure stands: in its text, in a tag, or in a comment, which is its notes. */
type Place = 'text' | 'tag' | 'notes'

function placeIn(before: string): Place {
  if (before.lastIndexOf('<!--') > before.lastIndexOf('-->'))
    return 'notes'
  return /^<[a-z][^>]*$/i.test(before.slice(Math.max(0, before.lastIndexOf('<')))) ? 'tag' : 'text'
}

/**
 * Text for the Markdown of a slide that is printed as it is, whatever is in it: signs that Markdown, HTML or Vue would
 * read stand as entities, which each of them turns back into text, in the values of attributes too. Markdown turns back a
 * brace before Vue sees it, so in the text of a slide it is Vue that writes braces.
 */
export function escapeForSlide(text: string, place: Place = 'text'): string {
  const escaped = text.replace(/\s/g, ' ').replace(PLAIN, asEntity).replace(ADDRESS, asEntity)
  return place === 'text' ? escaped.replaceAll(asEntity('{'), '{{\'{\'}}') : escaped
}

/** The settings of a slide, between two lines of `---`. */
const SETTINGS = /^---(?!-).*\n(?=.*\S)[\s\S]*?^---[ \t]*$/gm

/**
 * The text of a file of slides with its figures filled in as text. A placeholder without a figure is left as it is, and
 * so are those in settings: words for print are filled in where they are printed, because their sources are cited there.
 */
export function fillSlides(markdown: string, figures: Figures): string {
  const settings = [...markdown.matchAll(SETTINGS)].map(({ 0: block, index }) => ({ from: index, to: index + block.length }))
  return markdown.replace(PLACEHOLDER, (placeholder, name: string, offset: number) => {
    if (settings.some(({ from, to }) => offset > from && offset < to))
      return placeholder
    try {
      const before = markdown.slice(0, offset)
      const text = escapeForSlide(resolvePlaceholder(name, figures).text, placeIn(before))
      // At the start of a line "1." would begin a list and "-" too.
      return /(?:^|\n)[ \t]*$/.test(before) ? text.replace(/^[^&{]/u, asEntity) : text
    }
    catch {
      return placeholder
    }
  })
}
