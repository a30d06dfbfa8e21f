import { syncDirections } from '@slidev/client/state/storage.ts'

/** The one place that reaches into Slidev's client beyond what it exports. */

/**
 * Stops Slidev's own following of windows in this one. It tells of every move, also of those that a window makes while
 * it loads or because another told it to, and it does not listen for a moment after it has told something. The setting
 * is replaced rather than written, because Slidev keeps it in the browser for every deck of the same address.
 */
export function stopSlidevFollowing(): void {
  const off = { viewerSend: false, viewerReceive: false, presenterSend: false, presenterReceive: false }
  Object.defineProperty(syncDirections, 'value', { value: off })
}
