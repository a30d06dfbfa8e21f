import type { TalkSlide } from './slides.ts'

/** How long was spoken on a slide of a talk that was given, in minutes; 0 if it was not shown. */
export interface LoggedSlide { no: number, title: string, minutes: number, spoken: number }

/** What the presenter view saves after a talk, and `npm run pace` reads. */
export interface TalkLog {
  /** When it was saved, as `2026-11-25T14:30:00.000Z`. */
  written: string
  slides: LoggedSlide[]
}

/** On a slide that was left sooner, in minutes, nothing was said: it was passed by. */
export const PASSED_BY = 0.05

/** The log of a talk. @param spoken seconds by number of the slide */
export function talkLog(plan: readonly TalkSlide[], spoken: Readonly<Record<number, number>>, now: Date): TalkLog {
  const slides = plan.map(({ no, title, minutes }) => ({ no, title, minutes, spoken: Math.round((spoken[no] ?? 0) / 0.6) / 100 }))
  return { written: now.toISOString(), slides }
}

/** Whether a slide was left so soon that nothing was said, or not shown. */
export function isPassedBy({ spoken }: LoggedSlide): boolean {
  return spoken < PASSED_BY
}

/** Minutes that a slide would be planned with after this talk, to a tenth; `undefined` where that is as it was, or where nothing was said. */
export function newMinutes(slide: LoggedSlide): number | undefined {
  const tenth = Math.max(0.1, Math.round(slide.spoken * 10) / 10)
  return isPassedBy(slide) || tenth === slide.minutes ? undefined : tenth
}

/** Whether something that was read from a file is the log of a talk. */
export function isTalkLog(data: unknown): data is TalkLog {
  const { written, slides } = new Object(data) as Partial<TalkLog>
  return typeof written === 'string' && Array.isArray(slides) && slides.every(slide =>
    typeof slide?.title === 'string' && [slide.no, slide.minutes, slide.spoken].every(value => Number.isFinite(value)))
}
