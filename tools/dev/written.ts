import type { SlideText } from '../../components/runtime/dev/slide-text.ts'
import { parseSync } from '@slidev/parser/core'
import { isSameText } from '../../components/runtime/dev/slide-text.ts'

/** Why a text cannot take a slide's place, for who wrote it. */
export class Refusal extends Error {}

/** A file of slides in parts, which put together are the file: what is around a slide's text, the text, and its notes. */
interface Parts { before: string, slide: string, opens: string, notes: string, closes: string, after: string }

/** The slides of a file as Slidev tells them apart, by the lines they take. */
function slidesOf(file: string): { start: number, end: number, raw: string }[] {
  return parseSync(file, '', { noParseYAML: true }).slides
}

/** How many slides a file has, those that are left out too. */
export function countSlides(file: string): number {
  return slidesOf(file).length
}

/** A text without the space around it, between what was before and after it. */
function trimmed(text: string): [before: string, text: string, after: string] {
  const inner = text.trim()
  const at = text.indexOf(inner)
  return [text.slice(0, at), inner, text.slice(at + inner.length)]
}

function partsOf(file: string, index: number): Parts {
  const place = slidesOf(file)[index]
  if (!place)
    throw new Refusal('the slide is no longer in its file')
  const { start, end } = place
  const lines = file.split(/(?<=\n)/)
  const [blank, text, rest] = trimmed(lines.slice(start, end).join(''))
  const around = { before: lines.slice(0, start).join('') + blank, after: rest + lines.slice(end).join('') }

  const settings = /^---.*\n[\s\S]*?---/.exec(text)?.[0].length ?? 0
  const last = [...text.slice(settings).matchAll(/<!--([\s\S]*?)-->/g)].at(-1)
  const at = settings + (last?.index ?? 0)
  if (!last || at + last[0].length < text.length)
    return { ...around, slide: text, opens: '', notes: '', closes: '' }
  const [before, notes, after] = trimmed(last[1] ?? '')
  const slide = text.slice(0, at).trimEnd()
  return { ...around, slide, opens: `${text.slice(slide.length, at)}<!--${before}`, notes, closes: `${after}-->` }
}

/**
 * A slide's text as its file has it, with line breaks as a field of a page has them.
 * @param file its whole text
 * @param index of the slide in the file, from 0
 */
export function readSlide(file: string, index: number): SlideText {
  const { slide, notes } = partsOf(file, index)
  return { slide: slide.replaceAll('\r\n', '\n'), notes: notes.replaceAll('\r\n', '\n') }
}

/**
 * The file with another text in the slide's place. Lines that are as they were keep every byte, line breaks too.
 * @throws Refusal if Slidev would no longer read the same slide there, or if a slide around it would change
 */
export function writeSlide(file: string, index: number, wanted: SlideText): string {
  const was = partsOf(file, index)
  const end = file.includes('\r\n') ? '\r\n' : '\n'
  const slide = likeBefore(was.slide, wanted.slide.trim(), end)
  const notes = likeBefore(was.notes, wanted.notes.trim(), end)
  const { opens, closes } = was.opens ? was : { opens: `${end}${end}<!--${end}`, closes: `${end}-->` }
  const comment = notes !== was.notes && !notes ? '' : was.opens || notes ? opens + notes + closes : ''
  const written = was.before + slide + comment + was.after

  const [before, after] = [slidesOf(file), slidesOf(written)]
  if (after.length !== before.length || before.some(({ raw }, i) => i !== index && raw !== after[i]?.raw))
    throw new Refusal('this would change the slides around it: settings stand between two lines of ---, another line that begins so would start a slide, and ``` and <!-- must be closed')
  if (!isSameText(readSlide(written, index), wanted))
    throw new Refusal('a comment at the end of a slide is its notes, which hold no other: write them under "Notes", without <!-- and -->')
  return written
}

/** A changed text with the line breaks of the old one after those lines at its start and end that are the same. */
function likeBefore(old: string, text: string, end: string): string {
  const breaks = old.match(/\r?\n/g) ?? []
  const [was, now] = [old.split(/\r?\n/), text.split('\n')]
  const shorter = Math.min(was.length, now.length)
  let first = 0
  while (first < shorter && was[first] === now[first])
    first++
  let last = 0
  while (last < shorter - first && was.at(-1 - last) === now.at(-1 - last))
    last++
  const rest = now.length - last
  return now.map((line, i) => i === now.length - 1 ? line : line + ((i < first ? breaks[i] : i >= rest ? breaks[i - now.length + was.length] : end) ?? end)).join('')
}
