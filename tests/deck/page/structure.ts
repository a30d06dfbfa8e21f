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

/** Steps not shown yet that a screen reader or the Tab key would still reach. */
export function exposedSteps(slide: HTMLElement): string[] {
  return [...slide.querySelectorAll('.slidev-vclick-hidden, .slidev-vclick-hidden *')]
    .filter(element => element.checkVisibility({ checkVisibilityCSS: true }) && element.closest('[aria-hidden="true"], [inert]') === null)
    .map(element => `${describe(element)} is not shown yet but still read out`)
}
