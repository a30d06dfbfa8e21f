const CLICK_MARK = /\s*<span class="slidev-note-click-mark"[^>]*><\/span>\s*/g
const EMPTY_PARAGRAPH = /<p>(?:\s|&nbsp;|<br\s*\/?>)*<\/p>\s*/g

/** Speaker notes as prose for reading: without the click marks and the empty paragraphs that they leave. */
export function cleanNote(html: string): string {
  return html
    .replace(CLICK_MARK, ' ')
    .replace(/<p>\s+/g, '<p>')
    .replace(/\s+<\/p>/g, '</p>')
    .replace(EMPTY_PARAGRAPH, '')
    .trim()
}
