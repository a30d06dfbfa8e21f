import type { LabelBox } from '../../../../components/charts/glutamate-cascade/parts/names.ts'
import fc from 'fast-check'
import cascade from 'virtual:cascade'
import { describe, expect, it } from 'vitest'
import GlutamateCascade from '../../../../components/charts/glutamate-cascade/GlutamateCascade.vue'
import { BADGE, DRAWING, placeBracket, placeCaptions, RING, RIVAL_STEP } from '../../../../components/charts/glutamate-cascade/layout.ts'
import { CELLS, NEW_SYNAPSE } from '../../../../components/charts/glutamate-cascade/parts/anatomy.ts'
import { MTORC1 } from '../../../../components/charts/glutamate-cascade/parts/molecules.ts'
import { placeLabels } from '../../../../components/charts/glutamate-cascade/parts/names.ts'
import { alt, announce, RIVAL_LETTERS, table } from '../../../../components/charts/glutamate-cascade/words.ts'
import { fiber } from '../../../../components/drawings/shapes.ts'
import { FRAME } from '../../../../components/kit/frame.ts'
import { textWidth } from '../../../../components/kit/text.ts'
import { cascadeFile } from '../../../../evidence/schema/index.ts'
import { mountOnSlide } from '../../support.ts'

function overlap(a: LabelBox, b: LabelBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Every coordinate pair of a path made of absolute commands. */
function points(path: string): { x: number, y: number }[] {
  const numbers = path.replace(/A[\d.]+ [\d.]+ \d \d \d /g, ' ').match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? []
  return numbers.flatMap((x, i) => i % 2 === 0 ? [{ x, y: numbers[i + 1] ?? 0 }] : [])
}

describe('names in the drawing', () => {
  it('stay inside the drawing', () => {
    for (const { id, box } of placeLabels()) {
      expect(box.x, id).toBeGreaterThanOrEqual(DRAWING.x)
      expect(box.x + box.width, id).toBeLessThanOrEqual(DRAWING.x + DRAWING.width)
      expect(box.y, id).toBeGreaterThanOrEqual(0)
      expect(box.y + box.height, id).toBeLessThanOrEqual(FRAME.height + 4)
    }
  })

  it('never overlap, at any step', () => {
    const placed = placeLabels()
    fc.assert(fc.property(fc.integer({ min: 0, max: RIVAL_STEP }), (step) => {
      const shown = placed.filter(label => label.step <= step)
      shown.forEach((label, i) => shown.slice(i + 1).forEach(other =>
        expect(overlap(label.box, other.box), `${label.id} on ${other.id}`).toBe(false)))
    }))
  })

  it('are not crossed by the line of another name', () => {
    const placed = placeLabels()
    for (const { id, leader } of placed) {
      const [from, to] = leader ?? []
      if (!from || !to)
        continue
      for (let t = 0; t <= 1; t += 0.02) {
        const dot = { x: from[0] + (to[0] - from[0]) * t, y: from[1] + (to[1] - from[1]) * t, width: 0.1, height: 0.1 }
        placed.filter(other => other.id !== id).forEach(other =>
          expect(overlap(dot, other.box), `line of ${id} through ${other.id}`).toBe(false))
      }
    }
  })

  it('keep clear of the mTORC1 capsule', () => {
    placeLabels().forEach(({ id, box }) => expect(overlap(box, MTORC1.box), id).toBe(false))
  })

  it('number every step and letter every rival', () => {
    const badges = new Set(placeLabels().filter(({ badge }) => badge).map(({ badge, step }) => `${step}:${badge}`))
    cascade.steps.forEach((_, i) => expect(badges).toContain(`${i + 1}:${i + 1}`))
    cascade.rivals.forEach((_, i) => expect(badges).toContain(`${RIVAL_STEP}:${RIVAL_LETTERS[i]}`))
    expect(RIVAL_STEP).toBe(cascade.steps.length + 1)
  })
})

describe('captions', () => {
  const { steps, rivals, heading } = placeCaptions(cascade)
  const all = [...steps, ...rivals]

  it('stay beside the drawing and inside the figure', () => {
    for (const caption of all) {
      expect(caption.badgeX - BADGE).toBeGreaterThanOrEqual(DRAWING.width - 4)
      const end = Math.max(caption.titleX + textWidth(caption.title, 16, 600), ...caption.tags.map(tag => tag.end))
      expect(end, caption.id).toBeLessThanOrEqual(FRAME.width)
      expect(caption.tagY + 4, caption.id).toBeLessThanOrEqual(FRAME.height)
    }
  })

  it('leave a line for each title and each tag', () => {
    const baselines = [...steps.flatMap(({ titleY, tagY }) => [titleY, tagY]), heading.y, ...new Set(rivals.map(({ titleY }) => titleY))]
    baselines.slice(1).forEach((y, i) => expect(y - (baselines[i] ?? 0)).toBeGreaterThanOrEqual(20))
  })

  it('tag every step with what the evidence file says of people, and leave rodents to the bracket, as all steps were found in them', () => {
    steps.forEach(({ tags }, i) => {
      const told = [...new Set(cascade.steps[i]?.evidence.map(({ tag }) => tag))]
      expect(tags.map(({ tag }) => tag)).toEqual([...new Set([...told, 'human'])].filter(tag => tag !== 'rodent'))
      tags.slice(1).forEach((tag, j) => expect(tag.ringX - RING).toBeGreaterThan(tags[j]?.end ?? 0))
    })
  })

  it('say of rodents that a step was found in them, and only at the last that all were', () => {
    expect(placeBracket(cascade, 0)).toBeUndefined()
    expect(placeBracket(cascade, 5)?.tag.text).toBe('Rodent')
    expect(placeBracket(cascade, 6)).toEqual(placeBracket(cascade, 7))
    expect(placeBracket(cascade, 6)?.tag.text).toBe('Rodent: every step')
    expect(placeBracket(cascade, 6)?.tag.end).toBeLessThanOrEqual(FRAME.width)
  })

  it('tag each step with rodents again once one was not found in them', () => {
    const [first, ...rest] = cascade.steps
    const doubted = { ...cascade, steps: [{ ...first, evidence: first.evidence.map(one => ({ ...one, result: 'mixed' as const })) }, ...rest] }
    expect(placeBracket(doubted, 6)).toBeUndefined()
    expect(placeCaptions(doubted).steps.map(({ tags }) => tags[0].tag)).toEqual(rest.concat(first).map(() => 'rodent'))
  })

  it('say of people what was found, what was not as predicted, and where nobody tested', () => {
    expect(steps.map(({ tags }) => tags.find(({ tag }) => tag === 'human')?.standing)).toEqual(['open', 'found', 'open', 'mixed', 'against', 'against'])
  })
})

describe('a nerve fiber', () => {
  const nodes = fc.array(fc.record({
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 0, max: 300 }),
    r: fc.integer({ min: 2, max: 20 }),
  }), { minLength: 2, maxLength: 6 }).filter(list => list.every((node, i) => {
    const before = list[i - 1]
    return !before || Math.hypot(node.x - before.x, node.y - before.y) > 40
  }))

  it('is a closed shape without a broken number', () => {
    fc.assert(fc.property(nodes, (list) => {
      const path = fiber(list)
      expect(path).toMatch(/^M[-\d. LAZ]+Z$/)
      expect(path).not.toContain('NaN')
    }))
  })

  it('reaches its width at a straight stretch', () => {
    const ys = points(fiber([{ x: 0, y: 50, r: 6 }, { x: 100, y: 50, r: 6 }])).map(({ y }) => y)
    expect(Math.min(...ys)).toBeCloseTo(44)
    expect(Math.max(...ys)).toBeCloseTo(56)
  })

  it('draws each cell on the canvas', () => {
    for (const { shapes } of [...CELLS, ...NEW_SYNAPSE]) {
      for (const { x } of shapes.filter(shape => !/[a-zHV]/.test(shape)).flatMap(points)) {
        expect(x).toBeGreaterThan(-40)
        expect(x).toBeLessThan(DRAWING.width)
      }
    }
  })
})

