import { expect, it } from 'vitest'
import { lookAtFigures, lookAtLength, lookAtRegulation, LOOKS, worstOf } from '../../../deck/preflight.ts'

const entry = (name: string): { name: string, says: string, sources: string[] } => ({ name, says: '', sources: [] })

it.each([[29.5, 30, 'green', /^29:30 planned, 30 minutes given\.$/], [31.5, 30, 'amber', /1:30 too long/], [34, 'full', 'red', /4:00 too long/], [12, 'short', 'green', /12 minutes/]] as const)('%d planned minutes in %s are %s', (planned, minutes, light, says) => {
  expect(lookAtLength(planned, { minutes })).toMatchObject({ light, says: expect.stringMatching(says) })
})

it('figures to verify are counted, and the first are named', () => {
  expect(lookAtFigures({ verify: [] }).light).toBe('green')
  expect(lookAtFigures({ verify: ['a', 'b', 'c', 'd', 'e'].map(entry) })).toMatchObject({ light: 'amber', says: expect.stringMatching(/^5 to verify at their source: a, b, c and 2 more\./) })
})

it.each([['2026-10', 'green'], ['2026-09', 'amber'], ['2025-11', 'amber']])('law that was last read in %s is %s in November 2026', (first, light) => {
  expect(lookAtRegulation({ recheck: [entry('label')], first }, new Date(2026, 10, 25)).light).toBe(light)
})

it('nothing that changes with time is never old', () => {
  expect(lookAtRegulation({ recheck: [], first: '2020-01' }, new Date(2026, 10, 25)).light).toBe('green')
})

it('the worst light counts', () => {
  expect(worstOf([LOOKS.fonts(true), LOOKS.built(true)])).toBe('green')
  expect(worstOf([LOOKS.fonts(true), LOOKS.screens(undefined)])).toBe('amber')
  expect(worstOf([LOOKS.screens(false), LOOKS.link('http://localhost', false)])).toBe('red')
})
