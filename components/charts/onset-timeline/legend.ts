import type { Look } from './bars.ts'
import type { Scene } from './scene.ts'
import { textWidth } from '../../kit/text.ts'

/** One entry of the key: its sign and its word. */
export interface LegendItem { sign: Look | 'ring' | 'stripes' | 'tick', text: string, x: number }

const WORDS: Record<LegendItem['sign'], string> = {
  solid: 'better',
  empty: 'no comparison reported',
  ring: 'no clear difference',
  stripes: 'building or shrinking',
  tick: 'tested',
}

const SIGN_WIDTH = 24
const ITEM_GAP = 28

/** The key in one line: the signs that a scene shows, and no other. */
export function placeLegend({ rows }: Pick<Scene, 'rows'>): LegendItem[] {
  const out = rows.filter(row => row.out)
  const looks = new Set(out.flatMap(({ segments, dots }) => [...segments, ...dots].map(({ look }) => look)))
  const shown: Record<LegendItem['sign'], boolean> = {
    solid: looks.has('solid'),
    empty: looks.has('empty'),
    ring: looks.has('ring'),
    stripes: out.some(({ segments }) => segments.some(({ stripes }) => stripes.length > 1)),
    tick: out.some(({ ticks }) => ticks.length > 0),
  }
  let x = 0
  return (Object.keys(WORDS) as LegendItem['sign'][]).filter(sign => shown[sign]).map((sign) => {
    const item = { sign, text: WORDS[sign], x: x + SIGN_WIDTH }
    x = item.x + textWidth(item.text) + ITEM_GAP
    return item
  })
}
