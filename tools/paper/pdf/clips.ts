import type { Box, Clip, Paint } from './paint.ts'
import { boxAround, boxOf, scaleOf } from './paint.ts'
import { pathOf, rectangleAt } from './paths.ts'

/** The clips that cut something off. */
export function clipsOf(paint: Paint): readonly Clip[] {
  const { clips } = paint
  if (clips.length === 0)
    return clips
  const box = reachOf(paint)
  return clips.filter(clip => !holds(clip, box))
}

/** Whether a clip leaves a box whole. */
export function holds({ path }: Clip, [left, lower, right, upper]: Box): boolean {
  if (rectangleAt(path, 0)?.length !== path.length)
    return false
  const edges = boxAround(path.flatMap(({ points }) => points))
  return edges[0] <= left && edges[1] <= lower && edges[2] >= right && edges[3] >= upper
}

/** Where a piece is painted, and as far around it as a miter or a glyph may reach. */
export function reachOf(paint: Paint): Box {
  const [left, lower, right, upper] = boxOf(paint)
  const air = 'path' in paint ? (paint.outline ? paint.outline.width / 2 * Math.max(1.5, paint.outline.limit) : 0) : 0.3 * paint.size * scaleOf(paint)
  return [left - air, lower - air, right + air, upper + air]
}

/** Clips that cut off the same have the same key. */
export function keyOf(clips: readonly Clip[]): string {
  return clips.map(({ path, operator }) => `${pathOf(path)} ${operator}`).join('\n')
}
