import type { Choice } from '../../deck/cut.ts'
import type { Figures } from '../../evidence/placeholders.ts'
import type { Speaker } from '../../evidence/schema/index.ts'
import type { DeckSlide, Fault } from './deck.ts'
import { minutesLeft } from '../../deck/cut.ts'
import { traitsOf } from '../../deck/layouts.ts'
import { PLACEHOLDER, resolvePlaceholder } from '../../evidence/placeholders.ts'
import { faultIn } from './deck.ts'

/** Words a minute of a calm speaker. */
const WORDS_A_MINUTE = 130
/** How far the notes may be from the planned time, as a share of it. */
const TOLERANCE = 0.1
/** What the notes of a section may always be off, in minutes: of a short one a tenth is a few words. */
const LEEWAY = 0.25

/** Minutes planned for a slide, and those that its notes take. */
interface SlideTime { slide: DeckSlide, planned: number, words: number, spoken: number }
/** @property furthest the slide that takes the section furthest from its plan */
export interface SectionTime { file: string, slides: number, planned: number, words: number, spoken: number, furthest: SlideTime }

/** Words a speaker says: click marks are not spoken, a figure counts as it is printed. */
export function countWords(notes: string, figures?: Figures): number {
  const spoken = notes
    .replace(/\[click(?::[^\]]*)?\]/g, ' ')
    .replace(PLACEHOLDER, (placeholder, name: string) => figures ? resolved(name, figures) : placeholder)
  return spoken.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
}

function resolved(name: string, figures: Figures): string {
  try {
    return resolvePlaceholder(name, figures).text
  }
  catch {
    return name
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** Planned and spoken time of each section that is presented. */
export function sectionTimes(slides: readonly DeckSlide[], figures?: Figures): SectionTime[] {
  const presented = slides.filter(({ frontmatter }) => traitsOf(frontmatter.layout)?.presented !== false)
  const files = [...new Set(presented.map(({ file }) => file))]
  return files.map((file) => {
    const own = presented.filter(slide => slide.file === file).map(slide => slideTime(slide, figures))
    const [planned, words, spoken] = [total(own.map(one => one.planned)), total(own.map(one => one.words)), total(own.map(one => one.spoken))]
    const off = (one: SlideTime): number => (one.spoken - one.planned) * Math.sign(spoken - planned)
    return { file, slides: own.length, planned, words, spoken, furthest: own.reduce((far, one) => off(one) > off(far) ? one : far) }
  })
}

/** On a slide of their own speakers say more than they have written down: it takes what is planned at least. */
function slideTime(slide: DeckSlide, figures?: Figures): SlideTime {
  const { minutes, layout } = slide.frontmatter
  const planned = typeof minutes === 'number' ? minutes : 0
  const words = countWords(slide.notes.text, figures)
  return { slide, planned, words, spoken: Math.max(words / WORDS_A_MINUTE, layout === 'free' ? planned : 0) }
}

/**
 * Sections whose notes take longer or shorter than planned, and a talk that is too long or too short for its cut.
 * @param less whether parts of the cut are left out, so that it may be shorter
 */
export function checkTime(sections: readonly SectionTime[], { cut }: Pick<Choice, 'cut'>, less: boolean): Fault[] {
  const uneven = sections
    .filter(({ planned, spoken }) => (spoken > planned || !less) && Math.abs(spoken - planned) > Math.max(planned * TOLERANCE, LEEWAY))
    .map(({ planned, spoken, furthest: { slide, ...one } }) => faultIn(slide, 'minutes', `"${slide.title}": the notes take ${minutes(one.spoken)} to say (${one.words} words), "minutes" says ${minutes(one.planned)}; with it the section takes ${minutes(spoken)}, planned are ${minutes(planned)}: change its notes or its minutes, until the section is within 10%`))
  const whole = total(sections.map(({ spoken }) => spoken))
  const [least, most] = [less ? 0 : cut * (1 - TOLERANCE), cut * (1 + TOLERANCE)]
  return whole < least || whole > most
    ? [...uneven, { file: 'slides.md', line: 1, message: `the talk of ${cut} minutes takes ${minutes(whole)} to say; it must be ${minutes(least)} to ${minutes(most)}` }]
    : uneven
}

/** Half a minute more or less than planned is nobody's concern. */
const UNSURE = 0.5

/** Which talk it is, and what is left for questions or missing, by the longer of plan and notes; in a line for the terminal. */
export function lengthLine(speaker: Speaker, { cut, without }: Choice, sections: readonly SectionTime[]): string {
  const takes = Math.max(total(sections.map(({ spoken }) => spoken)), total(sections.map(({ planned }) => planned)))
  const left = minutesLeft(speaker, takes)
  const which = `The cut of ${cut} minutes${without.length > 0 ? ` without ${without.join(' and ')}` : ''}`
  if (left < -UNSURE)
    return `${which}; it takes ${minutes(takes)}, which is ${minutes(-left)} TOO LONG for the ${speaker.minutes} in speaker.yaml: hide a slide, take a shorter cut, or leave some out while you speak (X)`
  return left > UNSURE ? `${which}; of the ${speaker.minutes} in speaker.yaml ${minutes(left)} are left for questions` : which
}

/** The plan as a table for the terminal. */
export function timeTable(sections: readonly SectionTime[]): string {
  const sum = (part: (one: SectionTime) => number): number => total(sections.map(part))
  const whole = { file: 'the whole talk', slides: sum(one => one.slides), planned: sum(one => one.planned), words: sum(one => one.words), spoken: sum(one => one.spoken) }
  const rows = [...sections, whole].map(({ file, slides, planned, words, spoken }) => [
    file.replace(/^sections\//, '').replace(/\.md$/, ''),
    String(slides),
    minutes(planned),
    minutes(spoken),
    String(words),
    planned > 0 ? `${spoken >= planned ? '+' : '-'}${Math.abs((spoken / planned - 1) * 100).toFixed(0)}%` : '',
  ])
  const table = [['section', 'slides', 'planned', 'spoken', 'words', 'off'], ...rows]
  const widths = table[0]?.map((_, column) => Math.max(...table.map(row => row[column]?.length ?? 0))) ?? []
  return table.map(row => row.map((cell, column) => column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)).join('  ')).join('\n')
}

/** `4:30 min` for 4.5. */
export function minutes(value: number): string {
  const seconds = Math.round(value * 60)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} min`
}
