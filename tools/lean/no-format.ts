/** Stands in for `d3-format`: axes format their own ticks. */
function refuse(): never {
  throw new Error('The built deck formats no ticks by d3-format; see tools/lean/plugin.ts.')
}

export { refuse as format, refuse as formatPrefix, refuse as formatSpecifier, refuse as precisionFixed, refuse as precisionPrefix, refuse as precisionRound }
