/**
 * What counts as a statistic. A figure typed into a slide, a note or a component cannot be traced to its source, so
 * none of these may be typed: they come from `evidence/` through a placeholder or a component. Years, clock times,
 * durations ("24 hours", "week 1"), names such as DSM-5, and counts below ten are prose.
 */

export interface Statistic { index: number, text: string }

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`
const NUMBER_WORD = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|hundred)'
const COUNTED = '(?:people|persons|patients|participants|adults|veterans|women|men|volunteers|trials|studies|cases|deaths|attempts)'
const TIME = '(?:seconds?|minutes?|min|hours?|h|days?|d|weeks?|wk|months?|mo|years?|yr)'

const RULES: readonly RegExp[] = [
  // 64 %, 64 percent, sixty-four percent
  new RegExp(String.raw`${NUMBER}\s*(?:%|per\s?cent\b|percentage\b)`, 'gi'),
  new RegExp(String.raw`\b${NUMBER_WORD}\s+(?:per\s?cent\b|percentage\b)`, 'gi'),
  // 0.49, .03
  /(?<![\w.])[−-]?\d*\.\d+(?!\.?\w)/g,
  // n = 12, p < .001, k=4
  /\b[nkp]\s*[=<>≤≥]\s*\.?\d[\d.,]*/gi,
  // SMD of 1, odds ratio 2
  new RegExp(String.raw`\b(?:SMD|OR|RR|HR|MD|CrI|CI|NNT|(?:odds|hazard|risk)\s+ratio|effect\s+size|mean\s+difference)(?:\s+(?:of|was|is|=)|:)?\s+[−-]?${NUMBER}`, 'g'),
  // 40 mg, 1 mg/kg
  new RegExp(String.raw`${NUMBER}\s*(?:mg|mcg|µg|ml)\b`, 'gi'),
  // 12 points
  new RegExp(String.raw`${NUMBER}[\s-]+points?\b`, 'gi'),
  // 7 of 12, 1 in 5; not "2 in 2019"
  /(?<![\w.])\d+\s+(?:of|out\s+of|in)\s+(?:every\s+)?(?!(?:19|20)\d\d\b)\d+\b/gi,
  // 1,000
  /(?<![\w,.])\d{1,3}(?:,\d{3})+\b/g,
  // 3-fold, 2×
  /(?<![\w.])\d+(?:-fold\b| ?×)/gi,
]

/** 12 people, 24 small trials; below ten and "100 people", the usual frame for a frequency, are prose. */
const COUNT = new RegExp(String.raw`(?<![\w.])(\d[\d,]*)\s+(?!${TIME}\b)(?:[a-z-]+\s+){0,2}?${COUNTED}\b`, 'gi')

/** "95%" only names the kind of an interval. */
const INTERVAL_NAME = /95\s?%(?=\s+(?:CI|CrI|confidence|credible|prediction|interval))/g

/** Every statistic typed into a text, in order; one that several rules find is given once. */
export function findStatistics(text: string): Statistic[] {
  const prose = text.replace(INTERVAL_NAME, name => ' '.repeat(name.length))
  const found = RULES.flatMap(rule => [...prose.matchAll(rule)].map(match => ({ index: match.index, text: match[0] })))
  for (const match of prose.matchAll(COUNT)) {
    const count = Number((match[1] ?? '').replaceAll(',', ''))
    if (count >= 10 && count !== 100)
      found.push({ index: match.index, text: match[0] })
  }
  return found
    .sort((a, b) => a.index - b.index || b.text.length - a.text.length)
    .filter(({ index }, i, all) => !all.slice(0, i).some(other => index < other.index + other.text.length))
}
