import type { Figures } from '../../evidence/placeholders.ts'
import type { DeckSlide, Fault } from './deck.ts'
import { traitsOf } from '../../deck/layouts.ts'
import { PLACEHOLDER, resolvePlaceholder } from '../../evidence/placeholders.ts'

/** Words a minute of a calm speaker. */
export const WORDS_A_MINUTE = 130
/** How far a section's notes may be from its planned time. */
const TOLERANCE = 0.1
/** Minutes the whole talk may take. */
const TALK = { least: 28, most: 32 }

export interface SectionTime { file: string, slides: number, planned: number, words: number, spoken: number }

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

/** Planned and spoken time of each section that is presented. */
export function sectionTimes(slides: readonly DeckSlide[], figures?: Figures): SectionTime[] {
  const presented = slides.filter(({ frontmatter }) => traitsOf(frontmatter.layout)?.presented !== false)
  const files = [...new Set(presented.map(({ file }) => file))]
  return files.map((file) => {
    const own = presented.filter(slide => slide.file === file)
    const words = own.reduce((sum, slide) => sum + countWords(slide.notes.text, figures), 0)
    const planned = own.reduce((sum, { frontmatter: { minutes } }) => sum + (typeof minutes === 'number' ? minutes : 0), 0)
    return { file, slides: own.length, planned, words, spoken: words / WORDS_A_MINUTE }
  })
}

/** Sections whose notes take longer or shorter than planned, and a talk that is too long or too short. */
export function checkTime(sections: readonly SectionTime[]): Fault[] {
  const uneven = sections
    .filter(({ planned, spoken }) => Math.abs(spoken - planned) > planned * TOLERANCE)
    .map(({ file, planned, spoken, words }) => ({
      file,
      line: 1,
      message: `the notes take ${minutes(spoken)} to say (${words} words), the plan says ${minutes(planned)}; bring them within 10%`,
    }))
  const whole = sections.reduce((sum, { spoken }) => sum + spoken, 0)
  const outside = whole < TALK.least || whole > TALK.most
  return outside
    ? [...uneven, { file: 'slides.md', line: 1, message: `the whole talk takes ${minutes(whole)} to say; it must be ${TALK.least} to ${TALK.most} minutes` }]
    : uneven
}

/** The plan as a table for the terminal. */
export function timeTable(sections: readonly SectionTime[]): string {
  const total = sections.reduce((sum, one) => ({
    file: 'the whole talk',
    slides: sum.slides + one.slides,
    planned: sum.planned + one.planned,
    words: sum.words + one.words,
    spoken: sum.spoken + one.spoken,
  }), { file: '', slides: 0, planned: 0, words: 0, spoken: 0 })
  const rows = [...sections, total].map(({ file, slides, planned, words, spoken }) => [
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
