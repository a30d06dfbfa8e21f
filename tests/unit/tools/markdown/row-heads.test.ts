import { createMarkdownExit } from 'markdown-exit'
import { expect, it } from 'vitest'
import { nameRows } from '../../../../tools/markdown/row-heads.ts'

function render(table: string): string {
  const markdown = createMarkdownExit()
  nameRows(markdown)
  return markdown.render(table).replaceAll('\n', '')
}

it('makes the first cell of each row its head where the column has no name', () => {
  expect(render('|  | One | Two |\n| --- | --- | --- |\n| What it is | a **b** | c |\n| Care | d | e |'))
    .toBe('<table><thead><tr><td></td><th>One</th><th>Two</th></tr></thead><tbody><tr><th scope="row">What it is</th><td>a <strong>b</strong></td><td>c</td></tr><tr><th scope="row">Care</th><td>d</td><td>e</td></tr></tbody></table>')
})

it('leaves a table alone whose first column has a name', () => {
  const table = '| Drug | Dose |\n| --- | --- |\n| a |  |'
  expect(render(table)).toBe(createMarkdownExit().render(table).replaceAll('\n', ''))
})
