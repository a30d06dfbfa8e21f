/** Whether a measure, as findings name it, is a ratio, for which 1 means no difference. */
export function isRatio(measure: string): boolean {
  return ['OR', 'RR', 'HR'].includes(measure)
}

/** The value that means no difference: 1 for a ratio, 0 for everything else. */
export function noDifference(measure?: string): 0 | 1 {
  return measure && isRatio(measure) ? 1 : 0
}

/** Whether an interval includes no difference, which does not show that there is none. Without an interval nothing is included. */
export function includesNoDifference({ measure, ci }: { measure?: string, ci?: readonly [number, number] }): boolean {
  const none = noDifference(measure)
  return ci !== undefined && ci[0] <= none && ci[1] >= none
}
