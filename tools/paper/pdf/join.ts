import type { Paint, PaintedPath } from './paint.ts'
import { clipsOf, keyOf } from './clips.ts'
import { pathOf } from './paths.ts'

/** How wide a gap on a line may be for one operator, as a share of the text's size. */
const MOST_GAP = 20

/** Puts what follows on a piece into it, where `join` can. */
function joinNeighbors(paints: readonly Paint[], join: (before: Paint, after: Paint) => Paint | undefined): Paint[] {
  const joined: Paint[] = []
  for (const paint of paints) {
    const before = joined.at(-1)
    const both = before && join(before, paint)
    if (both)
      joined.splice(-1, 1, both)
    else
      joined.push(paint)
  }
  return joined
}

/** Draws texts that follow each other on a line, and look the same, by one operator. */
export function joinLine(paints: readonly Paint[]): Paint[] {
  return joinNeighbors(paints, (before, after) => {
    const gap = gapBetween(before, after)
    return 'shown' in before && 'shown' in after && gap !== undefined
      ? { ...before, shown: `${before.shown}${-gap * 1000}${after.shown}`, advance: before.advance + gap + after.advance }
      : undefined
  })
}

/** How far a text starts after another, as a share of its size, if one operator can draw both. */
function gapBetween(before: Paint, after: Paint): number | undefined {
  if (!('shown' in before && 'shown' in after))
    return undefined
  const [a, b, c, d, x, y] = before.matrix
  const [e, f, g, h, right, up] = after.matrix
  const isAlike = before.fontName === after.fontName && before.size === after.size && before.color === after.color && before.opacity === after.opacity && a === e && d === h && [b, c, f, g].every(one => one === 0)
  const gap = (right - x) / a / before.size - before.advance
  return isAlike && Math.abs(up - y) < 0.5 && gap > -MOST_GAP && gap < MOST_GAP && clipsOf(before).length === 0 && clipsOf(after).length === 0 ? gap : undefined
}

/** Draws a fill and the stroke of the same path that follows on it by one operator; what shines through would be painted otherwise. */
export function joinOutlines(paints: readonly Paint[]): Paint[] {
  return joinNeighbors(paints, (before, after) => 'path' in before && 'path' in after && isOutlineOf(after, before) ? { ...before, outline: after.outline } : undefined)
}

function isOutlineOf(stroke: PaintedPath, fill: PaintedPath): boolean {
  return stroke.operator === 'S' && fill.operator !== 'S' && !fill.outline && stroke.opacity === 1 && fill.opacity === 1
    && keyOf(stroke.clips) === keyOf(fill.clips) && pathOf(stroke.path) === pathOf(fill.path)
}
