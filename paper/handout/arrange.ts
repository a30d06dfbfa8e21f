import type { Head } from './heads.ts'
import type { Block } from './pack.ts'
import type { Printed } from './printed.ts'
import type { FindingUnit, HandoutPart } from './units.ts'
import glossary from 'virtual:glossary'
import { nextTick } from 'vue'
import { FRAME } from '../../components/kit/frame.ts'
import { termPattern, termsIn } from './caption.ts'
import { pack } from './pack.ts'
import { findingsOf } from './units.ts'

/** Space below a finding, of which the last on a page needs none; mm. */
const BELOW = 2.6

/** What is drawn, cut to what it shows, so that none of the page is spent on empty canvas; canvas px. */
const AIR = 1.5

/** Width of a figure that fills its canvas; canvas px. */
const CANVAS = FRAME.width + 2 * AIR

const MM = 96 / 25.4

/** Width of a full canvas at which the smallest type of a figure, 16 px, is 6.5 points; mm. */
const NARROW = 6.5 / 72 * 25.4 / 16 * CANVAS

/** Room on a page, less half a millimeter that rounding may take, and limits of the width of a full canvas; mm. */
const PAPER = { height: 243.5 + BELOW, narrow: NARROW, wide: 170 } as const

/** Pages before the findings: title and contents. */
const FRONT = 2

const FIGURE = '.chart svg[role="img"]'

/**
 * Puts the drawn findings on pages: crops the figures, notes the short forms, measures, and gives each page the largest
 * figures it has room for, all to one scale. What it learns goes into `printed`.
 * @returns heads of the pages
 */
export async function arrange(printed: Printed, parts: readonly HandoutPart[]): Promise<Head[]> {
  const units = findingsOf(parts)
  for (const svg of document.querySelectorAll<SVGSVGElement>(`.unit ${FIGURE}`))
    crop(svg)
  for (const unit of units)
    printed.terms[unit.no] = termsIn(wordsOf(element(unit.id)), glossary)
  const all = wordsOf(document.querySelector('.handout') ?? document.body)
  printed.used = glossary.filter(({ term }) => termPattern(term).test(all)).map(({ term }) => term)
  await nextTick()

  const drawn = parts.flatMap(part => part.units.map((unit, i) => {
    const opens = i === 0
    return { part, unit, opens, box: boxOf(unit), opening: opens ? element(part.id).querySelector<HTMLElement>('.opening') : undefined }
  }))
  const blocks = drawn.map(({ opens, box, opening }): Block => {
    const figures = [...box.querySelectorAll<SVGSVGElement>(FIGURE)]
    const sum = (heightOf: (svg: SVGSVGElement) => number): number => figures.reduce((total, svg) => total + heightOf(svg), 0)
    const drawnHeight = sum(svg => svg.getBoundingClientRect().height)
    return {
      fixed: (box.getBoundingClientRect().height + (opening?.offsetHeight ?? 0) - drawnHeight) / MM,
      perWidth: sum(svg => svg.viewBox.baseVal.height) / CANVAS,
      opens,
    }
  })

  const heads: Head[] = []
  let next = 0
  pack(blocks, PAPER).forEach(({ blocks: count, width }, i) => {
    const page = FRONT + 1 + i
    const name = `finding-${page}`
    drawn.slice(next, next + count).forEach(({ part, unit, opens, box, opening }, j) => {
      for (const { id } of [unit, ...unit.joined])
        printed.pages[id] = page
      box.classList.toggle('last', j === count - 1)
      box.dataset.head = name
      for (const svg of box.querySelectorAll<SVGSVGElement>(FIGURE))
        svg.closest<HTMLElement>('.chart')?.style.setProperty('--figure', `${Math.min(PAPER.wide, width * svg.viewBox.baseVal.width / CANVAS).toFixed(2)}mm`)
      if (opens) {
        printed.pages[part.id] = page
        if (opening)
          opening.dataset.head = name
      }
      if (j === 0)
        heads.push({ name, left: part.name, right: unit.title })
    })
    next += count
  })
  await nextTick()
  return heads
}

function crop(svg: SVGSVGElement): void {
  const { x, y, width, height } = svg.getBBox()
  svg.setAttribute('viewBox', [x - AIR, y - AIR, width + 2 * AIR, height + 2 * AIR].map(px => px.toFixed(1)).join(' '))
}

/** All words of an element, those of its drawings included. */
function wordsOf(part: Element): string {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  const words: string[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    words.push(node.nodeValue ?? '')
  return words.join(' ')
}

/** What is never broken: a finding with its claims and with those that share its table. */
function boxOf({ id }: FindingUnit): HTMLElement {
  return element(id).closest<HTMLElement>('.unit') ?? element(id)
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found)
    throw new Error(`The handout has no part "${id}".`)
  return found
}
