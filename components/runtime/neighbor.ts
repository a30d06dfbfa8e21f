/** Number of the slide that comes after `no`, or before it with `by` -1, without those that are left out; `undefined` at the end. */
export function neighbor(no: number, by: 1 | -1, total: number, dropped: readonly number[]): number | undefined {
  for (let next = no + by; next >= 1 && next <= total; next += by) {
    if (!dropped.includes(next))
      return next
  }
  return undefined
}
