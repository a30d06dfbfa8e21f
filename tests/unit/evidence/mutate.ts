/** A change to a data file as a hurried editor, a bad copy or a broken disk would make it; `at` and `pick` choose the place and the variant. */
export type Mutation = (text: string, at: number, pick: number) => string

const ODD = ['\u200B', '\u202E', '\uFFFD', '\u0007', '\t', '\u00AD', '\uFEFF', '\uD800', '#', ' #', ': ', '\'', '"', '`', '|', '>', '%', '@', '!', '&a ', '*a ', '{', '}', '[', ']', ',', '<<: *a', '---\n', '...\n', '\r', '\\', '{{ 1 }}', '[[x]]', '<b>']
const VALUES = ['', 'null', '~', 'true', '[]', '{}', '[1, 2]', '{ a: 1 }', '\'\'', '\' \'', '\'\u2800\'', 'constructor', '__proto__', 'toString', '0', '-1', '101', '1e3', '0x1F', '0o17', '.inf', '.nan', '60,5', 'many', '1:30', '2026-02-30', '3000-01', '\'856-64\'', '*alias', '&anchor x', '!!str 3', 'a: b', 'a # b', '123456789012345678901234567890', '0.123456789', `"${'long '.repeat(80)}"`, 'W'.repeat(60)]

function lineAt(text: string, at: number): { lines: string[], i: number } {
  const lines = text.split('\n')
  return { lines, i: at % lines.length }
}

function changeLine(change: (line: string, pick: number) => string): Mutation {
  return (text, at, pick) => {
    const { lines, i } = lineAt(text, at)
    return lines.map((line, j) => j === i ? change(line, pick) : line).join('\n')
  }
}

/** Changes one match of a pattern. */
function changeMatch(pattern: RegExp, change: (match: RegExpMatchArray, pick: number) => string): Mutation {
  return (text, at, pick) => {
    const all = [...text.matchAll(pattern)]
    const match = all[at % Math.max(all.length, 1)]
    return match ? text.slice(0, match.index) + change(match, pick) + text.slice(match.index + match[0].length) : text
  }
}

function choose<T>(list: readonly T[], pick: number): T {
  return list[pick % list.length] as T
}

export const MUTATIONS: Record<string, Mutation> = {
  'drop a line': (text, at) => {
    const { lines, i } = lineAt(text, at)
    return lines.filter((_, j) => j !== i).join('\n')
  },
  'duplicate a line': changeLine(line => `${line}\n${line}`),
  'swap two lines': (text, at, pick) => {
    const { lines, i } = lineAt(text, at)
    const j = pick % lines.length
    return lines.map((line, k) => k === i ? lines[j] : k === j ? lines[i] : line).join('\n')
  },
  'cut the file': (text, at) => text.slice(0, at % text.length),
  'cut the file at the end of a line': (text, at) => text.split('\n').slice(0, at % text.split('\n').length).join('\n'),
  'indent a line': changeLine((line, pick) => `${' '.repeat(1 + pick % 4)}${line}`),
  'outdent a line': changeLine((line, pick) => line.slice(Math.min(1 + pick % 2, line.length - line.trimStart().length))),
  'insert odd characters': (text, at, pick) => `${text.slice(0, at % text.length)}${choose(ODD, pick)}${text.slice(at % text.length)}`,
  'delete a character': (text, at) => text.slice(0, at % text.length) + text.slice(at % text.length + 1),
  'change a value': changeMatch(/(?<=: )[^\n,{}[\]]+/g, (_, pick) => choose(VALUES, pick)),
  'misspell a key': changeMatch(/[a-z]+(?=["']?: )/gi, ([key], pick) => pick % 2 ? `${key}s` : key.slice(1)),
  'change a number': changeMatch(/-?\d+(?:\.\d+)?/g, ([number], pick) => choose([`-${number}`, `${number}0`, String(Number(number) * 100), '0', number.replace('.', ','), `${number}.`, String(-Number(number)), '1', '99999999999', `0${number}`], pick)),
  'swap limits': changeMatch(/\[(-?[\d.]+), (-?[\d.]+)\]/g, ([, lower, upper], pick) => choose([`[${upper}, ${lower}]`, `[${lower}, ${lower}]`, `[${lower}]`, `[${lower}, ${upper}, ${upper}]`, `${lower} to ${upper}`], pick)),
  'duplicate an entry': changeMatch(/^ *- (?:id|term|at|dose|kind|name|symptom): (?:.*\n)+?(?=\n| *- )/gm, ([entry]) => `${entry}${entry}`),
  'drop an entry': changeMatch(/^ *- (?:id|term|at|dose|kind|name|symptom): (?:.*\n)+?(?=\n| *- )/gm, () => ''),
  'rename an id': changeMatch(/(?<=\bid"?: )["\w-]+/g, ([id], pick) => choose([`${id}x`, 'constructor', 'Upper', '"__proto__"', 'x'.repeat(60)], pick)),
  'rename a source': changeMatch(/(?<=source: )[\w-]+/g, ([key], pick) => choose([`${key}x`, 'constructor', 'toString', key.slice(1)], pick)),
  'unquote a text': changeMatch(/'([^'\n]*)'/g, ([, text = '']) => text),
}
