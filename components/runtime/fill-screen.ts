/** Asks an audience window to fill its screen. */
export const FILL_SCREEN = 'deck: fill the screen'

/** Whether the deck was opened from a disk: then its windows have no origin to know each other by. */
export function isFile(): boolean {
  return location.protocol === 'file:'
}

/** In the audience's window: fills the screen when the speaker's window asks. A browser that refuses leaves the F key. */
export function followFullScreen(): void {
  window.addEventListener('message', ({ data, origin }) => {
    if (data === FILL_SCREEN && origin === (isFile() ? 'null' : location.origin) && !document.fullscreenElement)
      document.body.requestFullscreen().catch(() => {})
  })
}
