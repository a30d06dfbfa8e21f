import type { TextFile } from './texts.ts'
import { babelParse, parse } from 'vue/compiler-sfc'

/** Words typed into a component or a program, as long as they are in their file, and where they begin there. */
export interface Typed { text: string, offset: number }

/** Stands in typed words for each character of what fills in a value, such as `${…}` or `{{ … }}`. */
export const VALUE = '\u0000'
/** Stands for each character that is not printed: quotation marks, and what joins two strings. */
export const UNSEEN = '\u0001'

/** Every text that a file prints: in a template, in attributes, in strings of code; a sum of strings is one. Messages that programs throw are left out. */
function typedIn({ file, text }: TextFile): Typed[] {
  if (!file.endsWith('.vue'))
    return inCode(text, 0)
  const { descriptor: { script, scriptSetup, template } } = parse(text, { filename: file, sourceMap: false })
  return [
    ...[script, scriptSetup].flatMap(block => block ? inCode(block.content, block.loc.start.offset) : []),
    ...(template?.ast ? inElement(template.ast as unknown as TemplateNode) : []),
  ]
}

/** What sets words apart from coordinates and from CSS. */
const WORDS = /\p{L}{3}\S*\s.*\p{L}{2}/su

/** The texts of a file that are words. */
export function wordsIn(file: TextFile): Typed[] {
  return typedIn(file).filter(({ text }) => WORDS.test(text))
}

/** Typed words as they are read, with a dot for each value. */
export function asRead(text: string): string {
  return text.replaceAll(UNSEEN, '').replace(new RegExp(`${VALUE}+`, 'g'), '…').replace(/\\(?=['`"])/g, '').replace(/\s+/g, ' ').trim()
}

/** What this file needs to know of Vue's nodes, which share no type that has it all. */
interface TemplateNode {
  type: number
  loc: { source: string, start: { offset: number } }
  name?: string
  children?: TemplateNode[]
  props?: TemplateNode[]
  content?: TemplateNode | string
  value?: TemplateNode
  exp?: TemplateNode
}
const TEXT = 2
const INTERPOLATION = 5
const ATTRIBUTE = 6

function inElement({ children = [], props = [] }: TemplateNode): Typed[] {
  const printed = children.map(({ type, loc: { source } }) => type === TEXT ? source : (type === INTERPOLATION ? VALUE : ' ').repeat(source.length)).join('')
  return [
    ...(children[0] ? [{ text: printed, offset: children[0].loc.start.offset }] : []),
    ...props.flatMap(inProp),
    ...children.flatMap(child => child.type === INTERPOLATION && typeof child.content === 'object' ? inExpression(child.content) : inElement(child)),
  ]
}

function inProp({ type, name, value, exp }: TemplateNode): Typed[] {
  if (type === ATTRIBUTE)
    return value && name !== 'class' ? [{ text: value.loc.source.replace(/^(['"])(.*)\1$/s, (_, sign: string, inner: string) => `${UNSEEN}${inner}${UNSEEN}`), offset: value.loc.start.offset }] : []
  return exp && name !== 'for' && name !== 'slot' ? inExpression(exp) : []
}

function inExpression({ loc }: TemplateNode): Typed[] {
  return inCode(`(${loc.source})`, loc.start.offset - 1)
}

type Syntax = { type: string, start: number, end: number } & Record<string, unknown>

function inCode(code: string, at: number): Typed[] {
  const found: Typed[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value))
      return value.forEach(visit)
    if (!isSyntax(value) || ['ThrowStatement', 'ImportDeclaration', 'TSLiteralType'].includes(value.type))
      return
    const text = stringOf(value, code)
    if (text !== undefined)
      found.push({ text, offset: at + value.start })
    insideOf(value, code).forEach(visit)
  }
  visit(babelParse(code, { sourceType: 'module', plugins: ['typescript'], errorRecovery: true }).program.body)
  return found
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** A string as long as in the code, its values and signs put aside; `undefined` for everything else. */
function stringOf(node: Syntax, code: string): string | undefined {
  const { type, start, end } = node
  if (type === 'StringLiteral')
    return `${UNSEEN}${code.slice(start + 1, end - 1)}${UNSEEN}`
  const parts = type === 'TemplateLiteral' ? node.quasis as Syntax[] : sidesOf(node)
  const texts = parts.map(part => type === 'TemplateLiteral' ? code.slice(part.start, part.end) : stringOf(part, code))
  if (texts.every(text => text === undefined))
    return undefined
  let at = start
  const between = type === 'TemplateLiteral' ? VALUE : UNSEEN
  const whole = parts.map((part, i) => {
    const text = (i === 0 ? UNSEEN : between).repeat(part.start - at) + (texts[i] ?? VALUE.repeat(part.end - part.start))
    at = part.end
    return text
  }).join('')
  return whole + UNSEEN.repeat(end - at)
}

/** Both sides of a sum. */
function sidesOf({ type, operator, left, right }: Syntax): Syntax[] {
  return type === 'BinaryExpression' && operator === '+' ? [left, right].filter(isSyntax) : []
}

/** What of a node may hold further strings: values within a string, everything within anything else. */
function insideOf(node: Syntax, code: string): unknown[] {
  if (node.type === 'TemplateLiteral')
    return node.expressions as unknown[]
  if (stringOf(node, code) !== undefined)
    return sidesOf(node).flatMap(side => stringOf(side, code) === undefined ? [side] : insideOf(side, code))
  return Object.entries(node).filter(([key]) => !['loc', 'leadingComments', 'trailingComments', 'innerComments'].includes(key)).map(([, value]) => value)
}
