/** Whether a number is in a range such as `3,8-14`; every number is in an empty one. */
export function inRange(range: string, no: number): boolean {
  return range === '' || range.split(',').some((part) => {
    const [first = 0, last = first] = part.split('-').map(Number)
    return no >= first && no <= last
  })
}
