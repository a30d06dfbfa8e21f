import type { Component } from 'vue'
import { expect } from 'vitest'
import { mountOnSlide, shownTexts } from '../../support.ts'

/**
 * Holds a chart to what every chart does: each step brings words in and takes none away, each is announced, its table
 * has rows, and paper shows what the last step shows. Gives the words of the last step.
 */
export async function expectClickSteps(component: Component, props: Record<string, unknown>, total: number): Promise<string[]> {
  const live = mountOnSlide(component, { props })
  expect(live.clicks.total).toBe(total)
  let before = shownTexts(live)
  const heard = new Set<string>()
  for (let step = 1; step <= total; step++) {
    await live.goTo(step)
    const now = shownTexts(live)
    expect(now).toEqual(expect.arrayContaining(before))
    expect(now.length, `step ${step} brings words in`).toBeGreaterThan(before.length)
    before = now
    heard.add(live.wrapper.get('[aria-live]').text())
  }
  expect(heard.size, 'each step is announced').toBe(total)
  expect(heard).not.toContain('')
  live.wrapper.unmount()

  const slide = mountOnSlide(component, { props, medium: 'slides' })
  expect(shownTexts(slide)).toEqual(before)
  slide.wrapper.unmount()
  const paper = mountOnSlide(component, { props, medium: 'handout' })
  expect(paper.wrapper.findAll('tbody tr').length).toBeGreaterThan(1)
  paper.wrapper.unmount()
  return before
}
