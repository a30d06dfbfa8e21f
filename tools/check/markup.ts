import type { DeckSlide, Fault } from './deck.ts'
import type { Template } from './template.ts'
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { faultAt } from './deck.ts'

/** What the codes of Vue's compiler mean to somebody who writes slides. */
const MEANING: Record<number, string> = {
  2: 'has an attribute twice',
  5: 'is not finished; close it with >',
  9: 'is not finished; close it with >',
  13: 'has an attribute without a value; write name="value"',
  17: 'has a stray quotation mark or < in it',
  18: 'has a value without quotation marks; write name="value"',
  23: 'ends something that does not begin, or ends it under another name',
  24: 'is not ended; write /> at its end, or its closing tag',
  25: 'has {{ without }}',
  46: 'has a value that cannot be read; a list is written as :name="[\'one\', \'two\']"',
}

/** Tags that are broken, and program code where a slide shows words. */
export function checkTags(slide: DeckSlide, { errors, computed, tags }: Template): Fault[] {
  const at = (offset: number, message: string): Fault => faultAt(slide, slide.content, offset, message)
  const broken = errors.map(({ offset, code }) => at(offset, `"${lineFrom(slide.content.text, offset)}" ${MEANING[code] ?? 'is not a tag that can be shown'}`))
  return [
    ...[...slide.content.text.matchAll(/<[A-Z][^<>]*=([“”„‘’])/g)].map(({ 0: found, index }) => at(index, `"${lineFrom(found, 0)}" has curly quotation marks; write straight ones: name="value"`)),
    ...broken.slice(0, 1),
    ...computed.map(({ offset, text }) => at(offset, `${text} is program code, which a slide cannot have; a figure is written as [[id]]`)),
    ...tags.filter(({ name }) => ['script', 'object', 'embed'].includes(name)).map(({ name, offset }) => at(offset, `<${name}> cannot stand on a slide`)),
  ]
}

function lineFrom(text: string, offset: number): string {
  return text.slice(offset).trimStart().split('\n')[0]?.slice(0, 60).trimEnd() ?? ''
}

/** The file, from the deck's root, that a slide of the file `from` names as `/clinic.png` or `./clinic.png`. */
export function namedFile(address: string, from: string): string {
  return posix.join(address.startsWith('/') ? 'public' : posix.dirname(from), address)
}

/** Pictures that lie outside the deck, which works without a network, or that are not there. */
export function checkImages(slide: DeckSlide, { tags }: Template, root: string): Fault[] {
  const { text } = slide.content
  const inMarkdown = [...text.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map(({ 1: target = '', index }) => ({ address: target.trim().replace(/\s+(?:"[^"]*"|'[^']*')$/, '').replace(/^<(.*)>$/, '$1'), offset: index }))
  const inTags = tags.flatMap(({ name, attributes }) => ['a', 'iframe', 'video', 'audio', 'source'].includes(name) ? [] : attributes.filter(one => /^(?:src|srcset|poster|xlink:href|href)$/.test(one.name)))
    .map(({ value, offset }) => ({ address: value.replace(/^(['"`])(.*)\1$/, '$2'), offset }))
  const inStyles = [...text.matchAll(/url\(\s*['"]?([^'")]+)/g)].map(({ 1: address = '', index }) => ({ address, offset: index }))
  return [...inMarkdown, ...inTags, ...inStyles].filter(({ address }) => !/^(?:data:|#)/.test(address)).flatMap(({ address, offset }) => {
    const fault = (message: string): Fault[] => [faultAt(slide, slide.content, offset, message)]
    if (/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(address))
      return fault(`the picture "${address}" lies outside the deck, which must work without a network; put the file into public/ and write its name, for example /picture.svg`)
    if (/^[a-z]:[\\/]|\\/i.test(address))
      return fault(`the picture "${address}" lies on one computer only; put the file into public/ and write its name, for example /picture.svg`)
    if (address === '')
      return fault('the picture has no file; write its name, for example ![what it shows](/picture.svg)')
    if (/\s/.test(address))
      return fault(`the picture "${address}" has a space in its name; rename the file and write, for example, ${address.replace(/\s+/g, '-')}`)
    const path = address.split(/[?#]/)[0] ?? ''
    const file = namedFile(path, slide.file)
    if (existsSync(join(root, file)))
      return []
    const inPublic = path.replace(/^(?:\.{0,2}\/)*(?:public\/)?/, '')
    return path !== `/${inPublic}` && (/(?:^|\/)public\//.test(path) || existsSync(join(root, 'public', inPublic)))
      ? fault(`the picture "${address}" is not there; write /${inPublic}: what is in public/ is named from there`)
      : fault(`the picture "${address}" is not there; it should be the file ${file}`)
  })
}
