import type { Arm, Finding } from '../../evidence/schema/index.ts'
import { formatArm } from '../../evidence/format.ts'

/** One end of a dumbbell: its mark and its label, which stands on the outer side. Canvas px. */
export interface DumbbellEnd { x: number, text: string, anchor: 'start' | 'end', labelX: number }

/** Two groups of one trial as two marks on a rule. */
export interface Dumbbell {
  title: string
  detail: string
  y: number
  ketamine: DumbbellEnd
  other: DumbbellEnd
  /** The rule between the marks, which ends where they begin. */
  rule: { x1: number, x2: number }
}

/** Half the size of a mark, canvas px. */
export const MARK = 8

const isKetamine = (arm: Arm): boolean => arm.name === 'ketamine' || arm.name === 'esketamine'

/**
 * Places the two groups of a trial: ketamine or esketamine, and its comparator.
 * @param scale from the arms' unit to canvas px
 * @throws Error unless the finding has one arm of each kind
 */
export function placeDumbbell(finding: Finding, scale: (value: number) => number, title: string, detail: string, y: number): Dumbbell {
  const ketamine = finding.arms?.find(isKetamine)
  const other = finding.arms?.find(arm => !isKetamine(arm))
  if (!ketamine || !other)
    throw new Error(`The finding "${finding.id}" needs a ketamine or esketamine arm and one other.`)
  const end = (arm: Arm, right: boolean): DumbbellEnd => ({
    x: scale(arm.value),
    text: `${arm.label} ${formatArm(arm.value, finding)}`,
    anchor: right ? 'start' : 'end',
    labelX: scale(arm.value) + (right ? 14 : -14),
  })
  const ketamineRight = ketamine.value > other.value
  const [left, right] = [scale(ketamine.value), scale(other.value)].sort((a, b) => a - b)
  return {
    title,
    detail,
    y,
    ketamine: end(ketamine, ketamineRight),
    other: end(other, !ketamineRight),
    rule: { x1: left + MARK, x2: Math.max(left + MARK, right - MARK) },
  }
}
