import type { TalkSlide } from './slides.ts'
import { couldDrop } from './cut.ts'

/** What the pace needs of a slide. */
export type PacedSlide = Pick<TalkSlide, 'no' | 'layout' | 'minutes' | 'keep'>

/** Where the talk is: slide, step of how many, and the seconds that the clock has run. */
export interface Moment { no: number, step: number, steps: number, passed: number }

/** How the talk stands; all times in seconds. */
export interface Pace {
  /** What is left of the planned time; below zero when it is used up. */
  left: number
  /** How much later than planned the talk will end, if the rest takes as long as planned; below zero if it will be earlier. */
  late: number
  /** From now to that end. */
  toEnd: number
}

/** Less than this, in seconds, is on time. */
const ON_TIME = 15

/** From this on, in seconds, slides are offered that may be left out. */
const OFFER_FROM = 30

const MINUTE = 60

/**
 * How the talk stands. A step has its equal part of its slide's minutes: while it is on, nobody is late for it. Slides
 * that are left out from here on shorten the rest, so that leaving out enough of them makes up for being late.
 * @param slides the slides that are presented, in order
 * @param dropped numbers of those that are left out
 */
export function paceAt(slides: readonly PacedSlide[], dropped: readonly number[], { no, step, steps, passed }: Moment): Pace {
  const own = seconds(slides.filter(slide => slide.no === no))
  const after = seconds(slides.filter(slide => slide.no > no && !dropped.includes(slide.no)))
  // What was left out behind us keeps its time in the plan: that is what it gave back.
  const onSlide = passed - seconds(slides.filter(slide => slide.no < no))
  const position = Math.min(Math.max(onSlide, own * step / (steps + 1)), own * (step + 1) / (steps + 1))
  const planned = seconds(slides)
  const toEnd = own - position + after
  return { left: planned - passed, late: passed + toEnd - planned, toEnd }
}

/**
 * Slides that would bring a late talk back if they were left out, those that are needed least first, and none more than
 * it takes; all that there are, where even they are not enough; none while the talk is about in time.
 */
export function slidesToDrop<T extends PacedSlide>(slides: readonly T[], dropped: readonly number[], no: number, late: number): T[] {
  if (late < OFFER_FROM)
    return []
  const picked: T[] = []
  for (const slide of couldDrop(slides, no).filter(one => !dropped.includes(one.no))) {
    if (seconds(picked) < late)
      picked.push(slide)
  }
  // A long slide that came last may make a short one before it needless.
  return picked.reduceRight((kept, slide) => {
    const without = kept.filter(other => other !== slide)
    return seconds(without) >= late ? without : kept
  }, picked)
}

/** Planned seconds of slides. */
export function seconds(slides: readonly Pick<PacedSlide, 'minutes'>[]): number {
  return slides.reduce((sum, { minutes }) => sum + minutes * MINUTE, 0)
}

/** `12:05`, with hours only where there are some; the sign is left out. */
export function clockText(time: number): string {
  const whole = Math.floor(Math.abs(time))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / MINUTE) % MINUTE, whole % MINUTE]
  const two = (value: number): string => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** `1:20 behind`, `0:40 ahead`, `on time`. */
export function lateText(late: number): string {
  if (Math.abs(late) < ON_TIME)
    return 'on time'
  return `${clockText(late)} ${late > 0 ? 'behind' : 'ahead'}`
}
