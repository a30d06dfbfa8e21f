import type { TalkLog } from '../../../deck/talk-log.ts'

/** Saves the log of a talk where the browser saves files, as `pace-2026-11-25.json`. */
export function saveLog(log: TalkLog): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(log, undefined, 2)], { type: 'application/json' }))
  link.download = `pace-${log.written.slice(0, 10)}.json`
  link.click()
  URL.revokeObjectURL(link.href)
}
