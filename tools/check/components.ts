import type { Evidence } from '../../evidence/load.ts'
import type { DeckSlide, Fault } from './deck.ts'
import type { Attribute, Template } from './template.ts'
import type { TextFile } from './texts.ts'
import { basename, dirname, join } from 'node:path'
import { babelParse, compileScript, parse } from 'vue/compiler-sfc'
import { traitsOf } from '../../deck/layouts.ts'
import { suggest } from '../../evidence/suggest.ts'
import { faultAt, faultIn, lineAt, listOf, onlyFor } from './deck.ts'
import { drawnRows } from './rows.ts'
import { findStatistics } from './statistics.ts'
import { STOCK_COMPONENTS } from './stock.ts'
import { plainValue } from './template.ts'
import { asRead, VALUE, wordsIn } from './typed.ts'

/** Components of Slidev that a slide may use. */
const BUILT_IN = ['VClick', 'VClicks', 'VAfter', 'VSwitch']

/** What any tag may have beside the settings of its component. */
const COMMON = ['class', 'style', 'id', 'key', 'lang', 'title']

/** Slidev's way to write an icon, such as `carbon-badge`. */
const ICON = /^[a-z]+(?:-[a-z\d]+)+$/

/** Files of components that a slide may write; the others are parts that charts are made of. */
const FOR_SLIDES = /^components\/(?:slide|charts\/[^/]+)\/[A-Z]\w*\.vue$/

const nameOf = (file: string): string => basename(file, '.vue')

/** `onset-timeline` and `OnsetTimeline` are one component. */
const toName = (tag: string): string => tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
const toProp = (attribute: string): string => attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The file of a component that a slide may write. */
export function componentFile(tag: string, files: readonly TextFile[]): TextFile | undefined {
  return files.find(({ file }) => FOR_SLIDES.test(file) && nameOf(file) === toName(tag))
}

/** Components that a slide uses but nobody wrote, or that are parts of charts: the built deck would leave their place empty. Of Slidev's own, {@link checkStock} says what to write instead. */
export function checkComponentsExist(slide: DeckSlide, { tags }: Template, files: readonly TextFile[]): Fault[] {
  const known = [...BUILT_IN, ...files.filter(({ file }) => FOR_SLIDES.test(file)).map(({ file }) => nameOf(file))]
  return tags.filter(({ name, component }) => component && ![...known, ...STOCK_COMPONENTS].includes(toName(name))).map(({ name, offset }) => {
    const part = files.find(({ file }) => file.endsWith('.vue') && nameOf(file) === toName(name))
    return faultAt(slide, slide.content, offset, part
      ? `<${name}> is a part that others are made of (${part.file}); a slide writes what stands in components/slide/ and the charts in components/charts/`
      : `there is no component "${name}" in components/${suggest(name, known) || (ICON.test(name) ? '; for an icon, put a picture into public/ and write ![what it shows](/icon.svg)' : '')}`)
  })
}

/** Settings that a slide leaves out although its component needs them, or gives although it has none of that name. */
export function checkComponentSettings(slide: DeckSlide, { tags }: Template, files: readonly TextFile[]): Fault[] {
  return tags.flatMap(({ name, component, offset, attributes }) => {
    const file = component ? componentFile(name, files) : undefined
    if (!file)
      return []
    const settings = propsOf(file)
    const given = attributes.filter(({ kind }) => kind !== 'directive')
    const missing = settings.filter(prop => prop.required && !given.some(one => toProp(one.name) === prop.name))
    const unknown = given.filter(one => !COMMON.includes(one.name) && !/^(?:data|aria)-/.test(one.name) && !settings.some(prop => prop.name === toProp(one.name)))
    const has = settings.length > 0 ? `it has ${settings.map(prop => prop.name).join(', ')}` : 'it has none'
    return [
      ...missing.map(prop => faultAt(slide, slide.content, offset, `<${name}> needs ${prop.name}="…"`)),
      ...unknown.map(one => faultAt(slide, slide.content, one.offset, `"${one.name}" is not a setting of <${name}>${suggest(one.name, settings.map(prop => prop.name))}; ${has}`)),
      ...given.flatMap(one => readable(one) ? [] : [faultAt(slide, slide.content, one.offset, `${one.text} is not a text, a number or a list of them`)]),
    ]
  })
}

function readable(attribute: Attribute): boolean {
  try {
    plainValue(attribute)
    return true
  }
  catch {
    return false
  }
}

interface Prop { name: string, required: boolean }
const props = new Map<string, Prop[]>()

/** Settings of a component, as Vue's own compiler reads them from its file. */
function propsOf(component: TextFile): Prop[] {
  const known = props.get(component.text) ?? readProps(component)
  props.set(component.text, known)
  return known
}

