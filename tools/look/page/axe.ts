import type { AxeResults, ElementContext, Result, RunOptions } from 'axe-core'
import { root } from './app.ts'

interface Axe { run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> }

/**
 * Findings of axe on a slide; Slidev's own controls around it are not the deck's. Color contrast
 * is left to the audits, which see SVG too. axe reads the whole page, so the other slides, which are mounted but
 * hidden, are taken out while it runs.
 */
export async function axeFaults(no: number): Promise<string[]> {
  const slide = root(no)
  const others = [...slide.parentElement?.children ?? []].filter(element => element !== slide)
  const places = others.map(element => ({ element, mark: document.createComment('') }))
  places.forEach(({ element, mark }) => element.replaceWith(mark))
  try {
    // The corner of a table that faces two subjects heads nothing; WCAG asks for no words there.
    const found = await violations('#slide-content', { 'color-contrast': { enabled: false }, 'empty-table-header': { enabled: false } })
    return found.flatMap(describe)
  }
  finally {
    places.forEach(({ element, mark }) => mark.replaceWith(element))
  }
}

/** Serious and critical findings of axe in a part of the page that is not a slide, without the slides in it. */
export async function axeFaultsBeside(part: string): Promise<string[]> {
  const found = await violations({ include: part, exclude: '.slidev-slide-container' })
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(describe)
}

async function violations(context: ElementContext, rules: RunOptions['rules'] = {}): Promise<Result[]> {
  const { axe } = window as unknown as { axe: Axe }
  return (await axe.run(context, { resultTypes: ['violations'], rules })).violations
}

function describe({ id, help, nodes }: Result): string[] {
  return nodes.map(({ html }) => `${id} (${help}): ${html.slice(0, 160)}`)
}
