/** A label on one axis: where it would like its center, and how much room it takes. */
export interface Sized { center: number, size: number }

/**
 * Moves labels as little as possible so that none overlap and all lie between `min` and `max`, order kept.
 * Labels are given in order of their wished centers. If they do not fit, they are spread evenly.
 * @returns centers, in the order given
 */
export function spreadLabels(labels: readonly Sized[], min: number, max: number, gap = 0): number[] {
  const centers: number[] = []
  let edge = min
  for (const { center, size } of labels) {
    const placed = Math.max(center, edge + size / 2)
    centers.push(placed)
    edge = placed + size / 2 + gap
  }
  let limit = max
  for (let i = labels.length - 1; i >= 0; i--) {
    const half = (labels[i]?.size ?? 0) / 2
    const placed = Math.min(centers[i] ?? 0, limit - half)
    centers[i] = placed
    limit = placed - half - gap
  }
  const first = labels[0]
  if (first && (centers[0] ?? 0) - first.size / 2 < min - 1e-6)
    return spreadEvenly(labels, min, max)
  return centers
}

function spreadEvenly(labels: readonly Sized[], min: number, max: number): number[] {
  const total = labels.reduce((sum, { size }) => sum + size, 0)
  const gap = labels.length > 1 ? (max - min - total) / (labels.length - 1) : 0
  let edge = min
  return labels.map(({ size }) => {
    const center = edge + size / 2
    edge += size + gap
    return center
  })
}
