import type { ComputedRef, InjectionKey } from 'vue'
import { useNav } from '@slidev/client'
import { computed, inject } from 'vue'

/** Where a slide is being drawn: on stage, as a page of the slides PDF, or in the handout. */
export type Medium = 'live' | 'slides' | 'handout'

/** Provided by a page that prints; without it a slide is live unless Slidev itself prints. */
export const mediumKey: InjectionKey<Medium> = Symbol('medium')

/** How many levels of headings stand above a slide's own in the handout: its title and its sections, unless said. */
export const levelsAboveKey: InjectionKey<number> = Symbol('levels above')

/** The medium of the current component. Everything but `live` shows the final state and nothing to operate. */
export function useMedium(): ComputedRef<Medium> {
  const provided = inject(mediumKey, undefined)
  const { isPrintMode } = useNav()
  return computed(() => provided ?? (isPrintMode.value ? 'slides' : 'live'))
}

/** Provided where a slide is printed as it is before its last step: how many clicks have been made. */
export const clicksKey: InjectionKey<number> = Symbol('clicks')
