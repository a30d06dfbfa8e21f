import type { SlideRoute } from '@slidev/types'
import type { Ref } from 'vue'
import { nextTick, onBeforeUnmount, onMounted, ref } from 'vue'
import { useRouter } from 'vue-router'

/** Set on the root element once everything is drawn, or cannot be, which the console says; the export waits for it. */
const READY = 'paperReady'

/**
 * Loads the code of every slide before anything is drawn, then marks the page as ready once it is drawn and its fonts
 * are in. It also lets the document grow past one screen, which Slidev's own pages do not.
 * @param style brings the page's style sheet, after those of the slides: where two rules are as specific, the last one counts,
 *   on whatever way the page was reached
 * @param arrange what the page does with what is drawn, before it is ready
 * @returns whether the slides are loaded and may be drawn
 */
export function usePaper(slides: readonly SlideRoute[], style: () => Promise<unknown>, arrange?: () => Promise<void>): Ref<boolean> {
  const loaded = ref(false)
  const root = document.documentElement
  root.classList.add('paper')
  const router = useRouter()
  window.showPaper = address => router.push(address)

  async function prepare(): Promise<void> {
    await Promise.all(slides.map(slide => slide.load().catch((error: unknown) => {
      throw new Error(`slide ${slide.no} could not be loaded: ${error instanceof Error ? error.message : String(error)}`)
    })))
    await style()
    loaded.value = true
    await drawn()
    if (arrange) {
      await document.fonts.ready
      await arrange()
      await drawn()
    }
    fillCells()
    await Promise.all([...document.images].map(image => image.decode().catch(() => {})))
    await document.fonts.ready
  }
  onMounted(() => prepare().finally(() => root.dataset[READY] = ''))
  // Before the next page that is printed starts its own.
  onBeforeUnmount(() => {
    root.classList.remove('paper')
    delete root.dataset[READY]
  })
  return loaded
}

/** Each slide is an async component: one tick draws its shell, the next ones its content. */
async function drawn(): Promise<void> {
  await nextTick()
  await new Promise(resolve => setTimeout(resolve))
  await nextTick()
}

/** Fills empty cells: an empty cell vanishes from the tags of a PDF, and the cells after it would move into its column. */
function fillCells(): void {
  for (const cell of document.querySelectorAll('td, th')) {
    if (cell.textContent?.trim() === '')
      cell.append('\u00A0')
  }
}
