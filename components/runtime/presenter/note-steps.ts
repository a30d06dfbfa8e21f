const CLICK_MARK = /<span class="slidev-note-click-mark"[^>]*\bdata-clicks="(\d+)"[^>]*><\/span>/g
const EMPTY_PARAGRAPH = /<p>\s*<\/p>/g

/** What is said at a step, as HTML. */
export interface NoteStep { step: number, html: string }

/** The notes of a slide, divided at their click marks; paragraphs that a mark stands in are divided too. Empty where nothing is written. */
export function noteSteps(noteHtml: string): NoteStep[] {
  const marks = [...noteHtml.matchAll(CLICK_MARK)]
  const ends = [...marks.map(({ index }) => index), noteHtml.length]
  const starts = [0, ...marks.map(({ index, 0: mark }) => index + mark.length)]
  return ends
    .map((end, i) => ({ step: i === 0 ? 0 : Number(marks[i - 1]?.[1]), html: closed(noteHtml.slice(starts[i], end)) }))
    .filter(({ html }) => html !== '')
}

/** A piece cut out of paragraphs as whole paragraphs. */
function closed(piece: string): string {
  const [open, close] = [piece.lastIndexOf('<p>'), piece.lastIndexOf('</p>')]
  const first = piece.indexOf('<p>')
  const begun = piece.includes('</p>') && (first < 0 || piece.indexOf('</p>') < first) ? `<p>${piece}` : piece
  const ended = open > close ? `${begun}</p>` : begun
  const whole = ended.includes('<p>') || ended.trim() === '' ? ended : `<p>${ended}</p>`
  return whole.replace(/<p>\s+/g, '<p>').replace(/\s+<\/p>/g, '</p>').replace(EMPTY_PARAGRAPH, '').trim()
}

/** The step whose words are spoken at a step: its own, or those before it where it has none. */
export function spokenStep(steps: readonly NoteStep[], step: number): number | undefined {
  return steps.findLast(one => one.step <= step)?.step
}
