import type { SlidevPluginOptions } from '@slidev/types'

type Markdown = Parameters<NonNullable<NonNullable<SlidevPluginOptions['markdown']>['markdownSetup']>>[0]

/**
 * Makes the first cell of every row the head of that row, in a Markdown table whose first column has no name: Markdown
 * itself has column heads only, and a listener would hear cells without their subject. The empty head becomes a cell.
 */
export function nameRows(markdown: Markdown): void {
  markdown.core.ruler.push('row-heads', ({ tokens }) => {
    let isNamed = false
    let column = 0
    tokens.forEach(({ type }, i) => {
      const token = tokens[i]
      if (type === 'tr_open') {
        column = 0
      }
      else if (token && (type === 'th_open' || type === 'td_open')) {
        const close = tokens[i + 2]
        const isEmpty = tokens[i + 1]?.content === ''
        if (column++ > 0 || !close)
          return
        if (type === 'th_open')
          isNamed = isEmpty
        if (!isNamed)
          return
        token.tag = close.tag = type === 'th_open' ? 'td' : 'th'
        if (type === 'td_open')
          token.attrSet('scope', 'row')
      }
    })
  })
}
