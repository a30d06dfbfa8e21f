import { FILL_SCREEN, isFile } from '../fill-screen.ts'

/** What came of asking for an audience window. */
export type Opening = 'other screen' | 'this screen' | 'full screen asked' | 'blocked'

/** What browsers that can place windows know of a screen; the types that come with TypeScript do not have it yet. */
export interface PlacedScreen { availLeft: number, availTop: number, availWidth: number, availHeight: number }
interface ScreenDetails { currentScreen: PlacedScreen, screens: readonly PlacedScreen[] }
interface Placing { getScreenDetails?: () => Promise<ScreenDetails>, screen: Screen & { isExtended?: boolean } }

const NAME = 'deck-audience'
let audience: Window | null = null

/**
 * Opens a window for the audience: over the whole of the other screen where the browser can place windows, else beside
 * the speaker's, to be moved by hand. Asked again, it makes the window that is open fill its screen.
 * @param address where the talk is, for the audience
 */
export async function openAudience(address: string): Promise<Opening> {
  if (audience && !audience.closed) {
    fillScreen(audience)
    return 'full screen asked'
  }
  const other = await otherScreen()
  audience = window.open(address, NAME, featuresFor(other))
  if (!audience)
    return 'blocked'
  return other ? 'other screen' : 'this screen'
}

/** A screen that the speaker's window is not on; `undefined` where there is none, or the browser does not tell. */
async function otherScreen(): Promise<PlacedScreen | undefined> {
  const browser = window as unknown as Placing
  if (browser.screen.isExtended === false)
    return undefined
  try {
    const details = await browser.getScreenDetails?.()
    return details?.screens.find(screen => screen !== details.currentScreen)
  }
  catch {
    // The speaker, or who set up the machine, does not allow it.
    return undefined
  }
}

/** How `window.open` is told where a window goes; a window of its own, without bars, in any case. */
function featuresFor(screen: PlacedScreen | undefined): string {
  return screen
    ? `popup,fullscreen,left=${screen.availLeft},top=${screen.availTop},width=${screen.availWidth},height=${screen.availHeight}`
    : 'popup,width=1280,height=720'
}

/** Passes the right to fill the screen, which the speaker's key press gives, on to the audience's window; not every browser knows how. */
function fillScreen(to: Window): void {
  const targetOrigin = isFile() ? '*' : location.origin
  const passing = { targetOrigin, delegate: 'fullscreen' }
  try {
    to.postMessage(FILL_SCREEN, passing)
  }
  catch {
    to.postMessage(FILL_SCREEN, { targetOrigin })
  }
}