describe('the cascade on a slide', () => {
  it('adds at each click and never takes away', async () => {
    const { wrapper, clicks, goTo } = mountOnSlide(GlutamateCascade)
    const visible = (): string[] => wrapper.findAll('g.event:not(.waiting)')
      .map(group => group.attributes('data-label') ?? group.attributes('data-caption') ?? `event ${group.attributes('data-step')}`)
    expect(clicks.total).toBe(RIVAL_STEP)
    let before: string[] = []
    for (let step = 0; step <= clicks.total; step++) {
      await goTo(step)
      const now = visible()
      expect(now).toEqual(expect.arrayContaining(before))
      expect(now.length).toBeGreaterThan(before.length)
      before = now
    }
    expect(wrapper.findAll('g.event.waiting')).toHaveLength(0)
    wrapper.unmount()
  })

  it('describes what is shown at each step, with its evidence, and not what comes later', async () => {
    const { wrapper, goTo } = mountOnSlide(GlutamateCascade)
    for (let step = 0; step <= RIVAL_STEP; step++) {
      await goTo(step)
      const description = wrapper.find('svg').attributes('aria-label') ?? ''
      cascade.steps.forEach((one, i) => expect(description.includes(one.happens)).toBe(i < step))
      cascade.rivals.forEach(one => expect(description.includes(one.happens)).toBe(step === RIVAL_STEP))
      expect(wrapper.find('[aria-live]').text()).toBe(announce(cascade, step))
    }
    wrapper.unmount()
  })

  it('prints its last step with a table of every step, tag and source', () => {
    const { wrapper } = mountOnSlide(GlutamateCascade, { medium: 'handout' })
    expect(wrapper.findAll('g.event.waiting')).toHaveLength(0)
    expect(wrapper.findAll('g.caption.current')).toHaveLength(0)
    expect(wrapper.find('svg').attributes('aria-label')).toBe(alt(cascade, RIVAL_STEP))
    expect(wrapper.findAll('tbody tr')).toHaveLength(cascade.steps.length + cascade.rivals.length)
    const { rows } = table(cascade)
    rows.forEach(row => row.forEach(cell => expect(cell).not.toBe('')))
    wrapper.unmount()
  })
})

