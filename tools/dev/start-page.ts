/** What the built page says where it was opened from a disk. */
const FROM_DISK = /(<p class="before-start">)[\s\S]*?(<\/p>)/

/** A module by which a page tells which state of the deck it has loaded. */
export const LOADED_STATE = 'virtual:loaded'

/**
 * Vite's client, by itself: as a part of the deck's code it would fall with it, and the mistake that keeps the deck from
 * starting would show to nobody. What is put right later cannot reach a page that has not started, so it is loaded anew.
 */
const CLIENT = `<script type="module">
import { createHotContext } from '/@vite/client'
import '/@id/${LOADED_STATE}'
createHotContext('/start-page').on('vite:beforeUpdate', () => document.querySelector('[data-failed]') && location.reload())
</script>
`

/** Slidev's page as `npm run dev` serves it: it says that the deck is loading, which takes seconds, and shows why it cannot start. */
export function startPage(html: string): string {
  const loading = html.replace(FROM_DISK, '$1The deck is loading …$2')
  const whole = loading.replace('<script type="module"', `${CLIENT}<script onerror="this.dataset.failed = ''" type="module"`)
  if (loading === html || whole === loading)
    throw new Error('Slidev\'s page is not as tools/dev/start-page.ts knows it.')
  return whole
}
