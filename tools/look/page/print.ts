import { root } from './app.ts'
import { drawnTexts } from './dom.ts'

/** A tick of an axis: a bare number in quiet ink. Estimates are never drawn so. */
function isTick(block: Element): boolean {
  return block.matches('text.quiet') && /^[−-]?[\d.,]+%?$/.test((block.textContent ?? '').trim())
}

/** Every text a slide prints, one entry for each paragraph, cell or label, without its axes and its footer. */
export function printed(no: number): string[] {
  const blocks = new Set(drawnTexts(root(no)).map(({ element }) => element.closest('p, li, td, th, h1, h2, h3, text') ?? element))
  return [...blocks]
    .filter(block => block.closest('.slide-footer') === null && !isTick(block))
    .map(block => (block.textContent ?? '').replace(/\s+/g, ' ').trim())
}
