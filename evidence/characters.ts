/** Characters that cannot be seen, break a line, reverse the reading direction, or stand for a damaged letter. */
const ODD = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\uFFFD]/u
const BREAKS = /[\n\r]/g

/**
 * The first character of a text that nobody can see or that stands for a damaged one, with words for it.
 * Line breaks count as visible: a file is made of lines.
 */
export function findOddCharacter(text: string): { index: number, message: string } | undefined {
  const found = ODD.exec(text.replace(BREAKS, ' '))
  if (!found)
    return undefined
  const code = found[0].codePointAt(0) ?? 0
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  if (code === 0xFFFD)
    return { index: found.index, message: `found the mark of a damaged character (${name}): the file was saved in another encoding; type the character again and save as UTF-8` }
  const [what, instead] = code === 9 ? [`${name}, a tab`, 'spaces'] : [name, 'the text there again']
  return { index: found.index, message: `found a character that cannot be seen (${what}): delete it and type ${instead}` }
}

/** What is wrong with a text that is printed in one line, or nothing. */
export function textFault(text: string, max: number): string | undefined {
  const start = JSON.stringify(text.length > 50 ? `${text.slice(0, 50)}…` : text)
  if (text.trim() === '')
    return 'the text is empty: write it, or delete the key where it may be left out'
  const odd = findOddCharacter(text)
  if (odd)
    return odd.message
  if (text.search(BREAKS) >= 0)
    return `found ${start} with a line break inside: write it as one line`
  if (text !== text.trim() || /\s{2}/.test(text))
    return `found ${start} with a space at its start or end, or two in a row: write single spaces between words`
  if (!/[\p{L}\p{N}%]/u.test(text))
    return `found ${start}, which holds no letter or digit: write words`
  if (/\p{M}{3}/u.test(text))
    return `found ${start} with several accents on one letter: type the letter again`
  if (/[^\s\-/]{40}/.test(text))
    return `found ${start} with a word of 40 letters or more, which fits in no line: put a space or a hyphen in it`
  if (text.length > max)
    return `found a text of ${text.length} characters, ${start}: at most ${max} fit; shorten it`
  return undefined
}
