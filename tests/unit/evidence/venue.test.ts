// @vitest-environment node
import type { Speaker } from '../../../evidence/schema/index.ts'
import { describe, expect, it } from 'vitest'
import { accentFault, accentRules, contrast } from '../../../evidence/accent.ts'
import { logoFault } from '../../../evidence/logo.ts'
import { tokenColor } from '../../../evidence/tokens.ts'

describe('a logo', () => {
  const files: Record<string, string> = { 'public/a.svg': '<svg xmlns="x"/>', 'public/a.png': '\uFFFDPNG\r\n', 'public/odd.svg': '<html>', 'public/odd.png': 'GIF89a' }
  const fault = (logo: string, venue = 'St Mary’s'): string | undefined => logoFault({ logo, venue } as Speaker, file => files[file])

  it.each(['', 'public/a.svg', 'public/a.png'])('%j is taken', logo => expect(fault(logo)).toBeUndefined())

  it.each([
    ['public/../a.svg', 'a logo is a file in public/'],
    ['public/a.jpg', 'ends in .svg or .png'],
    ['public/b.svg', 'there is no such file'],
    ['public/odd.svg', 'cannot be read as an SVG drawing'],
    ['public/odd.png', 'cannot be read as a PNG picture'],
  ])('%s is refused', (logo, says) => expect(fault(logo)).toContain(says))

  it('needs the name of its venue, by which it is read aloud', () => {
    expect(fault('public/a.svg', '')).toContain('write it after "venue:"')
  })
})

describe('an accent', () => {
  it('can be read on every ground that it stands on', () => {
    const rules = accentRules('#7a2048')
    const [light = '', dark = '', bold = ''] = [...rules.matchAll(/--accent: (#[\da-f]{6})/g)].map(([, color = '']) => color)
    expect(light).toBe('#7a2048')
    const least = [[light, tokenColor('paper')], [light, tokenColor('wash')], [dark, tokenColor('paper', 'dark')], [dark, tokenColor('wash', 'dark')], [bold, tokenColor('paper', 'bold')]]
      .map(([color = '', ground = '']) => contrast(color, ground))
    expect(Math.min(...least)).toBeGreaterThanOrEqual(4.5)
    expect(Math.min(contrast(dark, light), contrast(bold, light)), 'lighter where the ground is dark').toBeGreaterThan(2)
  })

  it('that is too pale is refused with one that is not', () => {
    const better = /such as "(#[\da-f]{6})"/.exec(accentFault('#88bbdd') ?? '')?.[1] ?? ''
    expect(accentFault(better)).toBeUndefined()
    expect(accentFault(tokenColor('accent'))).toBeUndefined()
  })
})
