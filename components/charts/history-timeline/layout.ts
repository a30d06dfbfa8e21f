import type { Tick } from '../../kit/axis.ts'
import { scaleLinear } from 'd3-scale'
import { FRAME } from '../../kit/frame.ts'
import { textWidth, wrapText } from '../../kit/text.ts'

/** Something that happened in a year. `step` is the click that shows it; `era` decides its color. */
export interface TimelineEvent {
  id: string
  year: number
  says: string
  era: 'anesthesia' | 'psychiatry'
  step: number
  /** Reference that dates it. */
  source: string
}

export interface Box { x: number, y: number, width: number, height: number }

/** An event with its place: the point on the axis, the stem up to its label, and the label. */
interface PlacedEvent extends TimelineEvent {
  x: number
  /** Top of the stem. */
  top: number
  stem: string
  anchor: 'start' | 'end'
  labelX: number
  yearY: number
  lines: { text: string, y: number }[]
  box: Box
}

interface SizedEvent extends TimelineEvent {
  x: number
  anchor: 'start' | 'end'
  /** 0 is next to the axis. */
  level: number
  texts: string[]
  width: number
  height: number
}

export interface Timeline {
  events: PlacedEvent[]
  axis: { y: number, from: number, to: number, ticks: Tick[] }
  /** The longest stretch without an event, with its length in years. */
  gap: { bracket: string, x: number, textY: number, years: number, after: PlacedEvent, before: PlacedEvent }
}

const TYPE = { year: 26, text: 18, line: 22 }
const AXIS_Y = 258
const LABEL_WIDTH = 280
/** A label that would have to be narrower than this goes to the other side of its stem. */
const LABEL_MIN = 190
const STEM_TO_LABEL = 12
const ABOVE_AXIS = 12
const BETWEEN_LEVELS = 14

/**
 * Places events on one axis to scale. Stems fall towards the longest gap from both sides, so a label never meets
 * another label or another stem, and the gap stays empty.
 * @param events in order of their years, at least two
 */
export function placeTimeline(events: readonly TimelineEvent[]): Timeline {
  const first = Math.floor((events[0]?.year ?? 0) / 10) * 10
  const last = Math.max(...events.map(({ year }) => year))
  const scale = scaleLinear([first, last + 1], [0, FRAME.width])
  const split = longestGap(events)

  const sized = events.map((event, i): SizedEvent => {
    const x = scale(event.year)
    const next = i > split ? events[i + 1] : undefined
    const room = (next ? scale(next.year) : FRAME.width) - x - 2 * STEM_TO_LABEL
    const anchor = room >= LABEL_MIN ? 'start' : 'end'
    const texts = wrapText(event.says, anchor === 'start' ? Math.min(room, LABEL_WIDTH) : LABEL_WIDTH, TYPE.text)
    return {
      ...event,
      x,
      anchor,
      level: i <= split ? split - i : i - split - 1,
      texts,
      width: Math.max(textWidth(String(event.year), TYPE.year, 600), ...texts.map(text => textWidth(text, TYPE.text))),
      height: TYPE.year + TYPE.line * texts.length,
    }
  })
  const tops = levelTops(sized)

  const placed = sized.map(({ texts, level, width, height, ...event }): PlacedEvent => {
    const top = tops[level] ?? 0
    const labelX = event.anchor === 'start' ? event.x + STEM_TO_LABEL : event.x - STEM_TO_LABEL
    const yearY = top + TYPE.year - 6
    return {
      ...event,
      top,
      stem: `M${event.x} ${AXIS_Y}V${top}`,
      labelX,
      yearY,
      lines: texts.map((text, j) => ({ text, y: yearY + TYPE.line * (j + 1) + 1 })),
      box: { x: event.anchor === 'start' ? labelX : labelX - width, y: top, width, height },
    }
  })

  const after = placed[split]
  const before = placed[split + 1]
  if (!after || !before)
    throw new Error('A timeline needs at least two events.')
  return {
    events: placed,
    axis: {
      y: AXIS_Y,
      from: 0,
      to: FRAME.width,
      ticks: decades(first, last).map(year => ({ at: scale(year), text: String(year), anchor: scale(year) === 0 ? 'start' : 'middle' })),
    },
    gap: {
      bracket: `M${after.x} ${AXIS_Y + 38}v8H${before.x}v-8`,
      x: (after.x + before.x) / 2,
      textY: AXIS_Y + 82,
      years: before.year - after.year,
      after,
      before,
    },
  }
}

/** Top of each level of labels, counted up from the axis; a level is as high as its highest label. */
function levelTops(events: readonly SizedEvent[]): number[] {
  const heights: number[] = []
  for (const { level, height } of events)
    heights[level] = Math.max(heights[level] ?? 0, height)
  let edge = AXIS_Y - ABOVE_AXIS
  return heights.map((height) => {
    const top = edge - height
    edge = top - BETWEEN_LEVELS
    return top
  })
}

/** Index of the event before the longest stretch without events. */
function longestGap(events: readonly TimelineEvent[]): number {
  const lengths = events.slice(1).map((event, i) => event.year - (events[i]?.year ?? 0))
  return lengths.indexOf(Math.max(...lengths))
}

function decades(first: number, last: number): number[] {
  return Array.from({ length: Math.floor((last - first) / 10) + 1 }, (_, i) => first + 10 * i)
}
