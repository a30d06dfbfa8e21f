import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { inOneFile } from '../../../tools/portable.ts'

const CODE = 'const ended = "</script><!-- $& -->"'
const FILES: Record<string, string> = { 'assets/index.js': CODE, 'assets/index.css': 'p { color: red }' }
const PAGE = `<!DOCTYPE html>
<html><head>
<meta charset="utf-8">
<link rel="icon" href="data:image/svg+xml,x">
<script type="module" crossorigin src="./assets/index.js"></script>
<link rel="stylesheet" crossorigin href="./assets/index.css">
</head><body><div id="app"></div></body></html>`

describe('the deck in one file', () => {
  const html = inOneFile(PAGE, path => FILES[path] ?? '')
  const script = /<script type="module">(.*)<\/script>/.exec(html)?.[1] ?? ''

  it('has its script, of which nothing ends it early, and its styles', () => {
    expect(html.match(/<\/script>/g)).toHaveLength(1)
    expect(script).not.toMatch(/<!--/)
    // eslint-disable-next-line no-new-func -- the code as a browser would run it
    expect(new Function(`${script}; return ended`)()).toBe('</script><!-- $& -->')
    expect(html).toContain('<style>p { color: red }</style>')
  })

  it('lets the browser run this script alone, and load nothing', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]
    expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}';`)
    expect(policy).toContain('default-src \'none\'')
    expect(policy).not.toMatch(/https?:|'self'|\*|connect-src/)
  })

  it.each([
    ['<img src="./assets/logo.png">', 'assets/logo.png'],
    ['<link rel="modulepreload" href="./assets/vue.js">', 'assets/vue.js'],
    ['<script src="https://example.org/x.js"></script>', 'https://example.org/x.js'],
  ])('is refused while it names a file: %s', (tag, named) => {
    expect(() => inOneFile(PAGE.replace('</head>', `${tag}</head>`), path => FILES[path] ?? '')).toThrow(named)
  })
})
