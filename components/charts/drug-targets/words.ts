import { statement } from '../../../evidence/index.ts'

/** What the table below the two synapses compares. */
export const ROWS = [
  { id: 'messenger', name: 'Messenger' },
  { id: 'target', name: 'The drug blocks' },
  { id: 'result', name: 'What follows' },
] as const

/** A class of drugs, with what is said of it in each row. */
export interface DrugClass { id: 'older' | 'ketamine', name: string, values: string[] }

/** The two classes. @param older,ketamine ids of statements, one for each row */
export function drugClasses(older: readonly string[], ketamine: readonly string[]): DrugClass[] {
  return [
    { id: 'older', name: 'SSRIs and SNRIs', values: older.map(statement) },
    { id: 'ketamine', name: 'Ketamine', values: ketamine.map(statement) },
  ]
}

function rowsOf({ values }: DrugClass): string {
  return ROWS.map(({ name }, i) => `${name}: ${values[i] ?? ''}.`).join(' ')
}

/** The comparison in words: the alternative text. */
export function alt(drugs: readonly DrugClass[]): string {
  return `Two synapses side by side. ${drugs.map(drug => `${drug.name}. ${rowsOf(drug)}`).join(' ')}`
}

/** The same comparison as rows. */
export function table(drugs: readonly DrugClass[]): { caption: string, columns: string[], rows: string[][] } {
  return {
    caption: 'What each class of drugs acts on',
    columns: ['Aspect', ...drugs.map(({ name }) => name)],
    rows: ROWS.map(({ name }, i) => [name, ...drugs.map(({ values }) => values[i] ?? '')]),
  }
}

/** What a listener hears of the class that has just come. */
export function announce(drug: DrugClass): string {
  return `${drug.name}. ${rowsOf(drug)}`
}
