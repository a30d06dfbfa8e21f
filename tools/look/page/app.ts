/** The running deck, reached through its Vue app, because a built Slidev exposes nothing else. */

interface SlideRoute {
  no: number
  meta: {
    layout?: string
    slide: { title?: string, noteHTML?: string, frontmatter: Record<string, unknown> }
  }
}

interface Nav {
  slides: SlideRoute[]
  clicks: number
  clicksTotal: number
  currentSlideNo: number
  go: (no: number, clicks?: number) => Promise<void>
}

interface VueApp { _context: { provides: Record<string, unknown> } }

function nav(): Nav {
  const host = document.querySelector('#app') as { __vue_app__?: VueApp } | null
  const context = host?.__vue_app__?._context.provides['$$slidev-context'] as { nav: Nav } | undefined
  if (!context)
    throw new Error('Slidev no longer provides its context under "$$slidev-context".')
  return context.nav
}

/** Navigates inside the app, as a key press would. */
export function go(no: number, clicks: number): Promise<void> {
  return nav().go(no, clicks)
}

/** Slide and step that the app is at. */
export function place(): { no: number, clicks: number } {
  return { no: nav().currentSlideNo, clicks: nav().clicks }
}

/** A slide as the running app knows it. */
export interface SlideEntry {
  no: number
  title: string
  layout: string
  /** Keys of the references named in the slide's frontmatter. */
  sources: string[]
  /** Steps the slide has, once its components have registered theirs. */
  clicks: number
  /** Click marks in its notes. */
  marks: number
}

const clickMarks = (noteHtml = ''): number => noteHtml.match(/slidev-note-click-mark/g)?.length ?? 0

/** Whether the notes are there; they are fetched after the first slide. */
export function notesLoaded(): boolean {
  return nav().slides.some(({ meta }) => clickMarks(meta.slide.noteHTML) > 0)
}

/** Number of the slide with the longest notes. */
export function longestNotes(): number {
  const lengths = nav().slides.map(({ meta }) => meta.slide.noteHTML?.length ?? 0)
  return lengths.indexOf(Math.max(...lengths)) + 1
}

/** How many slides the deck has. */
export function total(): number {
  return nav().slides.length
}

/** Every slide in order. Each is visited, because its components say how many steps there are when they are mounted. */
export async function slides(): Promise<SlideEntry[]> {
  const entries: SlideEntry[] = []
  for (const { no, meta } of nav().slides) {
    await go(no, 0)
    while (!isShown(no))
      await frame()
    await frame()
    entries.push({
      no,
      title: meta.slide.title ?? '',
      layout: String(meta.layout ?? meta.slide.frontmatter.layout ?? 'default'),
      sources: (meta.slide.frontmatter.sources ?? []) as string[],
      clicks: nav().clicksTotal,
      marks: clickMarks(meta.slide.noteHTML),
    })
  }
  return entries
}

/** The slide's own element. */
export function root(no: number): HTMLElement {
  const element = document.querySelector<HTMLElement>(`#slide-content [data-slidev-no="${no}"]`)
  if (!element)
    throw new Error(`Slide ${no} is not in the page.`)
  return element
}

/** Whether the slide is on stage and its code has arrived. */
export function isShown(no: number): boolean {
  const element = document.querySelector<HTMLElement>(`#slide-content [data-slidev-no="${no}"]`)
  return element !== null
    && element.offsetParent !== null
    && element.childElementCount > 0
    && element.querySelector('.slidev-slide-loading') === null
    && element.querySelector('.slidev-layout') !== null
}

/** Resolves when fonts have loaded and everything that moves has reached its end, also what moves after that. */
export async function atRest(): Promise<void> {
  await document.fonts.ready
  do
    await frame()
  while (finishMotion() > 0)
}

/** Puts running transitions and animations at their end and says how many there were; endless ones go on. */
function finishMotion(): number {
  const running = document.getAnimations().filter(({ playState, effect }) =>
    playState === 'running' && effect?.getComputedTiming().iterations !== Infinity)
  running.forEach(animation => animation.finish())
  return running.length
}

function frame(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}
