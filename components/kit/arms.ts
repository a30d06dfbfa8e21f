import type { Arm } from '../../evidence/schema/index.ts'

/** The color family of a group: ketamine and esketamine have one, whatever they are compared with the other. */
export function familyOf({ name }: Arm): 'ketamine' | 'other' {
  return name === 'ketamine' || name === 'esketamine' ? 'ketamine' : 'other'
}
