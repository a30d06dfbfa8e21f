import type { Font } from '../../../../../tools/paper/pdf/fonts.ts'
import type { Look, Paint } from '../../../../../tools/paper/pdf/paint.ts'
import { describe, expect, it } from 'vitest'
import { compact } from '../../../../../tools/paper/pdf/compact.ts'
import { mergeCurves } from '../../../../../tools/paper/pdf/curves.ts'
import { boxAround, boxOf, UNIT } from '../../../../../tools/paper/pdf/paint.ts'
import { readPaint } from '../../../../../tools/paper/pdf/read-paint.ts'

/** A font whose codes are those of ASCII, each glyph half as wide as it is high. */
const font: Font = { width: () => 500, text: code => String.fromCharCode(code), space: 32 }
const fonts = new Map([['F1', font]])
const looks = new Map<string, Look>([['G1', { ca: 1 }], ['G2', { CA: 1, LW: 2, LC: 1, LJ: 0, ML: 4 }], ['G3', { ca: 0.3 }]])

const read = (content: string, unit: number = UNIT, known = looks): ReturnType<typeof readPaint> => readPaint(content, unit, fonts, known)

function written(content: string): string {
  return compact(read(content).paints, mcid => mcid, new Map()).content
}

/** What the written operators paint, read like those of the browser. */
function again(content: string): Paint[] {
  const { content: short, opacities } = compact(read(content).paints, mcid => mcid, new Map())
  // The first operator brings parts of a point back to points.
  return read(short, UNIT, new Map([...opacities].map(([name, opacity]) => [name, { ca: opacity, CA: opacity, LW: 0, LC: 0, LJ: 0, ML: 0 }]))).paints
}

/** A circle in pieces as the browser cuts it: arcs of 22.5 degrees. */
function circle(x: number, y: number, radius: number, pieces = 16): string {
  const angle = 2 * Math.PI / pieces
  const reach = 4 / 3 * Math.tan(angle / 4)
  const at = (i: number, along = 0): string => {
    const [cos, sin] = [Math.cos(i * angle), Math.sin(i * angle)]
    return `${x + radius * (cos - along * sin)} ${y + radius * (sin + along * cos)}`
  }
  return [`${at(0)} m`, ...Array.from({ length: pieces }, (_, i) => `${at(i, reach)} ${at(i + 1, -reach)} ${at(i + 1)} c`), 'h'].join('\n')
}

const PAGE = `.24 0 0 -.24 0 842 cm
q 3.125 0 0 3.125 0 0 cm 1 0 0 RG 1 0 0 rg /G1 gs
/P <</MCID 3 >>BDC BT /F1 10 Tf 1 0 0 -1 20.5 83 Tm [<0061>-20<00620063>]TJ ET EMC
/P <</MCID 4 >>BDC BT /F1 10 Tf 1 0 0 -1 50 83 Tm <0064>Tj 0 14 Td <0065>Tj ET EMC
Q q 10 10 2000 2000 re W n q 3.125 0 0 3.125 0 0 cm
0 0 1 rg /G3 gs 10 20 30 1 re f
/Figure <</MCID 5 >>BDC /G2 gs 0 1 0 RG 10 10 m 40 90.333333 l S ${circle(100, 100, 6)} f ${circle(140, 100, 6)} f EMC
Q Q`

