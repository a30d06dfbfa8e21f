import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { estimated, placeInterval } from '../../../../components/kit/interval.ts'
import Interval from '../../../../components/kit/Interval.vue'
import { finding } from '../../../../evidence/index.ts'

const scale = (value: number): number => 100 + 10 * value
const draw = (props: Record<string, unknown> = {}) => mount(Interval, { props: { interval: placeInterval([-5, 5], scale), estimate: 100, across: 50, ...props } })
const lines = (wrapper: ReturnType<typeof draw>): string[] => wrapper.findAll('.line').map(line => line.attributes('d') ?? '')

describe('an interval', () => {
  it('runs from limit to limit and leaves room around its estimate', () => {
    expect(lines(draw({ gap: 7 }))).toEqual(['M93 50L50 50', 'M107 50L150 50'])
    expect(lines(draw({ gap: 7, vertical: true }))).toEqual(['M50 93L50 50', 'M50 107L50 150'])
  })

  it('has caps where it ends and arrows where it was cut', () => {
    expect(lines(draw({ caps: true }))).toEqual(['M50 50L150 50', 'M50 44L50 56', 'M150 44L150 56'])
    const cut = draw({ caps: true, interval: placeInterval([-50, 5], scale, [-10, 10]) })
    expect(lines(cut)).toEqual(['M0 50L150 50', 'M150 44L150 56'])
    expect(cut.findAll('.arrow')).toHaveLength(1)
  })

  it('leaves its estimate alone until it is shown, and where there is no interval', () => {
    const waiting = draw({ shown: false })
    expect(waiting.find('.waiting .line').exists()).toBe(true)
    expect(waiting.get('.mark').element.closest('.waiting')).toBeNull()
    expect(lines(draw({ look: 'none' }))).toEqual([])
    expect(lines(draw({ interval: undefined }))).toEqual([])
  })

  it('is drawn by its kind', () => {
    expect(draw({ look: 'derived CI' }).get('.interval').classes()).toContain('derived-CI')
  })

  it('needs a finding that has one', () => {
    expect(() => estimated({ ...finding('lii2023-madrs'), ci: undefined })).toThrow(/lii2023-madrs.*interval/)
  })
})
