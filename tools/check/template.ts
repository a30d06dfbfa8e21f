import type { CompilerError, SFCTemplateBlock } from 'vue/compiler-sfc'
import type { DeckSlide } from './deck.ts'
import { runInNewContext } from 'node:vm'
import { compileTemplate, parse } from 'vue/compiler-sfc'

type Root = NonNullable<SFCTemplateBlock['ast']>
type Node = Root['children'][number]
type Element = Extract<Node, { tag: string }>

/** An attribute of a tag: `name="text"`, `:name="value"` or `v-name="value"`. */
export interface Attribute {
  /** As it is written, without the colon: `at`, `v-click`, `#limit`. */
  name: string
  kind: 'text' | 'bound' | 'directive'
  value: string
  offset: number
  text: string
}

/** A tag that a slide writes; offsets count the characters of the slide's content. */
export interface Tag { name: string, component: boolean, offset: number, attributes: Attribute[] }

/** A slide's content as Vue reads it. */
export interface Template {
  tags: Tag[]
  /** What stands in double braces. */
  computed: { offset: number, text: string }[]
  errors: { offset: number, code: number }[]
}

const OPENING = '<template>'

/** Codes of Vue's compiler for what Markdown allows: a bare `<`, and a slide's own style. */
const ALLOWED = new Set([12, 64])

/** Vue's codes for a tag and for braces that nothing closes. */
const OPEN_TAG = 9
const OPEN_BRACES = 25

/** Reads the tags of a slide. Markdown between them is text to Vue, so their places stay those of the file. */
export function readTemplate({ content: { text } }: DeckSlide): Template {
  const { descriptor, errors } = parse(`${OPENING}${text}</template>`, { ignoreEmpty: false, sourceMap: false })
  const tags: Tag[] = []
  const computed: Template['computed'] = []
  const visit = (node: Node): void => {
    const offset = node.loc.start.offset - OPENING.length
    if ('tag' in node) {
      tags.push({ name: node.tag, component: Number(node.tagType) === 1, offset, attributes: node.props.map(toAttribute) })
      node.children.forEach(visit)
    }
    else if (node.loc.source.startsWith('{{')) {
      computed.push({ offset, text: node.loc.source })
    }
  }
  descriptor.template?.ast?.children.forEach(visit)

  const found = [
    ...unfinished(text, tags),
    ...codesOf(errors).map(({ offset, code }) => ({ offset: offset - OPENING.length, code })),
  ]
  return { tags, computed, errors: (found.length > 0 ? found : compileErrors(text)).filter(({ code }) => !ALLOWED.has(code)) }
}

function toAttribute(prop: Element['props'][number]): Attribute {
  const place = { offset: prop.loc.start.offset - OPENING.length, text: prop.loc.source }
  if ('rawName' in prop) {
    const bound = prop.name === 'bind' && prop.arg !== undefined && 'content' in prop.arg
    const name = bound && prop.arg && 'content' in prop.arg ? prop.arg.content : prop.rawName ?? prop.name
    return { ...place, name, kind: bound ? 'bound' : 'directive', value: prop.exp?.loc.source ?? '' }
  }
  return { ...place, name: prop.name, kind: 'text', value: 'value' in prop ? prop.value?.content ?? '' : '' }
}

/** What a bound attribute is given, if it is plain: a text, a number, yes or no, or a list of them. @throws if it is not */
export function plainValue({ kind, value }: Attribute): unknown {
  if (kind !== 'bound')
    return value
  const found = JSON.stringify(runInNewContext(`(${value})`, Object.create(null) as object, { timeout: 5000 }))
  if (found === undefined)
    throw new TypeError(`${value} is nothing that can be written down`)
  return JSON.parse(found)
}

/** Braces and tags without an end. Vue sees them only where the file ends, or not at all if another tag seems to end them. */
function unfinished(text: string, tags: readonly Tag[]): Template['errors'] {
  const braces = [...text.matchAll(/\{\{(?!.*\}\})/g)].map(({ index }) => ({ offset: index, code: OPEN_BRACES }))
  const swallowing = tags.filter(({ attributes }) => attributes.some(({ name }) => /[<"'=]/.test(name))).map(({ offset }) => ({ offset, code: OPEN_TAG }))
  const complete = text.replace(/<[a-z/](?:[^>"']|"[^"]*"|'[^']*')*>/gi, tag => ' '.repeat(tag.length))
  const last = complete.search(/<[a-z/]/i)
  return [...braces, ...swallowing, ...last < 0 ? [] : [{ offset: last, code: OPEN_TAG }]]
}

/** What Vue finds in values, once every tag is whole. */
function compileErrors(text: string): Template['errors'] {
  return codesOf(compileTemplate({ source: text, filename: 'slide', id: 'slide' }).errors).sort((a, b) => a.offset - b.offset)
}

function codesOf(errors: readonly (string | Error)[]): Template['errors'] {
  return errors.flatMap(error => error instanceof SyntaxError && 'code' in error && 'loc' in error ? [{ offset: (error as CompilerError).loc?.start.offset ?? 0, code: Number(error.code) }] : [])
}
