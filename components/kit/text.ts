/** Advance widths of Source Sans 3 in thousandths of an em, by width; measured from the font files. */
const WIDTHS: Record<Weight, readonly (readonly [number, string])[]> = {
  400: [
    [200, ' '],
    [241, '|'],
    [247, 'ij'],
    [249, '\',.:;’‘·'],
    [255, 'l'],
    [263, 'I'],
    [291, '!f'],
    [303, '()[]{}'],
    [311, '-'],
    [331, '°'],
    [338, 't'],
    [350, 'r/\\'],
    [419, '*s'],
    [426, '?z"“”'],
    [456, 'xc'],
    [476, 'vyYJ–'],
    [496, 'LFkeé0123456789#$+<=>^~−×±'],
    [504, '_ag'],
    [515, 'XV'],
    [536, 'ESTZ'],
    [547, '`oAhun'],
    [562, 'bdpqµP'],
    [579, 'RCK'],
    [588, 'B'],
    [617, '&DG'],
    [652, 'UNH'],
    [664, 'OQ'],
    [727, 'wM'],
    [800, 'W—½'],
    [829, '%m'],
    [948, '@…'],
  ],
  600: [
    [200, ' '],
    [263, '|ij'],
    [275, 'l\',.:;’‘·'],
    [282, 'I'],
    [324, '!f-()[]{}'],
    [348, '/\\°'],
    [373, 'tr'],
    [444, 's*z?'],
    [482, 'cx"“”–'],
    [502, 'JvyYL_'],
    [513, 'eéF0123456789#$+<=>^~−×±'],
    [522, 'agk'],
    [546, 'VEZXST`o'],
    [564, 'uAhnbdpq'],
    [582, 'CµP'],
    [597, 'RBK'],
    [639, 'DG&'],
    [663, 'UNH'],
    [674, 'OQ'],
    [748, 'Mw'],
    [827, 'W—½'],
    [843, '%m'],
    [964, '@…'],
  ],
}

export type Weight = 400 | 600

const TABLE: Record<Weight, ReadonlyMap<string, number>> = { 400: expand(400), 600: expand(600) }

function expand(weight: Weight): Map<string, number> {
  return new Map(WIDTHS[weight].flatMap(([width, characters]) => [...characters].map(character => [character, width] as const)))
}

/**
 * Width in canvas px of one line of chart text, from a table, because a slide that is not shown cannot be measured.
 * Characters outside the table count as wide ones, so a label is never wider than said.
 */
export function textWidth(text: string, size = 16, weight: Weight = 400): number {
  let units = 0
  for (const character of text)
    units += TABLE[weight].get(character) ?? 964
  return units * size / 1000
}

/** The text with a capital first letter. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The text with a small first letter, unless it begins with an abbreviation such as ECT. */
export function inSentence(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|$)/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text
}

/** The text with a mark at its end: its own, or else a period. */
export function closed(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}

/** Share of the width that the last of several lines should fill. */
const LAST_LINE = 1 / 3

/**
 * Text broken into lines no wider than `width` canvas px; a single word that is wider keeps its own line. Words go down to
 * a short last line, as long as it stays shorter than the one above.
 */
export function wrapText(text: string, width: number, size = 16, weight: Weight = 400): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && textWidth(longer, size, weight) <= width)
      lines[lines.length - 1] = longer
    else
      lines.push(word)
  }
  return fillLast(lines, line => textWidth(line, size, weight) / width)
}

/** @param share how much of the width a line takes */
function fillLast(lines: readonly string[], share: (line: string) => number): string[] {
  const [above = '', last = ''] = lines.slice(-2)
  const cut = above.lastIndexOf(' ')
  const shorter = above.slice(0, cut)
  const longer = `${above.slice(cut + 1)} ${last}`
  if (lines.length < 2 || cut < 0 || share(last) >= LAST_LINE || share(longer) > share(shorter))
    return [...lines]
  return fillLast([...lines.slice(0, -2), shorter, longer], share)
}
