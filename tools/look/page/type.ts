import type { DrawnText } from './dom.ts'
import { drawnTexts, equationOf } from './dom.ts'

/** Characters that the deck's own font files hold, by family. */
export interface Fonts { glyphs: Record<string, string> }

/** Smallest type of each kind of text, in canvas px. */
const MINIMUM = { chart: 16, table: 16, source: 13, body: 18 }

/** Text that a room could not read. */
export function smallText(slide: HTMLElement): string[] {
  return drawnTexts(slide)
    .map(text => ({ text, minimum: minimumOf(text.element) }))
    .filter(({ text }) => !equationOf(text.element))
    .filter(({ text, minimum }) => text.size < minimum - 0.01)
    .map(({ text, minimum }) => `"${text.text.slice(0, 60)}" is ${round(text.size)} px; at least ${minimum}`)
}

function minimumOf(element: Element): number {
  // The appendix is for reading, not for presenting: its lists may be as small as a source line.
  if (element.closest('.slide-footer, .slidev-layout.appendix'))
    return MINIMUM.source
  if (element.closest('svg'))
    return MINIMUM.chart
  return element.closest('table, figure') ? MINIMUM.table : MINIMUM.body
}

/** Words on a slide as it stands, those of axes and tables too; its source line and number are not read in the room. */
export function countWords(slide: HTMLElement): number {
  return drawnTexts(slide)
    .filter(({ element }) => !element.closest('.slide-footer'))
    .flatMap(({ text }) => text.split(/\s+/))
    .filter(word => /[\p{L}\p{N}]/u.test(word))
    .length
}

/** Text that would be drawn in another font than the deck's own: a family, weight, style or character that is not loaded. Equations have fonts of their own, and code the computer's. */
export function foreignFonts(slide: HTMLElement, { glyphs }: Fonts): string[] {
  return drawnTexts(slide).filter(({ element }) => !equationOf(element) && !element.closest('pre, code')).flatMap((text) => {
    const face = faceFault(text)
    const known = glyphs[family(text)] ?? ''
    const missing = [...new Set(text.text)].filter(character => !known.includes(character) && !/\s/.test(character))
    return [
      ...(face ? [`"${text.text.slice(0, 60)}" ${face}`] : []),
      ...(missing.length > 0 ? [`"${text.text.slice(0, 60)}" has characters the fonts lack: ${missing.join(' ')}`] : []),
    ]
  })
}

function faceFault(text: DrawnText): string | undefined {
  const { fontWeight, fontStyle } = text.style
  const loaded = [...document.fonts].filter(face => face.family.replace(/["']/g, '') === family(text))
  if (loaded.length === 0)
    return `is set in ${family(text)}, which the deck does not have`
  if (!loaded.some(face => face.weight === fontWeight && face.style === fontStyle))
    return `is set in ${family(text)} ${fontWeight} ${fontStyle}, which the deck does not have`
  return undefined
}

function family({ style }: DrawnText): string {
  return (style.fontFamily.split(',')[0] ?? '').replace(/["']/g, '').trim()
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
