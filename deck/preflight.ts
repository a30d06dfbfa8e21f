import type { Checking } from '../evidence/provenance.ts'
import type { Speaker } from '../evidence/schema/index.ts'
import { CUT_NAMES } from '../evidence/cuts.ts'
import { monthsSince } from '../evidence/dates.ts'
import { clockText } from './pace.ts'

/** How a thing stands before a talk. */
export type Light = 'green' | 'amber' | 'red'

/** What each light means; it is always said in words too. */
export const LIGHTS: Record<Light, string> = { green: 'Ready', amber: 'Look', red: 'Stop' }

/** One thing that is looked over before a talk. */
export interface Look { what: string, light: Light, says: string }

/** How much longer than its time a talk may be planned, as a share of it: the pace brings that back. */
const OVER = 0.1

/** After so many months law, labels and guidelines are read again. */
const RECHECK_MONTHS = 1

/** The first names of a long list. */
const NAMED = 3

/** Planned length against the speaker's time. @param planned minutes of the slides that are presented */
export function lookAtLength(planned: number, { minutes }: Pick<Speaker, 'minutes'>): Look {
  const slot = typeof minutes === 'number' ? minutes : CUT_NAMES[minutes]
  const over = planned - slot
  return {
    what: 'Length',
    light: over <= 0 ? 'green' : over <= slot * OVER ? 'amber' : 'red',
    says: `${clockText(planned * 60)} planned, ${slot} minutes given${over > 0 ? `: ${clockText(over * 60)} too long. The presenter view offers what to leave out; speaker.yaml chooses a shorter talk.` : '.'}`,
  }
}

/** Figures that were recalled, or are to be verified for another reason. */
export function lookAtFigures({ verify }: Pick<Checking, 'verify'>): Look {
  return {
    what: 'Figures',
    light: verify.length > 0 ? 'amber' : 'green',
    says: verify.length > 0
      ? `${verify.length} to verify at their source: ${named(verify.map(({ name }) => name))}. All of them: npm run check`
      : 'No figure is marked to be verified.',
  }
}

/** Law, labels and guidelines, which change. */
export function lookAtRegulation({ recheck, first }: Pick<Checking, 'recheck' | 'first'>, today: Date): Look {
  const old = monthsSince(first, today) > RECHECK_MONTHS
  return {
    what: 'Regulation',
    light: recheck.length > 0 && old ? 'amber' : 'green',
    says: recheck.length === 0
      ? 'Nothing is marked as changing with time.'
      : `${recheck.length} entries change with time (${named(recheck.map(({ name }) => name))}); the oldest reading is of ${first}${old ? ', so read them again' : ''}.`,
  }
}

function named(names: readonly string[]): string {
  return names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` and ${names.length - NAMED} more` : '')
}

/** What a browser or a program has found out; each look says what to do where it is not so. */
export const LOOKS = {
  browser: (ok: boolean, name: string): Look => ({ what: 'Browser', light: ok ? 'green' : 'amber', says: ok ? name : `${name} The deck can be presented in any browser.` }),
  windows: (places: boolean): Look => ({ what: 'Browser', light: places ? 'green' : 'amber', says: places ? 'Can put the audience window on the other screen.' : 'Cannot place windows: move the audience window to the projector by hand. Chrome and Edge can.' }),
  awake: (ok: boolean): Look => ({ what: 'Screen lock', light: ok ? 'green' : 'amber', says: ok ? 'Held off while the deck is open.' : 'This browser cannot hold it off: set the laptop not to sleep.' }),
  fonts: (ok: boolean): Look => ({ what: 'Fonts', light: ok ? 'green' : 'red', says: ok ? 'The deck’s own fonts are there.' : 'The deck’s own fonts are missing: npm run build.' }),
  built: (ok: boolean): Look => ({ what: 'Deck', light: ok ? 'green' : 'amber', says: ok ? 'Built from the files as they are now.' : 'The files have changed since it was built: npm start builds it anew.' }),
  offline: (ok: boolean): Look => ({ what: 'Offline', light: ok ? 'green' : 'amber', says: ok ? 'Kept here: a reload works without the server.' : 'Not kept in this browser yet: a reload needs the server. Open the slides once and wait a few seconds.' }),
  screens: (extended: boolean | undefined): Look => ({
    what: 'Screens',
    light: extended ? 'green' : 'amber',
    says: extended
      ? 'A second screen is connected.'
      : extended === undefined ? 'This browser does not tell: see that the projector extends the desktop and does not mirror it.' : 'Only one: connect the projector, and extend the desktop rather than mirror it.',
  }),
  link: (url: string, ok: boolean): Look => ({ what: 'Presenter view', light: ok ? 'green' : 'red', says: ok ? url : `Nothing answers at ${url}: npm start.` }),
  papers: (state: 'fresh' | 'older' | 'missing'): Look => ({
    what: 'PDFs',
    light: state === 'fresh' ? 'green' : 'amber',
    says: { fresh: 'Beside the deck, and no older than it.', older: 'Older than the deck: npm run export makes them anew.', missing: 'Not beside the deck as it is now: npm run export makes them.' }[state],
  }),
} as const

/** Worst light of all. */
export function worstOf(looks: readonly Look[]): Light {
  return (['red', 'amber'] as const).find(light => looks.some(look => look.light === light)) ?? 'green'
}
