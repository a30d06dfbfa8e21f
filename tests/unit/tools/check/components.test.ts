import type { DeckSlide } from '../../../../tools/check/deck.ts'
import type { Template } from '../../../../tools/check/template.ts'
import { describe, expect, it } from 'vitest'
import { loadEvidence } from '../../../../evidence/load.ts'
import { checkComponentsExist, checkComponentSources, checkComponentStatistics } from '../../../../tools/check/components.ts'
import { readTemplate } from '../../../../tools/check/template.ts'

const evidence = loadEvidence()
const [finding] = Object.values(evidence.findings)
const other = Object.values(evidence.facts).find(({ source }) => source !== finding?.source)

const files = [
  { file: 'components/charts/chart/Chart.vue', text: `import { rows } from './rows.ts'` },
  { file: 'components/charts/chart/rows.ts', text: `export const rows = [finding('${finding?.id}')]` },
  { file: 'components/slide/Frame.vue', text: '' },
]

function slide(content: string, sources: string[], layout = 'finding'): DeckSlide {
  const file = 'sections/a.md'
  return {
    no: 4,
    title: '',
    file,
    line: 1,
    frontmatter: { layout, sources },
    lineOf: () => 1,
    content: { file, line: 10, text: content },
    notes: { file, line: 20, text: '' },
  }
}

const read = (...given: Parameters<typeof slide>): [DeckSlide, Template] => [slide(...given), readTemplate(slide(...given))]

describe('components of a slide', () => {
  it('must have been written', () => {
    expect(checkComponentsExist(...read('# A\n\n<Frame />\n<VClick />\n<Chrt at="2" />', []), files)).toEqual([
      { file: 'sections/a.md', line: 14, column: 1, slide: 4, message: 'there is no component "Chrt" in components/ (did you mean "Chart"?)' },
    ])
  })

  it('draw only figures whose reference is among the slide\'s sources, however far away they take them from', () => {
    expect(checkComponentSources(...read('<Chart />', [finding!.source]), files, evidence)).toEqual([])
    expect(checkComponentSources(...read('\n<Chart />', []), files, evidence)).toEqual([
      { file: 'sections/a.md', line: 1, slide: 4, message: `<Chart> draws "${finding?.id}" from "${finding?.source}", which is not in the slide's sources; add it to "sources:"` },
    ])
  })

  it('and figures that an attribute names', () => {
    const content = `<Frame :figures="['${other?.id}']" />`
    expect(checkComponentSources(...read(content, [other!.source]), files, evidence)).toEqual([])
    expect(checkComponentSources(...read(content, []), files, evidence)).toHaveLength(1)
  })

  it.each([
    ['<OnsetTimeline dataset="anxiety" />', 'glue2017'],
    ['<PtsdTherapyChart view="comparisons" />', 'metapsy-ptsd'],
    ['<PtsdTherapyChart view="pairs" />', 'cramer2018'],
    ['<PtsdTherapyChart view="evidence" />', 'hopwood2017'],
    ['<PtsdTherapyChart view="targets" />', 'mitchell2014'],
    ['<PtsdTherapyChart view="guidelines" />', 'apa2017'],
    ['<FiveApproaches />', 'leighton2024'],
    ['<GlutamateCascade />', 'jelen2025'],
    ['<DosingMap />', 'fava2020'],
    ['<RegulationTimeline />', 'smc2258'],
  ])('and the rows of a data file that %s draws', (tag, source) => {
    const named = `from "${source}", which is not in the slide's sources`
    const told = (sources: string[]): string[] => checkComponentSources(...read(tag, sources), files, evidence).map(({ message }) => message)
    expect(told([])).toContainEqual(expect.stringContaining(named))
    expect(told([source])).not.toContainEqual(expect.stringContaining(named))
  })

  it('may draw shapes from figures on the cover', () => {
    expect(checkComponentSources(...read('<Chart />', [], 'cover'), files, evidence)).toEqual([])
  })
})

describe('statistics typed into a component', () => {
  const found = (text: string): string[] => checkComponentStatistics({ file: 'components/A.vue', text }).map(({ line, message }) => `${line} ${message.split('"')[1]}`)

  it('are found in its template and in the sentences of its code', () => {
    expect(found('<script setup lang="ts">\nconst a = \'about 64% of them\'\n</script>\n\n<template>\n  <text>\n    Response\n    in 12 patients\n  </text>\n</template>')).toEqual(['2 64%', '8 12 patients'])
  })

  it('are not coordinates, styles or what is filled in', () => {
    expect(found('<script setup lang="ts">\nconst a = \'228,148 250,130\'\nconst b = \'translate(120 270.5) rotate(2)\'\n</script>\n\n<template>\n  <p style="width: 50%">{{ share }}% of them</p>\n</template>')).toEqual([])
  })
})
