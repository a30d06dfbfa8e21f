import { describe, expect, it } from 'vitest'

const files = Object.keys(import.meta.glob('../../../../components/charts/**/*')).map(path => path.replace(/.*components\/charts\//, ''))
const words = Object.entries(import.meta.glob<Record<string, unknown>>('../../../../components/charts/*/words.ts', { eager: true }))
const charts = [...new Set(files.map(file => file.replace(/\/.*/, '')))]
const componentOf = (folder: string): string => folder.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())

const layouts = Object.entries(import.meta.glob<string>('../../../../components/charts/**/layout.ts', { eager: true, query: '?raw', import: 'default' }))

/** Texts in code that somebody could read, which keys, paths and errors are not. */
function textsIn(code: string): string[] {
  const drawn = code.replace(/\/\*[\s\S]*?\*\/|\/\/.*|^import .*|throw new .*/gm, '')
  return [...drawn.matchAll(/(['`])(.*?)\1/g)].map(([, , text = '']) => text.replace(/\$\{.*?\}/g, '')).filter(text => /[a-z]{3}/.test(text) && !/^[a-z-][\w-]*$/.test(text))
}

describe('the folder of a chart', () => {
  it.each(charts)('has the component that it is named after, and where its parts stand: %s', (folder) => {
    expect(files).toContain(`${folder}/${componentOf(folder)}.vue`)
    expect(files).toContain(`${folder}/layout.ts`)
    expect(files.filter(file => file.startsWith(`${folder}/`) && /^[^/]+\/[^/]+\.vue$/.test(file))).toHaveLength(1)
  })

  it.each(layouts)('has px in its layout, and its texts in its words: %s', (_, code) => {
    expect(textsIn(code)).toEqual([])
  })

  it('has words that tell what is shown, as a table and at each step', () => {
    expect(words).toHaveLength(charts.length)
    for (const [path, { alt, table, announce }] of words)
      expect([alt, table, announce].map(one => typeof one), path).toEqual(['function', 'function', 'function'])
  })
})
