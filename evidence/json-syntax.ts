const TOKEN = /\s+|[[\]{}:,]|"(?:[^"\\]|\\["\\/bfnrtu])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/**
 * The first place where a text is not strict JSON, in words. YAML, which the files are read as, would accept comments,
 * a comma after the last item, single quotes and bare words; other programs that read references do not.
 */
export function findJsonFault(text: string): { index: number, message: string } | undefined {
  let before = ''
  for (let index = 0; index < text.length;) {
    TOKEN.lastIndex = index
    const token = TOKEN.exec(text)?.[0]
    if (token === undefined)
      return { index, message: describe(text.slice(index)) }
    if (before === ',' && (token === ']' || token === '}'))
      return { index, message: `found a comma before the closing ${token}: delete the comma after the last item` }
    if (token.trim() !== '')
      before = token
    index += token.length
  }
  try {
    JSON.parse(text)
    return undefined
  }
  catch (error) {
    const at = /at position (\d+)/.exec(String(error))?.[1]
    return { index: at ? Number(at) : text.length, message: 'the JSON does not hold together here or just above: look for a missing comma, quote or bracket, or an end that was cut off' }
  }
}

function describe(rest: string): string {
  if (/^(?:\/\/|\/\*|#)/.test(rest))
    return 'found a comment: JSON has none; move the words to "note" in "custom", or delete them'
  if (rest.startsWith('"'))
    return 'a text that starts here is not closed, or holds a backslash that means nothing: write " at its end'
  const found = JSON.stringify(rest.split(/\s/, 1)[0]?.slice(0, 30))
  return `found ${found}: JSON allows texts in double quotes, numbers such as 2020, true, false, brackets and commas`
}
