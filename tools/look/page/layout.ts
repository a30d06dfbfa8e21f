import type { DrawnText } from './dom.ts'
import { describe, drawnShapes, drawnTexts, equationOf, inkBox, isDrawn } from './dom.ts'

/** Room for rounding and for strokes, which lie half outside their shape. */
const SLACK = 1.5
/** Where the visual ends: nothing but the footer is drawn lower. */
const VISUAL_BOTTOM = 470
/** Descenders and a row's last rule may hang this far below it. */
const HANG = 6

/** The slide and everything in it that clips: nothing may be larger than its box. */
export function clipped(slide: HTMLElement): string[] {
  return [slide, ...slide.querySelectorAll<HTMLElement>('*')]
    .filter(element => element === slide || (element instanceof HTMLElement && clips(element) && isDrawn(element)))
    .filter(({ scrollWidth, scrollHeight, clientWidth, clientHeight }) => scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
    .map(element => `${describe(element)} needs ${element.scrollWidth} × ${element.scrollHeight}, has ${element.clientWidth} × ${element.clientHeight}`)
}

function clips(element: HTMLElement): boolean {
  const { overflowX, overflowY, contain } = getComputedStyle(element)
  return overflowX !== 'visible' || overflowY !== 'visible' || /paint|strict|content/.test(contain)
}

/** Anything drawn beyond the canvas. */
export function outOfBounds(slide: HTMLElement): string[] {
  const canvas = slide.getBoundingClientRect()
  return drawn(slide)
    .filter(({ box }) => box.left < canvas.left - SLACK || box.top < canvas.top - SLACK || box.right > canvas.right + SLACK || box.bottom > canvas.bottom + SLACK)
    .map(({ element, box }) => `${describe(element)} reaches ${extent(box)}`)
}

/** Anything but the footer that is drawn where the footer is, or between it and the visual's lower edge. */
export function footerOverlaps(slide: HTMLElement): string[] {
  const footer = slide.querySelector('.slide-footer')
  if (!footer)
    return []
  const limit = slide.getBoundingClientRect().top + VISUAL_BOTTOM + HANG
  return drawn(slide)
    .filter(({ element, box }) => !footer.contains(element) && box.bottom > limit && !isBackdrop(element))
    .map(({ element, box }) => `${describe(element)} reaches down to y = ${Math.round(box.bottom)}; visuals end at ${VISUAL_BOTTOM}`)
}

/** A rule or fill that belongs to the whole slide, such as a divider's band. */
function isBackdrop(element: Element): boolean {
  return element.closest('[data-backdrop]') !== null
}

/** Texts printed over one another. */
export function collisions(slide: HTMLElement): string[] {
  const boxes = drawnTexts(slide).flatMap(text => text.lines.map(line => ({ text, box: inkBox(text, line) })))
  const faults: string[] = []
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      if (a.text.element !== b.text.element && meet(a.box, b.box) && !sameLine(a.text, b.text))
        faults.push(`"${a.text.text}" and "${b.text.text}" are printed over one another`)
    }
  })
  return [...new Set(faults)]
}

/** Pieces of one run of text, such as a bold word in its sentence, or of one equation, touch by nature. */
function sameLine(a: DrawnText, b: DrawnText): boolean {
  const equation = equationOf(a.element)
  return (equation !== null && equation === equationOf(b.element)) || a.element.contains(b.element) || b.element.contains(a.element)
}

function meet(a: DOMRect, b: DOMRect): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > SLACK && height > SLACK
}

/** A slide has one headline, of two lines at most, on slides of the talk itself broken by hand where the sense breaks. */
export function longHeadlines(slide: HTMLElement): string[] {
  const headlines = [...slide.querySelectorAll('h1')].filter(isDrawn)
  const faults = headlines.length === 1 ? [] : [`the slide has ${headlines.length} headlines, not one`]
  for (const headline of headlines) {
    const range = document.createRange()
    range.selectNodeContents(headline)
    const tops = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ bottom }) => Math.round(bottom / 8)))
    if (tops.size > 2)
      faults.push(`${describe(headline)} takes ${tops.size} lines`)
    else if (tops.size - 1 !== headline.querySelectorAll('br').length && !headline.closest('.bold, .appendix'))
      faults.push(`${describe(headline)} takes ${tops.size} lines with ${headline.querySelectorAll('br').length} breaks set by hand (<br>)`)
  }
  return faults
}

function drawn(slide: HTMLElement): { element: Element, box: DOMRect }[] {
  return [
    ...drawnTexts(slide).flatMap(text => text.lines.map(line => ({ element: text.element, box: inkBox(text, line) }))),
    ...drawnShapes(slide).map(element => ({ element, box: clippedBox(element) })),
  ]
}

/** The box of a shape, without what a `clip-path` around it cuts off. */
function clippedBox(element: Element): DOMRect {
  const box = element.getBoundingClientRect()
  const clipped = element.closest<SVGGraphicsElement>('[clip-path]')
  const id = clipped?.getAttribute('clip-path')?.match(/#([^)"']+)/)?.[1]
  const shape = id && document.getElementById(id)?.firstElementChild
  const matrix = clipped?.getScreenCTM()
  if (!(shape instanceof SVGGraphicsElement) || !matrix)
    return box
  const { x, y, width, height } = shape.getBBox()
  const start = new DOMPoint(x, y).matrixTransform(matrix)
  const end = new DOMPoint(x + width, y + height).matrixTransform(matrix)
  const [left, top] = [Math.max(box.left, start.x), Math.max(box.top, start.y)]
  return new DOMRect(left, top, Math.max(0, Math.min(box.right, end.x) - left), Math.max(0, Math.min(box.bottom, end.y) - top))
}

function extent({ left, top, right, bottom }: DOMRect): string {
  return `x ${Math.round(left)} to ${Math.round(right)}, y ${Math.round(top)} to ${Math.round(bottom)}`
}
