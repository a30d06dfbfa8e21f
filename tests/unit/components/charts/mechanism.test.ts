import { describe, expect, it } from 'vitest'
import DrugTargets from '../../../../components/charts/drug-targets/DrugTargets.vue'
import { DRUG_CLASSES, ROWS, targetsFinding, valueFits } from '../../../../components/charts/drug-targets/layout.ts'
import { dendrite } from '../../../../components/charts/new-connections/dendrite.ts'
import { COLUMNS, compareFinding, placeQuestions, questions, SIZE, TEXT } from '../../../../components/charts/new-connections/layout.ts'
import NewConnections from '../../../../components/charts/new-connections/NewConnections.vue'
import { textWidth } from '../../../../components/kit/text.ts'
import { evidence } from '../../../../evidence/index.ts'
import { mountOnSlide } from '../../support.ts'

describe('new connections in rodents and people', () => {
  const rows = placeQuestions(questions())

  it('keeps every answer inside its column and its row', () => {
    rows.forEach((row, i) => {
      const floor = rows[i + 1]?.ruleY ?? SIZE.height
      for (const id of ['rodents', 'people'] as const) {
        const { short, first, lines } = row[id]
        const widest = Math.max(textWidth(short + first, TEXT, 600), ...lines.map(({ text }) => textWidth(text, TEXT)))
        expect(widest, `${row.id} ${id}`).toBeLessThanOrEqual(COLUMNS[id].width)
        expect(lines.at(-1)?.y ?? row.y).toBeLessThanOrEqual(floor - 5)
      }
      expect(row.lines.at(-1)?.y).toBeLessThanOrEqual(floor - 5)
    })
  })

  it('names a source that is on file for every answer that rests on one', () => {
    for (const { rodents, people } of questions()) {
      for (const { says, sources } of [rodents, people]) {
        expect(sources.length > 0).toBe(says !== '')
        sources.forEach(key => expect(evidence.cites).toHaveProperty(key))
      }
    }
  })

  it('says nothing of new neurons in people but that there is no evidence', () => {
    expect(compareFinding(questions())).toContain('And new neurons? Rodents: Not needed. Cells divide more in rats; the effect does not depend on it. People: No evidence.')
  })

  it('draws old and new spines on both sides of the shaft', () => {
    const { spines } = dendrite(0)
    expect(spines.filter(({ fresh }) => fresh).length).toBeGreaterThan(spines.filter(({ fresh }) => !fresh).length)
  })

  it('shows rodents first and people second, and all of it on paper', async () => {
    const { wrapper, clicks, goTo } = mountOnSlide(NewConnections)
    expect(clicks.total).toBe(2)
    for (const [step, waiting] of [[0, 2], [1, 1], [2, 0]] as const) {
      await goTo(step)
      expect(wrapper.findAll('.group.waiting')).toHaveLength(waiting)
    }
    wrapper.unmount()
    const paper = mountOnSlide(NewConnections, { medium: 'handout' }).wrapper
    expect(paper.findAll('.group.waiting')).toHaveLength(0)
    expect(paper.findAll('tbody tr')).toHaveLength(questions().length)
    paper.unmount()
  })
})

describe('what each class of drugs acts on', () => {
  it('fits beside the names of the rows', () => {
    DRUG_CLASSES.forEach(drug => ROWS.forEach(({ id }) => expect(valueFits(drug[id]), drug[id]).toBe(true)))
  })

  it('says in words what it draws', () => {
    expect(targetsFinding()).toBe('Two synapses side by side. SSRIs and SNRIs: the messenger is serotonin or norepinephrine; the drug blocks the reuptake pump; it stays longer in the synapse. Ketamine: the messenger is glutamate; the drug blocks the NMDA receptor; more glutamate (hypothesis).')
  })

  it('adds ketamine with the click', async () => {
    const { wrapper, clicks, goTo } = mountOnSlide(DrugTargets)
    expect(clicks.total).toBe(1)
    expect(wrapper.findAll('.side.waiting')).toHaveLength(1)
    await goTo(1)
    expect(wrapper.findAll('.side.waiting')).toHaveLength(0)
    wrapper.unmount()
  })
})
