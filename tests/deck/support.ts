/** The deck in a browser, as `npm run check -- --look` opens it too. */
export * from '../../tools/look/deck.ts'

/** A busy machine may hold a key down for longer than a hand does; Slidev would take it again after a second. */
export const NO_REPEAT = `{
  const later = window.setTimeout.bind(window)
  window.setTimeout = (run, ms, ...rest) => later(run, ms === 1000 ? 60_000 : ms, ...rest)
}`
