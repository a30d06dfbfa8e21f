/** When the browser starts to keep the deck, in ms after the start: once the slides that Slidev loads ahead are there. */
const KEEP_AFTER = 3_000

/**
 * Has the browser keep the whole built deck, so that a window can be loaded again when the server or the network is gone.
 * Where browsers keep nothing (a file on disk, an address without encryption) nothing happens.
 */
export function keepOffline(): void {
  if (import.meta.env.PROD && location.protocol.startsWith('http') && 'serviceWorker' in navigator)
    setTimeout(() => navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`, { updateViaCache: 'none' }).catch(() => {}), KEEP_AFTER)
}
