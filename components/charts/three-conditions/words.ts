/** What is said of one condition: how much evidence there is, how strong it is, and what limits it. */
interface Judged { name: string, amount: string, strength: string, limit: string }

/** What the drawing shows, condition by condition: the alternative text. */
export function alt(all: readonly Judged[]): string {
  return `${all.map(announce).join(' ')} Circle areas are in proportion to the people.`
}

/** One row for each condition. */
export function table(all: readonly Judged[]): { caption: string, columns: string[], rows: string[][] } {
  return {
    caption: 'Strength of evidence for ketamine, by condition',
    columns: ['Condition', 'Evidence', 'Strength', 'In short'],
    rows: all.map(({ name, amount, strength, limit }) => [name, amount, strength, limit]),
  }
}

/** What a listener hears of the condition that a click names. */
export function announce({ name, amount, strength }: Judged): string {
  return `${name}: ${strength.toLowerCase()}, ${amount}.`
}
