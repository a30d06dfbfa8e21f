import type { ByteCodes } from './byte-codes.ts'
import type { Paint } from './paint.ts'
import { joinLine, joinOutlines } from './join.ts'
import { Writer } from './writer.ts'

/** A page's drawing operators, and the opacities they use, by name of the ExtGState that must set them. */
export interface Compact { content: string, opacities: Map<string, number> }

/**
 * Writes what a page paints in few bytes: in one system of coordinates, with whole numbers, and nothing said twice.
 * @param paints what is painted, in parts of a point
 * @param nameOf the number that marked content goes by; none if it is no part of the structure
 * @param byteCodes what the codes of each font are written as
 */
export function compact(paints: readonly Paint[], nameOf: (mcid: number) => number | undefined, byteCodes: ByteCodes): Compact {
  const markOf = (paint: Paint | undefined): number | undefined => paint?.mcid === undefined ? undefined : nameOf(paint.mcid)
  const groups: { mark: number | undefined, paints: Paint[] }[] = []
  for (let from = 0; from < paints.length;) {
    const mark = markOf(paints[from])
    const end = paints.findIndex((paint, i) => i > from && markOf(paint) !== mark)
    const until = end < 0 ? paints.length : end
    groups.push({ mark, paints: joinOutlines(joinLine(paints.slice(from, until))) })
    from = until
  }
  const writer = new Writer(groups.flatMap(group => group.paints), byteCodes)
  groups.forEach(group => writer.write(group.mark, group.paints))
  return { content: writer.end(), opacities: writer.opacities }
}
