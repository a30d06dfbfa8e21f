import type { Color } from './color.ts'
import { contrast } from '../../../evidence/contrast.ts'
import { over, parseColor } from './color.ts'
import { describe, drawnTexts, isDrawn } from './dom.ts'

const TEXT_RATIO = 4.5
const MARK_RATIO = 3
/** A rule this thin behind a text is no background, in px. */
const HAIRLINE = 1.5

/** Text too close in lightness to what is painted behind it. */
export function lowTextContrast(slide: HTMLElement): string[] {
  return withHits(slide, () => drawnTexts(slide).flatMap(({ element, text, lines, style }) => {
    const ink = parseColor(element instanceof SVGElement ? style.fill : style.color)
    ink.alpha *= opacityOf(element, slide)
    const ratios = lines.flatMap(line => [0.1, 0.5, 0.9].map((share) => {
      const below = paintBelow(element, line.x + line.width * share, line.y + line.height / 2)
      return contrast(over(ink, below), below)
    }))
    const ratio = Math.min(...ratios)
    return ratio < TEXT_RATIO ? [`"${text.slice(0, 60)}" has a contrast of ${ratio.toFixed(2)}; at least ${TEXT_RATIO}`] : []
  }))
}

/** Marks of a chart whose fill and outline both fade into the background. */
export function lowMarkContrast(slide: HTMLElement): string[] {
  return withHits(slide, () => [...slide.querySelectorAll('.chart :is(.mark, .line)')].filter(isDrawn).flatMap((element) => {
    const { fill, stroke } = getComputedStyle(element)
    const below = surroundings(element)
    const opacity = opacityOf(element, slide)
    const ratio = Math.max(...[fill, stroke].map(parseColor).map(color => contrast(over({ ...color, alpha: color.alpha * opacity }, below), below)))
    return ratio < MARK_RATIO ? [`${describe(element)} has a contrast of ${ratio.toFixed(2)}; at least ${MARK_RATIO}`] : []
  }))
}

/** How far from a mark its surroundings are looked at, in px. */
const AROUND = 4

/** The color that is most common just outside an element: what its outline must stand out from. */
function surroundings(element: Element): Color {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  const [xs, ys] = [[left - AROUND, (left + right) / 2, right + AROUND], [top - AROUND, (top + bottom) / 2, bottom + AROUND]] as const
  const colors = xs.flatMap(x => ys.map(y => ({ x, y })))
    .filter(({ x, y }) => x < left || x > right || y < top || y > bottom)
    .map(({ x, y }) => paintBelow(element, x, y))
  const alike = (color: Color): number => colors.filter(other => contrast(color, other) < 1.01).length
  return colors.reduce((best, color) => alike(color) > alike(best) ? color : best)
}

/** Runs a measurement while every element can be hit, so that `elementsFromPoint` sees the whole paint order. */
function withHits<T>(slide: HTMLElement, measure: () => T): T {
  const sheet = document.createElement('style')
  sheet.textContent = '#slide-content * { pointer-events: all !important }'
  slide.append(sheet)
  try {
    return measure()
  }
  finally {
    sheet.remove()
  }
}

/** The color painted at a point of the page behind an element, without what the element and its children paint. */
function paintBelow(element: Element, x: number, y: number): Color {
  const stack = document.elementsFromPoint(x, y)
  const own = stack.indexOf(element)
  const layers: Color[] = []
  for (const candidate of stack.slice(own + 1)) {
    if (element.contains(candidate))
      continue
    const color = paintOf(candidate, x, y)
    if (color.alpha > 0)
      layers.push(color)
    if (color.alpha === 1)
      break
  }
  const paper: Color = { red: 255, green: 255, blue: 255, alpha: 1 }
  return layers.reduceRight((below, layer) => over(layer, below), paper)
}

/** What an element itself paints at a point. */
function paintOf(element: Element, x: number, y: number): Color {
  const style = getComputedStyle(element)
  if (style.visibility !== 'visible')
    return parseColor('none')
  const opacity = opacityOf(element, document.body)
  if (!(element instanceof SVGElement) || element instanceof SVGSVGElement)
    return faded(parseColor(style.backgroundColor), opacity)
  if (!(element instanceof SVGGeometryElement))
    return parseColor('none')
  const matrix = element.getScreenCTM()?.inverse()
  const point = new DOMPoint(x, y).matrixTransform(matrix)
  if (element.isPointInStroke(point) && style.stroke !== 'none' && Number.parseFloat(style.strokeWidth) > HAIRLINE)
    return faded(parseColor(style.stroke), opacity * Number(style.strokeOpacity))
  if (element.isPointInFill(point) && style.fill !== 'none')
    return faded(parseColor(style.fill), opacity * Number(style.fillOpacity))
  return parseColor('none')
}

function faded(color: Color, opacity: number): Color {
  return { ...color, alpha: color.alpha * opacity }
}

function opacityOf(element: Element, limit: Element): number {
  let opacity = 1
  for (let current: Element | null = element; current && current !== limit; current = current.parentElement)
    opacity *= Number(getComputedStyle(current).opacity)
  return opacity
}
