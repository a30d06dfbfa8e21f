import type { Head } from './heads.ts'
import type { Block } from './pack.ts'
import type { Printed } from './printed.ts'
import type { FindingUnit, HandoutPart } from './units.ts'
import glossary from 'virtual:glossary'
import { nextTick } from 'vue'
import { termPattern, termsIn } from './caption.ts'
import { pack } from './pack.ts'
import { findingsOf } from './units.ts'

/** Space below a finding, of which the last on a page needs none; mm. */
const BELOW = 4

/** Width at which the smallest type of a figure, 16 px on a canvas of 848, is 6.5 points; mm. */
const NARROW = 122

/** Room on a page, less half a millimeter that rounding may take, and limits of a figure's width; mm. */
const PAPER = { height: 243.5 + BELOW, narrow: NARROW, wide: 170 } as const

/** Pages before the findings: title and contents. */
const FRONT = 2

/** Width at which figures are drawn before they are placed, that of the text; mm. */
const DRAWN = 108

const FIGURE = '.chart svg[role="img"]'

const MM = 96 / 25.4

/** What is drawn, cut to what it shows, so that none of the page is spent on empty canvas; canvas px. */
const AIR = 3

/**
 * Puts the drawn findings on pages: crops the figures, notes the short forms, measures, and gives each page the widest
 * figures it has room for. What it learns goes into `printed`.
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
    const figure = [...box.querySelectorAll<SVGSVGElement>(FIGURE)].reduce((sum, svg) => sum + svg.getBoundingClientRect().height, 0)
    return { fixed: (box.getBoundingClientRect().height + (opening?.offsetHeight ?? 0) - figure) / MM, perWidth: figure / MM / DRAWN, opens }
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
      box.style.setProperty('--figure', `${width.toFixed(2)}mm`)
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
  svg.setAttribute('viewBox', [x - AIR, y - AIR, width + 2 * AIR, height + 2 * AIR].map(Math.round).join(' '))
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