describe('the cascade file', () => {
  const copy = (): { steps: Record<string, unknown>[], rivals: Record<string, unknown>[] } =>
    JSON.parse(JSON.stringify(cascade)) as { steps: Record<string, unknown>[], rivals: Record<string, unknown>[] }
  const faults = (value: unknown): string => cascadeFile.safeParse(value).error?.issues.map(({ message }) => message).join('\n') ?? ''

  it('is accepted as it stands', () => expect(faults(copy())).toBe(''))

  it('refuses steps that are missing or out of order', () => {
    const value = copy()
    value.steps.reverse()
    expect(faults(value)).toContain('each once and in this order')
  })

  it('refuses a tag that is none of human, rodent and hypothesis', () => {
    const value = copy()
    const [step] = value.steps
    if (step)
      step.evidence = [{ ...cascade.steps[0]?.evidence[0], tag: 'monkey' }]
    expect(faults(value)).toContain('human')
  })

  it('refuses a hypothesis tag beside a tested one, and unknown fields', () => {
    const value = copy()
    const [first] = value.steps
    if (first)
      first.evidence = [{ ...cascade.steps[0]?.evidence[0], tag: 'hypothesis' }, ...cascade.steps[5]?.evidence ?? []]
    expect(faults(value)).toContain('no longer tagged "hypothesis"')
    expect(faults({ ...copy(), colour: 'blue' })).toContain('colour')
  })
})
