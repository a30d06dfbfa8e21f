/** A headline as plain text: without the marks of Markdown, and with a space where its author broke the line. */
export function plainHeadline(markdown: string): string {
  return markdown.replace(/\s*<br\s*\/?>\s*/g, ' ').replace(/[*_`]/g, '')
}
