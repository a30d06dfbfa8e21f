/** Colors as CSS computes them, laid over one another, and their contrast by WCAG 2. Channels are 0 to 255. */
export interface Color { red: number, green: number, blue: number, alpha: number }

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

/** Contrast ratio of two opaque colors, 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: Color, b: Color): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance({ red, green, blue }: Color): number {
  const [r, g, b] = [red, green, blue].map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
