import type { Situation } from '../../../../../components/charts/ptsd-therapy-chart/views/view.ts'
import therapies from 'virtual:therapies'

/** The chart as the deck opens it: nothing lit. */
export const situation: Situation = { data: therapies, handout: false, lit: '' }
