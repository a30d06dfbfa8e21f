import { describe, expect, it } from 'vitest'
import { reason } from '../../../tools/site.ts'

describe('what Slidev said', () => {
  it('is cut down to its reason', () => {
    const output = ['  theme  ./theme', 'transforming...', 'Build failed with 1 error:', 'Could not load x', '    at load (file.js:1:2)', '    at async y (z.js:3:4)'].join('\n')
    expect(reason(output)).toBe('Build failed with 1 error:\nCould not load x')
  })

  it('has no color codes', () => {
    expect(reason('\u001B[31merror\u001B[39m: \u001B[1mno\u001B[22m')).toBe('error: no')
  })
})
