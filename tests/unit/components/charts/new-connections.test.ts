import { describe, expect, it } from 'vitest'
import { COLUMNS, placeQuestions } from '../../../../components/charts/new-connections/layout.ts'
import NewConnections from '../../../../components/charts/new-connections/NewConnections.vue'
import { dendrite } from '../../../../components/charts/new-connections/parts/dendrite.ts'
import { alt, announce, table } from '../../../../components/charts/new-connections/words.ts'
import { FRAME } from '../../../../components/kit/frame.ts'
import { textWidth } from '../../../../components/kit/text.ts'
import { sourcedStatement } from '../../../../evidence/index.ts'
import { mountOnSlide } from '../../support.ts'

/** As on the slide. */
const props = {
  asks: ['Do they form?', 'Does the effect need them?', 'Is mTORC1 needed?', 'And new neurons?'],
  rodents: ['rats-form-synapses', 'mice-keep-effect', 'rats-need-pathway', 'rats-new-neurons'],
  people: ['people-show-no-synapses', 'people-keep-effect', 'people-need-pathway', 'people-new-neurons'],
}
const questions = props.asks.map((asks, i) => ({ asks, rodents: sourcedStatement(props.rodents[i]), people: sourcedStatement(props.people[i]) }))

describe('new connections in rodents and people', () => {
  it('keep every answer inside its column and its row', () => {
    const rows = placeQuestions(questions)
    rows.forEach((row, i) => {
      const floor = rows[i + 1]?.ruleY ?? FRAME.height
      for (const id of ['rodents', 'people'] as const) {
        expect(textWidth(row[id].text, 20, 600), `${row.asks} ${id}`).toBeLessThanOrEqual(COLUMNS[id].width)
        expect(row[id].text.split(' ').length, `${row.asks} ${id}`).toBeLessThanOrEqual(2)
      }
      expect(textWidth(row.asks, 18)).toBeLessThanOrEqual(COLUMNS.question.width)
      expect(row.y).toBeLessThanOrEqual(floor - 5)
    })
  })

  it('name the sources of an answer that rests on something, and none for one that does not', () => {
    const [, ...cells] = table(questions).rows[3]
    expect(cells).toEqual(['Not needed. Cells divide more in rats; the effect does not depend on it. (Soumier et al. 2016)', 'No evidence.'])
  })

  it('say nothing of new neurons in people but that there is no evidence', () => {
    expect(alt(questions)).toContain('And new neurons? Rodents: Not needed. Cells divide more in rats; the effect does not depend on it. People: No evidence.')
    expect(announce(questions, 'people')).toBe('People: Not seen. Not known. Unclear. No evidence.')
  })

  it('draw old and new spines on both sides of the shaft', () => {
    const { spines } = dendrite(0)
    expect(spines.filter(({ fresh }) => fresh).length).toBeGreaterThan(spines.filter(({ fresh }) => !fresh).length)
  })

  it('show rodents first and people second, and all of it on paper', async () => {
    const { wrapper, clicks, goTo } = mountOnSlide(NewConnections, { props })
    expect(clicks.total).toBe(2)
    for (const [step, waiting] of [[0, 2], [1, 1], [2, 0]] as const) {
      await goTo(step)
      expect(wrapper.findAll('.waiting')).toHaveLength(waiting)
    }
    wrapper.unmount()
    const paper = mountOnSlide(NewConnections, { props, medium: 'handout' }).wrapper
    expect(paper.findAll('.waiting')).toHaveLength(0)
    expect(paper.findAll('tbody tr')).toHaveLength(questions.length)
    paper.unmount()
  })
})
