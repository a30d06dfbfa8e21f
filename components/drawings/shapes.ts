/** A receptor: its center, and the angle of its pore from outside inwards, in degrees. Canvas px. */
export interface ReceptorPlace { x: number, y: number, angle: number }

/** A point on the middle line of a nerve fiber, with half its width there, in canvas px. */
interface FiberNode { x: number, y: number, r: number }

const SAMPLES = 10

/**
 * Outline of a nerve fiber that swells and tapers: a smooth curve through the nodes, as wide as their radii say,
 * rounded at both ends.
 * @param nodes at least two, in order along the fiber
 * @returns path data of a closed shape
 */
export function fiber(nodes: readonly FiberNode[]): string {
  const middle = spline(nodes)
  const sides = middle.map((point, i) => {
    const before = middle[Math.max(0, i - 1)] ?? point
    const after = middle[Math.min(middle.length - 1, i + 1)] ?? point
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1
    const normal = { x: -(after.y - before.y) / length, y: (after.x - before.x) / length }
    return {
      left: { x: point.x + normal.x * point.r, y: point.y + normal.y * point.r },
      right: { x: point.x - normal.x * point.r, y: point.y - normal.y * point.r },
    }
  })
  const left = sides.map(side => side.left)
  const right = sides.map(side => side.right).reverse()
  const cap = (node: FiberNode | undefined, to: { x: number, y: number } | undefined): string =>
    node && to ? `A${round(node.r)} ${round(node.r)} 0 0 0 ${at(to)}` : ''
  return `M${left.map(at).join('L')}${cap(middle.at(-1), right[0])}L${right.slice(1).map(at).join('L')}${cap(middle[0], left[0])}Z`
}

/** Points along a cubic spline that passes through every node (tension one half); the radius is interpolated with the position. */
function spline(nodes: readonly FiberNode[]): FiberNode[] {
  const points: FiberNode[] = []
  for (let i = 0; i < nodes.length - 1; i++) {
    const [a, b, c, d] = [nodes[Math.max(0, i - 1)], nodes[i], nodes[i + 1], nodes[Math.min(nodes.length - 1, i + 2)]]
    if (!a || !b || !c || !d)
      break
    for (let step = i === 0 ? 0 : 1; step <= SAMPLES; step++) {
      const t = step / SAMPLES
      points.push({
        x: interpolate(a.x, b.x, c.x, d.x, t),
        y: interpolate(a.y, b.y, c.y, d.y, t),
        r: Math.max(0.5, b.r + (c.r - b.r) * t * t * (3 - 2 * t)),
      })
    }
  }
  return points
}

function interpolate(a: number, b: number, c: number, d: number, t: number): number {
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
}

/** A circle as path data, so that a cell body joins its fibers in one outline. */
export function disc(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
}

function at({ x, y }: { x: number, y: number }): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
