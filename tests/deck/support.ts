/** The deck in a browser, as `npm run check -- --look` opens it too. */
export * from '../../tools/look/deck.ts'
