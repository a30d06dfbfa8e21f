import type { AxeResults, RunOptions } from 'axe-core'
import { root } from './app.ts'

interface Axe { run: (context: string, options: RunOptions) => Promise<AxeResults> }

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
    const { axe } = window as unknown as { axe: Axe }
    const { violations } = await axe.run('#slide-content', {
      resultTypes: ['violations'],
      // The corner of a table that faces two subjects heads nothing; WCAG asks for no words there.
      rules: { 'color-contrast': { enabled: false }, 'empty-table-header': { enabled: false } },
    })
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html.slice(0, 160)}`))
  }
  finally {
    places.forEach(({ element, mark }) => mark.replaceWith(element))
  }
}
