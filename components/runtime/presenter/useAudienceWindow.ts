import type { Ref } from 'vue'
import type { Opening } from './audience-window.ts'
import { useNav } from '@slidev/client'
import { ref } from 'vue'
import { openAudience } from './audience-window.ts'

/** What the speaker is told of each outcome. */
const TOLD: Record<Opening, string> = {
  'other screen': 'The audience window is on the other screen. If it does not fill it, press P again.',
  'this screen': 'The audience window is open. Move it to the projector, then press P here or F there to fill the screen.',
  'full screen asked': 'If the audience window does not fill its screen now, click it and press F.',
  'blocked': 'The browser did not open the window. Press P once more, or allow pop-up windows for this page.',
}

/** How long the speaker sees what came of it, in ms. */
const SHOWN = 12_000

/** Opens the audience's window at the place where the talk is, and says for a while what came of it. */
export function useAudienceWindow(): { notice: Ref<string>, open: () => Promise<void> } {
  const { clicks, currentSlideNo, router } = useNav()
  const notice = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  async function open(): Promise<void> {
    const { href } = router.resolve({ name: 'play', params: { no: currentSlideNo.value }, query: { clicks: clicks.value || undefined } })
    notice.value = TOLD[await openAudience(href)]
    clearTimeout(timer)
    timer = setTimeout(() => notice.value = '', SHOWN)
  }
  return { notice, open }
}
