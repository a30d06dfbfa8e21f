import type { ChartTable } from './table.ts'
import { shallowReactive } from 'vue'

/** The table of each slide's chart, by number of the slide, once the slide has been mounted. */
export const tables = shallowReactive(new Map<number, ChartTable>())