describe('compact', () => {
  it('paints the same things at the same places, in the same colors, under the same marks', () => {
    const before = read(PAGE).paints
    const after = again(PAGE)
    expect(after).toHaveLength(before.length)
    after.forEach((paint, i) => {
      const { mcid, opacity, color } = before[i] ?? {}
      const rgb = paint.color.split(' ').map(Number)
      expect({ mcid: paint.mcid, opacity: paint.opacity, color: rgb.join(' ') }).toEqual({ mcid, opacity, color })
      const [one, other] = [boxOf(paint), before[i] ? boxOf(before[i]) : []]
      // At most a hundredth of a point apart; how wide its strings are is not told.
      one.forEach((edge, side) => expect('shown' in paint && side === 2 ? 0 : Math.abs(edge - (other[side] ?? 0))).toBeLessThanOrEqual(1))
    })
  })

  it('writes nothing twice, and no clip that cuts off nothing', () => {
    const content = written(PAGE)
    expect(content.match(/Tf/g)).toHaveLength(1)
    expect(content.match(/1 0 0 rg/g)).toHaveLength(1)
    expect(content).not.toContain('W n')
    expect(written('0 0 5 5 re W n 0 0 9 9 re f')).toContain('W n')
  })

  it('says how wide a stroke is on the paper', () => {
    expect(written('2 0 0 2 0 0 cm /G2 gs 0 0 m 9 0 l S')).toContain(`${4 * UNIT} w\n1 J`)
  })

  it('draws equal shapes by equal bytes, each from its own place', () => {
    const parts = written(`${circle(100, 100, 6)} f ${circle(140.5, 100, 6)} f`).split(/q 1 0 0 1 \d+ \d+ cm\n/).slice(1).map(part => part.replace(/Q[\s\S]*/, ''))
    expect(parts).toHaveLength(2)
    expect(parts[0]).toBe(parts[1])
  })

  it('draws the texts of a line by one operator, without steps that nobody sees', () => {
    const content = '/P <</MCID 1>> BDC BT /F1 10 Tf 1 0 0 1 0 0 Tm [<0061>1<0062>]TJ 1 0 0 1 12 0 Tm <0063>Tj ET EMC'
    expect(written(content)).toContain('[(\0a\0b)-200(\0c)] TJ')
  })

  it('draws a fill and its outline by one operator, unless something shines through', () => {
    const box = '0 0 m 10 5 l 20 0 l h'
    const both = `/G1 gs 1 0 0 rg 0 0 1 RG ${box} f ${box} S`
    expect(written(both).match(/[fS]$|B$/gm)).toEqual(['B'])
    expect(written(both.replace('G1', 'G3')).match(/[fS]$|B$/gm)).toEqual(['f', 'S'])
    expect(written(both.replace('20 0', '21 0')).match(/[fS]$|B$/gm)).toEqual(['f', 'S'])
  })

  it('opens and closes marks on the same side of a text object', () => {
    const content = '/P <</MCID 1>> BDC BT /F1 10 Tf <0061> Tj ET EMC /Figure <</MCID 2>> BDC BT /F1 10 Tf <0062> Tj ET 0 0 5 5 re f EMC'
    const open: string[] = []
    for (const line of written(content).split('\n')) {
      if (/BDC$|^BT$/.test(line))
        open.push(line.slice(-3))
      else if (line === 'EMC' || line === 'ET')
        expect(open.pop()).toBe(line === 'EMC' ? 'BDC' : 'BT')
    }
    expect(open).toEqual([])
  })
})

describe('readPaint', () => {
  it.each(['/X1 Do', '/Pattern cs /P1 scn', '/G9 gs', 'BT /F2 9 Tf (a) Tj ET', '/Span <</ActualText <FEFF0041>>> BDC /P <</MCID 1>> BDC EMC EMC'])('says so where a page uses what cannot be written anew: %s', (content) => {
    expect(read(content).whole).toBe(false)
  })

  it('takes everything in that the browser writes', () => {
    expect(read(PAGE).whole).toBe(true)
  })

  it('measures paths and text on the paper, through every transformation', () => {
    const content = 'q 2 0 0 2 10 20 cm /Figure <</MCID 7 >>BDC 0 0 m 10 5 l S BT /F1 10 Tf 1 0 0 1 20 0 Tm <00610062>Tj ET EMC Q'
    expect(boxAround(read(content, 1).paints.map(boxOf).flatMap(([left, lower, right, upper]) => [[left, lower], [right, upper]] as const))).toEqual([10, 15, 70, 35])
  })
})

describe('mergeCurves', () => {
  const pathOf = (content: string): Parameters<typeof mergeCurves>[0] => {
    const [paint] = read(`${content} f`).paints
    return paint && 'path' in paint ? paint.path : []
  }

  it('draws a circle by four curves', () => {
    expect(mergeCurves(pathOf(circle(0, 0, 10)), 0.5).map(({ operator }) => operator).join('')).toBe('mcccch')
  })

  it('leaves alone what would move', () => {
    const path = pathOf('0 0 m 0 5 5 10 10 10 c 15 10 20 5 20 20 c')
    expect(mergeCurves(path, 0.5)).toEqual(path)
  })
})
