/**
 * Canvas px of every chart's drawing. It fills the slide's width between the margins; `height` is what a headline of two
 * lines leaves above the source line, `tall` what one of one line leaves.
 */
export const FRAME = { width: 848, height: 342, tall: 390 } as const
