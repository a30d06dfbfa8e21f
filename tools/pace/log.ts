import type { TalkLog } from '../../deck/talk-log.ts'
import type { DeckSlide } from '../check/deck.ts'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isPassedBy, isTalkLog, newMinutes, PASSED_BY } from '../../deck/talk-log.ts'
import { minutes } from '../check/time.ts'
import { writeWhole } from '../files.ts'
import { Problem } from '../program.ts'

const LOG_FILE = /^pace-.*\.json$/

/** The newest log in these folders; `undefined` where none is. */
export function newestLog(folders: readonly string[]): string | undefined {
  return folders
    .filter(folder => existsSync(folder))
    .flatMap(folder => readdirSync(folder).filter(name => LOG_FILE.test(name)).map(name => join(folder, name)))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]
}

/** @throws Problem if the file cannot be read, or is no log of a talk */
export function readLog(file: string): TalkLog {
  let data: unknown
  try {
    data = JSON.parse(readFileSync(file, 'utf8'))
  }
  catch (error) {
    throw new Problem(`${file} cannot be read as the log of a talk: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (!isTalkLog(data))
    throw new Problem(`${file} is not the log of a talk, as "Save times" of the presenter view writes it.`)
  return data
}

/** Planned against spoken, slide by slide, as a table for the terminal. */
export function paceTable({ slides }: TalkLog): string {
  const row = (name: string, planned: number, spoken: number): string =>
    [minutes(planned).padStart(9), spoken > 0 ? minutes(spoken).padStart(9) : 'not shown', spoken > 0 ? difference(spoken - planned).padStart(7) : ''.padStart(7), name].join('  ')
  const sum = (key: 'minutes' | 'spoken'): number => slides.reduce((total, slide) => total + slide[key], 0)
  return [
    '  planned     spoken     off  slide',
    ...slides.map(({ no, title, minutes, spoken }) => row(`${no}  ${title}`, minutes, spoken)),
    row('the whole talk', sum('minutes'), sum('spoken')),
  ].join('\n')
}

function difference(value: number): string {
  const seconds = Math.round(Math.abs(value) * 60)
  return `${value < 0 && seconds > 0 ? '-' : '+'}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/**
 * Writes the new minutes of a talk into the files of its slides, which are known by their headlines.
 * @returns what was written, and headlines that no slide, or more than one, has now
 */
export function writeMinutes({ slides }: TalkLog, deck: readonly DeckSlide[], root: string): { written: string[], unknown: string[] } {
  const written: string[] = []
  const unknown: string[] = []
  for (const logged of slides) {
    const wanted = newMinutes(logged)
    if (wanted === undefined)
      continue
    const [slide, ...more] = deck.filter(({ title }) => title === logged.title)
    if (!slide || more.length > 0) {
      unknown.push(logged.title)
      continue
    }
    const path = join(root, slide.file)
    const lines = readFileSync(path, 'utf8').split('\n')
    const at = slide.lineOf('minutes') - 1
    const line = lines[at] ?? ''
    const [found, planned] = /^minutes:\s*([\d.]+)/.exec(line) ?? []
    if (found === undefined || planned === undefined) {
      unknown.push(logged.title)
      continue
    }
    lines[at] = `minutes: ${wanted.toFixed(1)}${line.slice(found.length)}`
    writeWhole(path, lines.join('\n'))
    written.push(`${slide.file}:${at + 1}  minutes: ${wanted.toFixed(1)}  (was ${planned})  ${logged.title}`)
  }
  return { written, unknown }
}

/** Why a talk changes the minutes of no slide. */
export function whyNothing({ slides }: TalkLog): string {
  const passedBy = slides.filter(isPassedBy).length
  const seconds = PASSED_BY * 60
  if (passedBy === slides.length)
    return `Nothing to write: no slide of this talk was shown for ${seconds} seconds or longer.`
  const as = 'took as long as planned, to a tenth of a minute'
  return passedBy === 0
    ? `Nothing to write: every slide ${as}.`
    : `Nothing to write: of ${slides.length} slides ${passedBy} were not shown or left within ${seconds} seconds, and are not planned so; the others ${as}.`
}
