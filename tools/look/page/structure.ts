import { describe } from './dom.ts'

/** Ids used more than once in the page, which holds every slide at once. */
export function duplicateIds(): string[] {
  const counts = new Map<string, number>()
  for (const { id } of document.querySelectorAll('[id]')) {
    if (id)
      counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count > 1).map(([id, count]) => `the id "${id}" is used ${count} times`)
}

/** What a screen reader or the Tab key would still reach although it is not shown: a later step, or anything transparent. */
export function exposedSteps(slide: HTMLElement): string[] {
  return [...slide.querySelectorAll('.slidev-vclick-hidden, .slidev-vclick-hidden *, .slidev-layout *, .slide-footer *')]
    .filter(element => element.checkVisibility({ checkVisibilityCSS: true }) && element.closest('[aria-hidden="true"], [inert]') === null)
    .filter(element => element.matches('.slidev-vclick-hidden, .slidev-vclick-hidden *') || !element.checkVisibility({ checkOpacity: true }))
    .map(element => `${describe(element)} is not shown yet but still read out`)
}

/** Whether the page has one main landmark and speaks from one place, whatever slide is shown; and its language. */
export function landmarkFaults(): string[] {
  const count = (selector: string): number => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility()).length
  const mains = count('main, [role="main"]')
  const voices = count('[aria-live]:not([aria-live="off"]), [role="status"]:not([aria-live]), [role="alert"], [role="log"]')
  return [
    ...(mains === 1 ? [] : [`${mains} main landmarks; there must be one`]),
    ...(voices === 1 ? [] : [`${voices} live regions; there must be one`]),
    ...(document.documentElement.lang.startsWith('en') ? [] : [`the language is "${document.documentElement.lang}"`]),
  ]
}
