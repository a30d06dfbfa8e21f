/**
 * Canvas px of every chart's drawing. It fills the slide's width between the margins; `top` is where it starts below a
 * headline of two lines, `height` what that leaves above the source line, `tall` what a headline of one line leaves.
 */
export const FRAME = { width: 848, top: 128, height: 342, tall: 390 } as const
