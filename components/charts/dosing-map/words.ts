import type { DosingCell, DosingMapData, DosingResult, Fact, Finding, MapDose } from '../../../evidence/schema/index.ts'
import { formatEffect, formatFact, formatInterval, formatNumber } from '../../../evidence/format.ts'
import { citation } from '../../../evidence/index.ts'
import { estimated } from '../../kit/interval.ts'

/** What is printed in a cell: the result in a few words, then a line of detail. */
export interface CellText extends Pick<DosingCell, 'dose' | 'frequency' | 'result' | 'source'> {
  word: string
  detail: string
  /** Result and detail in one phrase, for the table. */
  phrase: string
}

/** A dose as a row of the table names it: "0.5 mg/kg". */
export function doseLabel(dose: MapDose): string {
  return `${formatNumber(dose, 1)} mg/kg`
}

const WORD: Record<DosingResult, string> = { 'better': 'Better', 'no clear difference': 'No clear difference', 'not reported': 'Unclear' }

/** The usual dose as the map has it. @throws RangeError if the map has no such row */
export function usualDose({ doses }: Pick<DosingMapData, 'doses'>, { id, value }: Fact): MapDose {
  const dose = doses.find(one => one === value)
  if (dose === undefined)
    throw new RangeError(`The dosing map has no row for the usual dose "${id}", ${String(value)}; it has ${doses.join(', ')}.`)
  return dose
}

/** What stands where no trial has compared a dose or frequency with others; other studies of it there may be. */
export const BLANK = 'No comparison found'

/**
 * The text of each cell that a trial has filled.
 * @throws Error if a cell names a finding without two arms
 */
export function cellTexts(cells: readonly DosingCell[], findings: Record<string, Finding>, facts: Record<string, Fact>): CellText[] {
  return cells.map(({ dose, frequency, result, says, finding, fact, source }) => {
    const figure = figureText(finding === undefined ? undefined : findings[finding], fact === undefined ? undefined : facts[fact])
    const phrase = [`${WORD[result]} ${says}`, figure].filter(Boolean).join(', ')
    return { dose, frequency, result, source, word: finding ? `${WORD[result]} ${says}` : WORD[result], detail: figure ?? says, phrase }
  })
}

function figureText(finding?: Finding, fact?: Fact): string | undefined {
  if (finding) {
    const [treated, control] = finding.arms ?? []
    if (!treated || !control)
      throw new Error(`The dosing map needs two arms on the finding "${finding.id}".`)
    return `${formatNumber(treated.value)} against ${formatNumber(control.value)}`
  }
  return fact && formatFact(fact)
}

/**
 * What the pooled results say of low doses, against high ones and against nothing.
 * @throws Error if one has no estimate with an interval
 */
export function concludePooled(high: Finding, low: Finding): string {
  if (high.estimate === undefined || low.estimate === undefined || !low.ci)
    throw new Error(`The dosing map needs an estimate on "${high.id}", and one with its interval on "${low.id}".`)
  if (low.estimate <= high.estimate)
    return 'Low doses do no less'
  return low.ci[1] < 0 ? 'Low doses do less, not nothing' : 'Low doses do less'
}

/** A pooled effect with its interval, below a line that names its measure. @throws Error without them */
export function pooledText(finding: Finding): string {
  const { estimate, ci } = estimated(finding)
  return `${formatNumber(estimate)} (${formatInterval(ci)})`
}

function columnOf({ frequencies }: DosingMapData, { frequency }: CellText): string {
  return frequencies.find(({ id }) => id === frequency)?.label ?? frequency
}

/** A cell in words: "0.5 mg/kg, one infusion: better than midazolam". */
function told(data: DosingMapData, cell: CellText): string {
  return `${doseLabel(cell.dose)}, ${columnOf(data, cell).toLowerCase()}: ${cell.phrase.toLowerCase()}`
}

/** How many cells have a known dose, and how many of them a trial has filled. */
function counts({ doses, frequencies }: DosingMapData, cells: readonly CellText[]): { all: number, filled: number } {
  return {
    all: doses.length * frequencies.length,
    filled: cells.length,
  }
}

/** What the map shows: the alternative text. */
export function alt(data: DosingMapData, cells: readonly CellText[]): string {
  const { all, filled } = counts(data, cells)
  return `Trials fill ${filled} of ${all} cells of dose by frequency. ${cells.map(cell => told(data, cell)).join('; ')}. No comparison was found for the rest.`
}

/** One row for each cell that a trial has filled, one for the rest, and one for each pooled finding. */
export function table(data: DosingMapData, cells: readonly CellText[], pooled: readonly Finding[]): { caption: string, columns: string[], rows: string[][] } {
  return {
    caption: `${data.population}: randomized trials that compared doses or frequencies`,
    columns: ['Dose', 'Frequency', 'Result', 'Source'],
    rows: [
      ...cells.map(cell => [doseLabel(cell.dose), columnOf(data, cell), cell.phrase, citation(cell.source)]),
      ['All other cells', 'any', BLANK, ''],
      ...pooled.map(one => [`Pooled: ${one.intervention.toLowerCase()}`, one.timepoint, formatEffect(one), citation(one.source)]),
    ],
  }
}

/**
 * What a listener hears at a step.
 * @param fresh cells that the step fills
 * @param usual the usual dose in words
 * @param conclusion what the pooled results say
 */
export function announce(data: DosingMapData, cells: readonly CellText[], step: number, { fresh, usual, conclusion }: { fresh: readonly CellText[], usual: string, conclusion: string }): string {
  if (step === 0)
    return `The usual dose is ${usual}.`
  if (fresh.length > 0)
    return `${fresh.map(cell => told(data, cell)).join('; ')}.${step === 1 ? ` Pooled: ${conclusion.toLowerCase()}.` : ''}`
  const { all, filled } = counts(data, cells)
  return `No comparison was found for the other ${all - filled} of ${all} cells.`
}
