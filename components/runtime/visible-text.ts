/** What makes one piece of text for a listener. */
const BLOCKS = 'p, li, td, th, caption, h1, h2, h3, text, button'

/** Never read out as new: what only screen readers get, decoration, and the foot of the slide. */
const LEFT_OUT = '.visually-hidden, [aria-hidden="true"], .slide-footer, style, script, title, desc'

/** Every piece of text that can be seen below `root`, in order. */
export function visibleText(root: Element): string[] {
  const blocks = new Map<Element, string[]>()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.textContent?.trim()
    if (!element || !text || element.closest(LEFT_OUT) || !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
      continue
    const block = element.closest(BLOCKS) ?? element
    blocks.set(block, [...blocks.get(block) ?? [], text])
  }
  return [...blocks.values()].map(parts => parts.join(' ').replace(/\s+/g, ' ').replace(/ (?=[.,;:!?)])/g, ''))
}
