/** From the middle of a row down to the baseline of its text, canvas px. */
export const BASELINE = 5.5
/** How far the band of a lit row reaches beyond the drawing on either side. */
export const OVERHANG = 6
/** Side of a mark of one effect. */
export const MARK = 10