function readProps({ file, text }: TextFile): Prop[] {
  const { descriptor } = parse(text, { filename: file })
  if (!descriptor.scriptSetup)
    return []
  const { content } = compileScript(descriptor, { id: file })
  const { body } = babelParse(content, { sourceType: 'module', plugins: ['typescript'] }).program
  const exported = body.find(node => node.type === 'ExportDefaultDeclaration')?.declaration
  const options = exported?.type === 'CallExpression' ? exported.arguments[0] : exported
  const declared = entriesOf(options).find(({ name }) => name === 'props')
  return entriesOf(declared?.value).map(({ name, value }) => ({
    name,
    required: entriesOf(value).some(one => one.name === 'required' && one.value.type === 'BooleanLiteral' && one.value.value),
  }))
}

type Statement = ReturnType<typeof babelParse>['program']['body'][number]
type Exported = Extract<Statement, { type: 'ExportDefaultDeclaration' }>['declaration']
type Value = Exported | Extract<Exported, { type: 'CallExpression' }>['arguments'][number] | PropertyValue
type PropertyValue = Extract<Extract<Exported, { type: 'ObjectExpression' }>['properties'][number], { type: 'ObjectProperty' }>['value']

/** What an object in code has under which name. */
function entriesOf(node: Value | undefined): { name: string, value: PropertyValue }[] {
  return node?.type === 'ObjectExpression'
    ? node.properties.flatMap(one => one.type === 'ObjectProperty' && 'name' in one.key ? [{ name: String(one.key.name), value: one.value }] : [])
    : []
}

/**
 * Figures that a slide's components draw and whose reference is not among the slide's sources. Cover, dividers and
 * closing slides have no sources at their foot: they may draw shapes from figures but print none, which a browser test
 * holds them to.
 */
export function checkComponentSources(slide: DeckSlide, { tags }: Template, files: readonly TextFile[], evidence: Evidence): Fault[] {
  // What a component draws of a section that the talk leaves out, it does not draw in this talk.
  const sources = [...listOf(slide, 'sources'), ...onlyFor(slide)]
  if (traitsOf(slide.frontmatter.layout)?.numbered === false)
    return []
  return tags.filter(({ component }) => component).flatMap(({ name, attributes }) => {
    const code = [`<${toName(name)} ${attributes.map(({ text }) => text).join(' ')}>`, ...closure(files, name).map(({ text }) => text)].join('\n')
    const drawn = [...figuresIn(code, evidence), ...drawnRows(toName(name), setting => attributes.find(one => one.name === setting)?.value, evidence)]
    const missing = drawn.filter(({ source }) => !sources.includes(source))
    return [...new Set(missing.map(({ source }) => source))].map(source => faultIn(slide, 'sources', `<${name}> draws ${missing.filter(one => one.source === source).map(({ id }) => `"${id}"`).join(', ')} from "${source}", which is not in the slide's sources; add it to "sources:"`))
  })
}

/** Findings, facts and statements whose id stands as a string in the code. */
function figuresIn(code: string, { findings, facts, statements }: Evidence): { id: string, source: string }[] {
  const strings = new Set([...code.matchAll(/(['"`])([a-z][\w-]*)\1/g)].map(match => match[2]))
  const named = [...Object.values(findings), ...Object.values(facts)].filter(({ id }) => strings.has(id))
  const told = Object.values(statements).filter(({ id }) => strings.has(id)).flatMap(({ id, sources }) => sources.map(source => ({ id, source })))
  return [...named, ...told]
}

/** A component that a slide writes, and everything in `components/` that it imports. */
export function closure(files: readonly TextFile[], name: string): TextFile[] {
  const queue = [componentFile(name, files)].filter(file => file !== undefined)
  for (const { file, text } of queue) {
    for (const { 1: path = '' } of text.matchAll(/from '(\.{1,2}\/[^']+)'/g)) {
      const imported = files.find(one => one.file === join(dirname(file), path))
      if (imported && !queue.includes(imported))
        queue.push(imported)
    }
  }
  return queue
}

/** What a transformation of a drawing says: `translate(120 270.5)`. */
const TRANSFORMATION = /\b[a-z]+\([\d\s.,-]*\)/gi

/** Statistics typed into the words of a component. */
export function checkComponentStatistics(file: TextFile): Fault[] {
  return wordsIn(file).flatMap(({ text, offset }) => findStatistics(text.replace(TRANSFORMATION, found => VALUE.repeat(found.length))).map(({ text: found, index }): Fault => ({
    file: file.file,
    line: lineAt({ ...file, line: 1 }, offset + index),
    message: `"${found}" is typed in "${asRead(text).slice(0, 80)}"; take it from evidence/`,
  })))
}
