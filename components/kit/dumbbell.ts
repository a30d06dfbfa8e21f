import type { Arm, Finding } from '../../evidence/schema/index.ts'
import { formatArm } from '../../evidence/format.ts'
import { familyOf } from './arms.ts'

/** One end of a dumbbell: its mark and its label, which stands on the outer side. Canvas px. */
export interface DumbbellEnd { x: number, text: string, anchor: 'start' | 'end', labelX: number }

/** Two groups of one trial as two marks on a rule. */
export interface Dumbbell {
  y: number
  ketamine: DumbbellEnd
  other: DumbbellEnd
  /** The rule between the marks, which ends where they begin. */
  rule: { x1: number, x2: number }
}

/** Radius of ketamine's mark and side of its comparator's, canvas px. */
export const MARK = { radius: 8, side: 14 } as const

/** The two groups of a trial: ketamine or esketamine, and its comparator. @throws Error unless the finding has one of each */
export function groupsOf({ id, arms = [] }: Finding): { ketamine: Arm, other: Arm } {
  const ketamine = arms.find(arm => familyOf(arm) === 'ketamine')
  const other = arms.find(arm => familyOf(arm) === 'other')
  if (!ketamine || !other)
    throw new Error(`The finding "${id}" needs a ketamine or esketamine arm and one other.`)
  return { ketamine, other }
}

const endText = (arm: Arm, finding: Finding): string => `${arm.label} ${formatArm(arm.value, finding)}`

/**
 * Places the two groups of a trial.
 * @param scale from the arms' unit to canvas px
 * @throws Error unless the finding has one arm of each kind
 */
export function placeDumbbell(finding: Finding, scale: (value: number) => number, y: number): Dumbbell {
  const { ketamine, other } = groupsOf(finding)
  const end = (arm: Arm, right: boolean): DumbbellEnd => ({
    x: scale(arm.value),
    text: endText(arm, finding),
    anchor: right ? 'start' : 'end',
    labelX: scale(arm.value) + (right ? 14 : -14),
  })
  const ketamineRight = ketamine.value > other.value
  const [left, right] = [scale(ketamine.value), scale(other.value)].sort((a, b) => a - b)
  return {
    y,
    ketamine: end(ketamine, ketamineRight),
    other: end(other, !ketamineRight),
    rule: { x1: left + MARK.radius, x2: Math.max(left + MARK.radius, right - MARK.radius) },
  }
}
