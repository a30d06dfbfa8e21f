import type { Rgb } from '../../../evidence/contrast.ts'

/** Colors as CSS computes them, laid over one another; their contrast is that of `evidence/contrast.ts`. */
export interface Color extends Rgb { alpha: number }

/** Reads `rgb(…)`, `rgba(…)` and `color(srgb …)`; `none` and anything else is transparent. */
export function parseColor(text: string): Color {
  const parts = text.match(/-?[\d.]+(?:e-?\d+)?%?/g)?.map(part => part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part)) ?? []
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts
  if (/^rgba?\(/.test(text) && parts.length >= 3)
    return { red, green, blue, alpha }
  if (text.startsWith('color(srgb') && parts.length >= 3)
    return { red: red * 255, green: green * 255, blue: blue * 255, alpha }
  return { red: 0, green: 0, blue: 0, alpha: 0 }
}

/** `top` painted over an opaque `below`. */
export function over(top: Color, below: Color): Color {
  const mix = (a: number, b: number): number => a * top.alpha + b * (1 - top.alpha)
  return { red: mix(top.red, below.red), green: mix(top.green, below.green), blue: mix(top.blue, below.blue), alpha: 1 }
}
