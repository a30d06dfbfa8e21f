import type { ReceptorPlace } from '../../../drawings/shapes.ts'

/** What is drawn in and between the cells of the cascade: its places in canvas px, ready to draw. */
interface Dot { x: number, y: number }

/** Dots from SVG's notation for points: `228,148 250,130`. */
function dots(points: string): Dot[] {
  return points.split(' ').map((point) => {
    const [x = 0, y = 0] = point.split(',').map(Number)
    return { x, y }
  })
}

/** Vesicles in the sending terminal, and in that of the new synapse. */
export const VESICLES = dots('228,148 250,130 270,122 245,158 264,146 226,176 280,160 250,184 270,180 236,204 260,208 280,204 250,228 272,226')
export const NEW_VESICLES = dots('344,284 350,300 338,297')

/** Vesicles that open into the cleft in the surge, each with the gap that it leaves in the membrane. */
export const OPEN_VESICLES = dots('288,138 287,182 288,216').map(dot => ({ ...dot, gap: `M${dot.x + 2} ${dot.y - 4.5}h8v9h-8Z` }))

/** Glutamate in the cleft before ketamine, and what the surge adds. */
export const GLUTAMATE_AT_REST = dots('305,156 303,194')
export const GLUTAMATE_SURGE = dots('303,122 310,128 301,134 299,142 308,146 303,164 311,158 300,172 308,176 299,184 310,188 306,202 300,210 308,216 302,222')

/** GABA between the interneuron's terminal and the cell that it holds back: a square for each molecule. */
export const GABA = dots('68,224 76,222 84,224').map(({ x, y }) => `M${x - 2.5} ${y - 2.5}h5v5h-5Z`)

/** Struck through the interneuron's axon when inhibition lifts. */
export const CROSS = 'M68 125L84 141M84 125L68 141'

/** Action potentials on the sending axon: place and direction of travel. */
export const SPIKES = [
  'translate(120 270.5) rotate(2)',
  'translate(146 268) rotate(-16)',
  'translate(170 251.5) rotate(-45)',
] as const

/** Thick line of the receiving membrane, where the receptors sit. */
export const DENSITY = 'M325 126C321 140 323 150 323 170C323 190 321 202 325 216'
export const NEW_DENSITY = 'M388 278C386 284 387 288 387 292C387 297 386 301 388 306'

export const NUCLEI = [{ cx: 68, cy: 81, r: 11 }, { cx: 74, cy: 259, r: 12 }] as const

export const INTERNEURON_NMDA: readonly ReceptorPlace[] = [{ x: 92, y: 61, angle: 136 }, { x: 96, y: 93, angle: 210 }]
export const AMPA: readonly ReceptorPlace[] = [{ x: 319, y: 142, angle: 0 }, { x: 319, y: 172, angle: 0 }]
export const SYNAPTIC_NMDA: ReceptorPlace = { x: 319, y: 204, angle: 0 }
export const EXTRASYNAPTIC_NMDA: ReceptorPlace = { x: 547, y: 40, angle: 180 }
export const TRKB: ReceptorPlace = { x: 466, y: 78, angle: 0 }

/** BDNF, a pair of like halves. */
export const BDNF = [{ cx: 444, cy: 73.5, rx: 9, ry: 6 }, { cx: 444, cy: 82.5, rx: 9, ry: 6 }] as const
export const MTORC1 = { box: { x: 471, y: 158, width: 72, height: 28, rx: 14 }, text: { x: 507, y: 177.5 } } as const
/** Hydroxynorketamine, outside the receiving cell. */
export const METABOLITE = 'M571.5 209l8 4.6v9.2l-8 4.6l-8 -4.6v-9.2Z'

/** Arrows, each with its head. Those of the rivals are drawn broken. */
export const ARROWS = {
  ions: AMPA.map(({ x, y }) => `M${x + 14} ${y}h18m-6 -5l6 5l-6 5`),
  toBdnf: 'M362 140C392 132 416 118 436 93m-9 3l9 -3l0 10',
  toMtorc1: 'M484 90C494 108 499 126 500 152m-6 -7l6 7l5 -8',
  toSpine: 'M507 192C508 232 500 276 462 291m5 -9l-5 9l10 2',
  atRest: 'M334 204C342 203 348 200 353 194M424 172C434 152 444 130 447 97m-6 8l6 -8l5 9',
  opioid: 'M174 189.5H199m-7 -5l7 5l-7 5',
  metabolite: 'M559 218H518m7 -5l-7 5l7 5',
} as const
