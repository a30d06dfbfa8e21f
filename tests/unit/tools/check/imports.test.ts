// @vitest-environment node
import type { TextFile } from '../../../../tools/check/texts.ts'
import { describe, expect, it } from 'vitest'
import { checkCycles, checkDirections, codeFiles } from '../../../../tools/check/imports.ts'

const vue = (path: string): string => `<script setup lang="ts">\nimport X from '${path}'\n</script>\n`
const file = (name: string, text: string): TextFile => ({ file: name, text })

describe('the deck', () => {
  const files = codeFiles()

  it('is read whole, components included', () => {
    expect(files.filter(({ file }) => file.endsWith('.vue')).length).toBeGreaterThan(50)
    expect(files.map(({ file }) => file)).toEqual(expect.arrayContaining(['vite.config.ts', 'global-bottom.vue', 'components/kit/ChartFigure.vue', 'tools/check/imports.ts']))
  })
  it('imports in one direction', () => expect(checkDirections(files)).toEqual([]))
  it('has no ring of imports', () => expect(checkCycles(files)).toEqual([]))

  it.each([
    ['components/kit/ChartFigure.vue', '../charts/onset-timeline/layout.ts'],
    ['components/charts/onset-timeline/OnsetTimeline.vue', '../head-to-head/layout.ts'],
    ['components/charts/onset-timeline/layout.ts', '../../slide/Takeaway.vue'],
    ['components/drawings/CellReceptor.vue', '../slide/Takeaway.vue'],
    ['components/slide/Takeaway.vue', '../runtime/SlideFooter.vue'],
    ['theme/layouts/cover.vue', '../../components/kit/frame.ts'],
    ['evidence/load.ts', '../deck/slides.ts'],
    ['deck/slides.ts', '../components/kit/text.ts'],
    ['paper/handout/TitleBlock.vue', '../../tools/paper/print.ts'],
    ['components/runtime/useClicker.ts', '../../paper/ready.ts'],
    ['setup/main.ts', '../tools/site.ts'],
  ])('would fail if %s imported %s', (name, path) => {
    const reversed = files.map(one => one.file === name ? file(name, `${one.text}\nimport '${path}'`) : one)
    expect(reversed).not.toEqual(files)
    expect(checkDirections(reversed).filter(fault => fault.file === name)).toEqual([expect.objectContaining({ file: name, message: expect.stringContaining('may import') })])
  })

  it('would fail if what a chart imports imported the chart', () => {
    const name = 'components/charts/onset-timeline/layout.ts'
    const ring = files.map(one => one.file === name ? file(name, `${one.text}\nimport './OnsetTimeline.vue'`) : one)
    expect(checkCycles(ring).some(({ message }) => message.includes('OnsetTimeline.vue →'))).toBe(true)
    expect(checkCycles(files).some(({ message }) => message.includes('OnsetTimeline.vue →'))).toBe(false)
  })
})

describe('the rules', () => {
  it('reach into every way to import', () => {
    for (const text of [vue('../a/A.vue'), 'export * from \'../a/a.ts\'', 'const a = import("../a/a.ts")', 'import type { A } from \'../a/a.ts\'', 'import {\n  a,\n} from \'../a/a.ts\''])
      expect(checkDirections([file('components/charts/b/B.vue', text)])).toHaveLength(1)
  })

  it('name file, line and what is allowed', () => {
    expect(checkDirections([file('components/charts/b/B.vue', vue('../a/A.vue'))])).toEqual([{
      file: 'components/charts/b/B.vue',
      line: 2,
      message: 'imports components/charts/a/A.vue, but components/charts/b may import besides itself, only from components/kit, components/drawings, deck, evidence, theme/medium.ts',
    }])
  })

  it('let a chart import itself, the kit and the facts', () => {
    const text = ['./layout.ts', './parts/P.vue', '../../kit/text.ts', '../../../evidence/index.ts', '../../../theme/medium.ts'].map(path => `import '${path}'`).join('\n')
    expect(checkDirections([file('components/charts/b/B.vue', text)])).toEqual([])
  })

  it('find a ring over three files, once', () => {
    const faults = checkCycles([file('deck/a.ts', 'import \'./b.ts\''), file('deck/b.ts', 'import \'./c.ts\''), file('deck/c.ts', 'import \'./a.ts\'')])
    expect(faults).toEqual([{ file: 'deck/c.ts', line: 1, message: 'imports deck/a.ts in a ring: deck/a.ts → deck/b.ts → deck/c.ts → deck/a.ts' }])
  })
})
