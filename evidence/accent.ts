import type { Rgb } from './contrast.ts'
import type { Ground } from './tokens.ts'
import { contrast as contrastOf } from './contrast.ts'
import { tokenColor } from './tokens.ts'

/** Least contrast of a word to its ground. */
const LEAST = 4.5

function parse(hex: string): Rgb {
  const [red, green, blue] = [1, 3, 5].map(i => Number.parseInt(hex.slice(i, i + 2), 16)) as [number, number, number]
  return { red, green, blue }
}

/** Contrast of two colors, `#` and six signs. */
export function contrast(a: string, b: string): number {
  return contrastOf(parse(a), parse(b))
}

/** The color, mixed with as little black or white as makes it a word's color on all grounds. */
function readable(hex: string, grounds: readonly string[], end: 'black' | 'white'): string {
  const to = end === 'black' ? 0 : 255
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = `#${Object.values(parse(hex)).map(part => Math.round(part + (to - part) * share).toString(16).padStart(2, '0')).join('')}`
    if (grounds.every(ground => contrast(mixed, ground) >= LEAST))
      return mixed
  }
  return end
}

const groundsOf = (ground: Ground): string[] => ['paper', 'wash'].map(name => tokenColor(name, ground))

/** What is wrong with an accent, in words; nothing if words in it can be read on paper. */
export function accentFault(accent: string): string | undefined {
  const least = Math.min(...groundsOf('light').map(ground => contrast(accent, ground)))
  return least < LEAST
    ? `found "${accent}", which is too pale to be read on paper: its contrast is ${(Math.floor(least * 10) / 10).toFixed(1)}, and words need ${LEAST}; write a darker one, such as "${readable(accent, groundsOf('light'), 'black')}"`
    : undefined
}

/** Rules that put an accent in the place of the deck's own, lighter where the ground is dark. */
export function accentRules(accent: string): string {
  const [dark, bold] = [readable(accent, groundsOf('dark'), 'white'), readable(accent, [tokenColor('deep')], 'white')]
  return `
:root, .light-paper, .light-paper .bold { --accent: ${accent}; }
html.dark { --accent: ${dark}; }
.bold { --accent: ${bold}; }
`
}
