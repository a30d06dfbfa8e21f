import { textWidth } from '../../kit/text.ts'

/** One class of drugs: which messenger, what it binds, what follows at once. */
export interface DrugClass {
  id: 'older' | 'ketamine'
  name: string
  messenger: string
  target: string
  result: string
}

export const DRUG_CLASSES: readonly DrugClass[] = [
  { id: 'older', name: 'SSRIs and SNRIs', messenger: 'Serotonin, norepinephrine', target: 'Reuptake pump', result: 'It stays longer in the synapse' },
  { id: 'ketamine', name: 'Ketamine', messenger: 'Glutamate', target: 'NMDA receptor', result: 'More glutamate (hypothesis)' },
]

export const ROWS = [
  { id: 'messenger', name: 'Messenger', y: 258, ruleY: undefined },
  { id: 'target', name: 'The drug blocks', y: 294, ruleY: 269 },
  { id: 'result', name: 'What follows', y: 330, ruleY: 305 },
] as const

export const SIZE = { width: 848, height: 342 }
export const TEXT = 20
/** Middle of the figure, where the names of the rows stand. */
export const MIDDLE = SIZE.width / 2
/** Half of the column that names the rows. */
const NAMES = 84

/** Where each class has its name, at the outer edge, and its values, next to the names of the rows. */
export function placeClass(drug: DrugClass['id']): { x: number, anchor: 'start' | 'end', nameX: number, nameAnchor: 'start' | 'end' } {
  return drug === 'older'
    ? { x: MIDDLE - NAMES, anchor: 'end', nameX: 0, nameAnchor: 'start' }
    : { x: MIDDLE + NAMES, anchor: 'start', nameX: SIZE.width, nameAnchor: 'end' }
}

/** Whether a value fits between the edge of the figure and the names. */
export function valueFits(text: string): boolean {
  return textWidth(text, TEXT, 600) <= MIDDLE - NAMES
}

/** The word that both drawings share, with a line to the molecules of each. */
export const MESSENGER_LABEL = { y: 143, older: 'M380 138H316', ketamine: 'M468 138H556' } as const

/** The comparison in words. */
export function targetsFinding(): string {
  return `Two synapses side by side. ${DRUG_CLASSES.map(({ name, messenger, target, result }) =>
    `${name}: the messenger is ${messenger.toLowerCase().replace(', ', ' or ')}; the drug blocks the ${target.replace('Reuptake', 'reuptake')}; ${result.charAt(0).toLowerCase()}${result.slice(1)}`).join('. ')}.`
}
