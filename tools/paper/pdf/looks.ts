import type { PDFContext, PDFPage, PDFRef } from 'pdf-lib'
import type { Look } from './paint.ts'
import { PDFDict, PDFName, PDFNumber } from 'pdf-lib'

const STATES = PDFName.of('ExtGState')

/** The ExtGStates of a document's pages. */
export class Looks {
  private readonly made = new Map<string, PDFRef>()

  constructor(private readonly context: PDFContext) {}

  /** What a page's ExtGStates set, by name; those that set anything but numbers are left out. */
  of(page: PDFPage): Map<string, Look> {
    return new Map((page.node.Resources()?.lookupMaybe(STATES, PDFDict)?.entries() ?? []).flatMap(([name, value]) => {
      const entries = this.context.lookup(value, PDFDict).entries().map(([key, one]) => [key.decodeText(), one] as const)
      const numbers = entries.flatMap(([key, one]) => one instanceof PDFNumber ? [[key, one.asNumber()] as const] : [])
      const isPlain = entries.every(([key, one]) => one instanceof PDFNumber || key === 'SA' || one === PDFName.of('Normal') || one === PDFName.of('ExtGState'))
      return isPlain ? [[name.decodeText(), Object.fromEntries(numbers)] as const] : []
    }))
  }

  /** Gives a page ExtGStates that set opacities, by name, and the adjustment of strokes that the browser asks for. */
  set({ node }: PDFPage, opacities: ReadonlyMap<string, number>): void {
    const states = this.context.obj({})
    for (const [name, opacity] of opacities) {
      const ref = this.made.get(name) ?? this.context.register(this.context.obj({ ca: opacity, CA: opacity, SA: true }))
      this.made.set(name, ref)
      states.set(PDFName.of(name), ref)
    }
    const resources = node.Resources()?.clone()
    resources?.set(STATES, states)
    if (resources)
      node.set(PDFName.of('Resources'), resources)
  }
}
