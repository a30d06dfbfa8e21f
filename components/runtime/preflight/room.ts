import type { Look } from '../../../deck/preflight.ts'
import { LOOKS } from '../../../deck/preflight.ts'

/** The fonts that every slide needs, as CSS names them. */
const FONTS = ['600 34px "Source Serif 4"', '400 22px "Source Sans 3"']

/** What only the browser that will present can find out about itself, the screens and the deck in it. */
export async function lookAtRoom(presenter: string, pdf: string): Promise<Look[]> {
  const { screen, getScreenDetails } = window as unknown as { screen: { isExtended?: boolean }, getScreenDetails?: unknown }
  const [fonts, kept, paper, page] = await Promise.all([loadsFonts(), isKept(), hasPaper(pdf), answers(presenter)])
  return [
    LOOKS.windows(getScreenDetails !== undefined),
    LOOKS.screens(screen.isExtended),
    LOOKS.awake('wakeLock' in navigator),
    LOOKS.fonts(fonts),
    LOOKS.offline(kept),
    LOOKS.link(presenter, page),
    LOOKS.papers(paper ? 'fresh' : 'missing'),
  ]
}

async function loadsFonts(): Promise<boolean> {
  try {
    const loaded = await Promise.all(FONTS.map(font => document.fonts.load(font)))
    return loaded.every(faces => faces.length > 0)
  }
  catch {
    return false
  }
}

/** Whether this browser keeps the deck, so that a window can be loaded again without the server. */
async function isKept(): Promise<boolean> {
  try {
    return Boolean(navigator.serviceWorker?.controller) && (await caches.keys()).length > 0
  }
  catch {
    return false
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(({ ok }) => ok, () => false)
}

/** Whether the PDFs are there: the deck's own server hands out none that were made of another state of it. */
async function hasPaper(pdf: string): Promise<boolean> {
  const { ok, headers } = await fetch(pdf, { method: 'HEAD', cache: 'no-store' }).catch(() => new Response(null, { status: 503 }))
  return ok && (headers.get('content-type') ?? '').includes('pdf')
}
