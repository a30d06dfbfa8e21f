import type { OnsetDataset } from '../../../evidence/schema/index.ts'
import type { Scene } from './scene.ts'
import { FRAME } from '../../kit/frame.ts'
import { placeScene } from './scene.ts'
import { LAST_STEP } from './steps.ts'

/** The main rows on an even scale of weeks, small, for paper: without words, below the full chart. Canvas px. */
export interface Inset {
  scene: Scene
  /** Top of the inset, and the height of chart and inset together. */
  top: number
  height: number
}

const GAP = 4
/** Baselines below the inset's top. */
export const INSET_LINES = { ticks: 16, rowsTop: 24, pitch: 32 } as const

/** The last picture of the story on even weeks, its rows set close together. */
export function placeInset(dataset: OnsetDataset): Inset {
  const scene = placeScene(dataset, LAST_STEP, 'linear')
  const rows = scene.rows.filter(({ row }) => row.role === 'main').map((row, i) => ({ ...row, size: 'small' as const, y: INSET_LINES.rowsTop + (i + 0.5) * INSET_LINES.pitch, words: [], days: [], lead: 0 }))
  const top = FRAME.height + GAP
  return { scene: { ...scene, rows }, top, height: top + INSET_LINES.rowsTop + rows.length * INSET_LINES.pitch + 2 }
}
