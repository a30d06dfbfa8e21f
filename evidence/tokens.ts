import { readFileSync } from 'node:fs'

/** Where the deck's colors stand, each once. */
export const TOKENS = 'theme/styles/tokens.css'

/** Grounds that colors stand on: light paper, the dark theme, and the deep ground of cover and dividers. */
export type Ground = 'light' | 'dark' | 'bold'

/** First line of a ground's rule in the style sheet. */
const RULES: Readonly<Record<Ground, RegExp>> = { light: /^:root,[^{]*\{/m, dark: /^html\.dark \{/m, bold: /^\.bold \{/m }

/** A color of the style sheet by its name without dashes, such as `paper`, for what cannot read style sheets. @throws Error if there is none */
export function tokenColor(name: string, ground: Ground = 'light', css: string = readFileSync(new URL(`../${TOKENS}`, import.meta.url), 'utf8')): string {
  const start = css.search(RULES[ground])
  const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(start < 0 ? '' : css.slice(start, css.indexOf('}', start)))?.[1]
  const other = /^var\(--([\w-]+)\)$/.exec(value ?? '')?.[1]
  if (value === undefined && ground !== 'light')
    return tokenColor(name, 'light', css)
  if (value === undefined)
    throw new Error(`There is no color --${name} in ${TOKENS}.`)
  return other ? tokenColor(other, ground, css) : value
}
