import type { Situation } from '../../../../../components/charts/ptsd-therapy-chart/views/view.ts'
import { evidence } from '../../../../../evidence/index.ts'

/** The overview as the deck opens it: nothing lit. */
export const situation: Situation = { data: evidence.therapies, panels: [], order: 'certainty', handout: false, therapy: '', line: '' }
