import type { Situation } from '../../../../../components/charts/ptsd-therapy-chart/views/view.ts'
import { evidence } from '../../../../../evidence/index.ts'

/** The chart as the deck opens it: nothing lit. */
export const situation: Situation = { data: evidence.therapies, handout: false, lit: '' }
