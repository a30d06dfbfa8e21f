import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const here = { availLeft: 0, availTop: 0, availWidth: 1440, availHeight: 900 }
const projector = { availLeft: 1440, availTop: 0, availWidth: 1920, availHeight: 1080 }

/** A browser with these screens; without any it cannot tell. */
async function browser({ screens, refuses = false }: { screens?: readonly object[], refuses?: boolean }): Promise<{ openAudience: (address: string) => Promise<string>, open: ReturnType<typeof vi.fn>, opened: { closed: boolean, postMessage: ReturnType<typeof vi.fn> } }> {
  vi.resetModules()
  const opened = { closed: false, postMessage: vi.fn() }
  const open = vi.fn<(address: string, name: string, features: string) => object | null>(() => opened)
  vi.stubGlobal('open', open)
  vi.stubGlobal('screen', screens ? { isExtended: screens.length > 1 } : {})
  if (screens)
    vi.stubGlobal('getScreenDetails', refuses ? () => Promise.reject(new Error('denied')) : () => Promise.resolve({ currentScreen: screens[0], screens }))
  const { openAudience } = await import('../../../../components/runtime/presenter/audience-window.ts')
  return { openAudience, open, opened }
}

beforeEach(() => vi.unstubAllGlobals())
afterEach(() => vi.unstubAllGlobals())

describe('the audience window', () => {
  it('covers the screen that the speaker is not on', async () => {
    const { openAudience, open } = await browser({ screens: [here, projector] })
    expect(await openAudience('/7?clicks=2')).toBe('other screen')
    expect(open).toHaveBeenCalledWith('/7?clicks=2', 'deck-audience', 'popup,fullscreen,left=1440,top=0,width=1920,height=1080')
  })

  it.each([['only one screen', { screens: [here] }], ['a browser that cannot tell', {}], ['a speaker who does not allow it', { screens: [here, projector], refuses: true }]])('is a plain window with %s', async (_, room) => {
    const { openAudience, open } = await browser(room)
    expect(await openAudience('/1')).toBe('this screen')
    expect(open).toHaveBeenCalledWith('/1', 'deck-audience', 'popup,width=1280,height=720')
  })

  it('is not opened twice: asked again, it fills its screen, and once closed it opens anew', async () => {
    const { openAudience, open, opened } = await browser({ screens: [here] })
    await openAudience('/1')
    expect(await openAudience('/2')).toBe('full screen asked')
    expect(open).toHaveBeenCalledTimes(1)
    expect(opened.postMessage).toHaveBeenCalledWith('deck: fill the screen', expect.objectContaining({ delegate: 'fullscreen' }))
    opened.closed = true
    expect(await openAudience('/2')).toBe('this screen')
  })

  it('says so when the browser keeps it shut', async () => {
    const { openAudience, open } = await browser({ screens: [here] })
    open.mockReturnValue(null)
    expect(await openAudience('/1')).toBe('blocked')
  })
})
