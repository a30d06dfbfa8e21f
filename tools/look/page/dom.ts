import { parseColor } from './color.ts'

/** What is drawn on a slide, and where: shared by the audits. Sizes are canvas px because pages open at scale 1. */

/** One element's own text (not its children's), with the boxes of its lines. */
export interface DrawnText { element: Element, text: string, lines: DOMRect[], style: CSSStyleDeclaration, size: number }

const SHAPES = 'path, line, rect, circle, ellipse, polygon, polyline, image, img'

/** Whether an element is painted at all: not hidden, not transparent, not only for screen readers. */
export function isDrawn(element: Element): boolean {
  return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
    && element.closest('.visually-hidden, .katex-mathml, clipPath, defs, symbol, marker') === null
}

/** The equation that an element is a part of: KaTeX sets it with its own fonts, sizes and places. */
export function equationOf(element: Element): Element | null {
  return element.closest('.katex')
}

/** Every piece of text drawn below `root`. */
export function drawnTexts(root: Element): DrawnText[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: DrawnText[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = (node.textContent ?? '').trim()
    if (!element || text === '' || ['TITLE', 'DESC', 'STYLE', 'SCRIPT'].includes(element.tagName.toUpperCase()) || !isDrawn(element))
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
    if (lines.length === 0)
      continue
    const style = getComputedStyle(element)
    texts.push({ element, text, lines, style, size: Number.parseFloat(style.fontSize) * scaleOf(element) })
  }
  return texts
}

/** Every shape and picture drawn below `root`. */
export function drawnShapes(root: Element): Element[] {
  return [...root.querySelectorAll(SHAPES)].filter(isDrawn).filter(hasPaint)
}

function hasPaint(element: Element): boolean {
  if (!(element instanceof SVGGeometryElement))
    return true
  const { fill, stroke, fillOpacity, strokeOpacity } = getComputedStyle(element)
  return parseColor(fill).alpha * Number(fillOpacity) > 0 || parseColor(stroke).alpha * Number(strokeOpacity) > 0
}

/** How much an SVG or a transform enlarges what an element draws. */
function scaleOf(element: Element): number {
  if (element instanceof SVGGraphicsElement) {
    const matrix = element.getScreenCTM()
    return matrix ? Math.hypot(matrix.a, matrix.b) : 1
  }
  if (!(element instanceof HTMLElement) || element.offsetWidth === 0)
    return 1
  const ratio = element.getBoundingClientRect().width / element.offsetWidth
  // `offsetWidth` is a whole number: what rounding explains is not a transform.
  return Math.abs(ratio - 1) <= 1 / element.offsetWidth ? 1 : ratio
}

/** A line's box without the empty part of its line height, so that neighbours that only look close do not count. */
export function inkBox({ element, size }: DrawnText, line: DOMRect): DOMRect {
  const rotated = element instanceof SVGGraphicsElement && Math.abs(element.getScreenCTM()?.b ?? 0) > 1e-3
  if (rotated)
    return line
  const middle = line.y + line.height / 2
  return new DOMRect(line.x, middle - size * 0.36, line.width, size * 0.72)
}

/** An element in words a slide's author can find: its text or its class. */
export function describe(element: Element): string {
  const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  const name = element.getAttribute('class')?.split(/\s+/).filter(Boolean).join('.')
  const tag = name ? `${element.tagName.toLowerCase()}.${name}` : element.tagName.toLowerCase()
  return words ? `${tag} "${words.slice(0, 60)}"` : tag
}
