/** What a listener could have seen of a slide: where it was, what its chart says of itself, and its other text. */
export interface Seen { no: number, step: number, steps: number, chart: string, texts: readonly string[] }

/** Longest list of new text that is read out, in characters. */
const LIMIT = 160

/** What is said when a slide comes: its number, its headline and what its chart says first. */
export function arrival({ no, chart }: Seen, total: number, headline: string): string {
  return [`Slide ${no} of ${total}.`, sentence(headline), chart].filter(Boolean).join(' ')
}

/**
 * What is said when something changes on a slide: what its chart says of it, else the text that came, else the text
 * that went, else only the step. Empty if nothing did.
 */
export function change(before: Seen, now: Seen): string {
  if (now.chart && now.chart !== before.chart)
    return now.chart
  const came = without(now.texts, before.texts)
  if (came.length > 0)
    return brief(came)
  const gone = without(before.texts, now.texts)
  if (gone.length > 0)
    return `No longer shown: ${brief(gone)}`
  return now.step === before.step ? '' : `Step ${now.step} of ${now.steps}.`
}

/** The texts of `list` that `others` has not, each counted as often as it stands there. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const rest = [...others]
  return list.filter((text) => {
    const at = rest.indexOf(text)
    if (at >= 0)
      rest.splice(at, 1)
    return at < 0
  })
}

function brief(texts: readonly string[]): string {
  const all = texts.map(sentence).join(' ')
  return all.length <= LIMIT ? all : `${all.slice(0, all.lastIndexOf(' ', LIMIT))} …`
}

function sentence(text: string): string {
  return text && !/[.?!…]$/.test(text) ? `${text}.` : text
}
