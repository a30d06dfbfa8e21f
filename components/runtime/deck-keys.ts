/** One line of the list of keys: what is pressed, and what it does. */
export interface KeyLine { keys: readonly string[], does: string }

/** The deck's own keys, in the order in which they are listed. A chart's keys are said by the chart (`keyHelp`). */
export const DECK_KEYS: readonly KeyLine[] = [
  { keys: ['→', 'Space', 'Page Down'], does: 'next step' },
  { keys: ['←', 'Shift Space', 'Page Up'], does: 'step before' },
  { keys: ['↓', '↑'], does: 'next slide, slide before' },
  { keys: ['G'], does: 'go to a slide' },
  { keys: ['O'], does: 'all slides' },
  { keys: ['D'], does: 'light or dark' },
  { keys: ['F'], does: 'full screen' },
]

/** Those of the pen, where slides may be drawn on. */
export const PEN_KEYS: readonly KeyLine[] = [
  { keys: ['W'], does: 'draw; put the pen down' },
  { keys: ['1', '2', '3'], does: 'drawing: color' },
  { keys: ['E', 'U', 'Delete'], does: 'drawing: eraser, undo, clear' },
]

/** Those for a slide's text, in `npm run dev`. */
export const EDITOR_KEYS: readonly KeyLine[] = [{ keys: ['I'], does: 'edit the slide' }]

/** Those for a recording, in `npm run dev`. */
export const RECORDER_KEYS: readonly KeyLine[] = [{ keys: ['R', 'V'], does: 'record, camera' }]

/** Those of the presenter view alone. */
export const SPEAKER_KEYS: readonly KeyLine[] = [
  { keys: ['P'], does: 'the audience’s window' },
  { keys: ['Q'], does: 'stop the clock for a question, go on' },
  { keys: ['X', 'Z'], does: 'leave slides out, take them back' },
  { keys: ['0'], does: 'twice: clock to zero' },
  { keys: ['C'], does: 'show or hide your pointer' },
  { keys: ['+', '-'], does: 'size of the notes' },
]
