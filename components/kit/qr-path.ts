/** Empty modules around the code, as the standard asks. */
export const QUIET_ZONE = 4

/** The dark modules as one SVG path, a rectangle for each run in a row, set in from the quiet zone. */
export function modulePath(modules: readonly (readonly boolean[])[]): string {
  return modules.flatMap((row, y) => runs(row).map(({ start, length }) =>
    `M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${length}v1h${-length}z`)).join('')
}

function runs(row: readonly boolean[]): { start: number, length: number }[] {
  const found: { start: number, length: number }[] = []
  row.forEach((dark, x) => {
    const last = found.at(-1)
    if (dark && last && last.start + last.length === x)
      last.length++
    else if (dark)
      found.push({ start: x, length: 1 })
  })
  return found
}
