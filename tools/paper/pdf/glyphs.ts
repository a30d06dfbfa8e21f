import { Buffer } from 'node:buffer'
import { literalOf } from './serialize.ts'

/** The codes of two bytes in a string of hexadecimal digits. */
export function codesIn(hex: string): number[] {
  return (hex.match(/.{4}/g) ?? []).map(code => Number.parseInt(code, 16))
}

/**
 * Shows the same glyphs: steps between them that are smaller than `tolerance`, in thousandths of their size, are saved up until they count.
 * @param bytes the byte that each code is written as; two bytes where there is no map
 */
export function shownAs(shown: string, tolerance: number, bytes?: ReadonlyMap<number, number>): string {
  const parts: string[] = []
  let codes = ''
  let step = 0
  for (const [, hex, number] of shown.matchAll(/<([\dA-F]*)>|(-?[\d.]+)/gi)) {
    step += Number(number ?? 0)
    if (Math.abs(step) > tolerance) {
      parts.push(literal(codes, bytes), fixed(step, 0))
      step -= Math.round(step)
      codes = ''
    }
    codes += hex ?? ''
  }
  parts.push(literal(codes, bytes))
  return parts.length === 1 ? `${parts[0]} Tj` : `[${parts.join('')}] TJ`
}

function literal(hex: string, bytes?: ReadonlyMap<number, number>): string {
  const written = bytes ? Buffer.from(codesIn(hex).map(code => bytes.get(code) ?? 0)) : Buffer.from(hex, 'hex')
  return literalOf(written.toString('latin1'))
}

/** A number with at most so many decimals, as short as it can be written. */
export function fixed(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals))).replace(/^(-?)0\./, '$1.')
}
