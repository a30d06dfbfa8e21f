import { describe } from './dom.ts'

/** What can be met with a pointer: links, buttons, fields, and the rows of a chart that a click pins. */
const TARGETS = 'a[href], button, input, select, textarea, [role="button"], [data-row]'

/** The record of the therapy chart has its rows 20 px apart, so that all are on one slide; keys and its table reach the same. */
const DENSE = '.record-line'

/** WCAG 2.2, 2.5.8, in CSS px. */
const SMALLEST = 24

/**
 * Targets smaller than 24 × 24 px that are closer than that to another one: a circle of 24 px around the middle of each
 * must stay clear of the others. Links within a sentence may be as high as its line.
 */
export function smallTargets(slide: HTMLElement): string[] {
  const targets = [...slide.querySelectorAll(TARGETS)]
    .filter(element => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && !element.matches(DENSE) && !inSentence(element))
    .map(element => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height > 0)
  return targets
    .filter(({ box }) => Math.min(box.width, box.height) < SMALLEST - 0.5)
    .filter(one => targets.some(other => other !== one && !other.element.contains(one.element) && !one.element.contains(other.element) && near(one.box, other.box)))
    .map(({ element, box }) => `${describe(element)} is ${Math.round(box.width)} × ${Math.round(box.height)} px and close to another target; at least ${SMALLEST} × ${SMALLEST}`)
}

function inSentence(element: Element): boolean {
  const paragraph = element.closest('p:not(.source-line), li, td, dd')
  return paragraph !== null && (paragraph.textContent?.trim().length ?? 0) > (element.textContent?.trim().length ?? 0)
}

/** Whether a circle around the middle of `one` reaches `other`, or the circle of one that is small too. */
function near(one: DOMRect, other: DOMRect): boolean {
  const x = one.x + one.width / 2
  const y = one.y + one.height / 2
  const small = Math.min(other.width, other.height) < SMALLEST
  const [dx, dy] = small
    ? [Math.abs(x - other.x - other.width / 2), Math.abs(y - other.y - other.height / 2)]
    : [Math.max(other.x - x, x - other.right, 0), Math.max(other.y - y, y - other.bottom, 0)]
  return Math.hypot(dx, dy) < (small ? SMALLEST : SMALLEST / 2) - 0.5
}
