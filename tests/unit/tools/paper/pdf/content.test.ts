import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markArtifacts } from '../../../../../tools/paper/pdf/content.ts'

/** The operators of a page's content, in the order given, each a small valid example. */
const piece = fc.constantFrom(
  'q 1 0 0 1 0 0 cm',
  'Q',
  '0 0 10 10 re f',
  '0 0 m 10 10 l S',
  '0 0 m 10 0 l 10 10 l h W n',
  'BT /F1 9 Tf (a \\) b) Tj ET',
  'BT <00AF> Tj [(x) -20 (EMC)] TJ ET',
  '/X1 Do',
  '/P <</MCID 3>> BDC BT (tagged) Tj ET EMC',
  '/Artifact BMC 0 0 5 5 re f* EMC',
  '% a comment with BDC in it\n',
)

describe('markArtifacts', () => {
  it('wraps a path from its first operator to its painting', () => {
    expect(markArtifacts('0.5 g\n0 0 m 10 10 l S\n')).toBe('0.5 g\n/Artifact BMC\n0 0 m 10 10 l S\nEMC\n')
  })

  it('leaves alone what a tag holds, and paths that only clip', () => {
    const content = '0 0 9 9 re W n /P <</MCID 0>> BDC 0 0 1 1 re f BT (a) Tj ET EMC'
    expect(markArtifacts(content)).toBe(content)
  })

  it('reads brackets, escapes and operators inside text as text', () => {
    const content = '/P <</MCID 0>> BDC BT (f \\) (re f) EMC) Tj <66> Tj ET EMC'
    expect(markArtifacts(content)).toBe(content)
  })

  it('wraps a drawn object unless it has tags of its own', () => {
    expect(markArtifacts('/X1 Do')).toBe('/Artifact BMC\n/X1 Do\nEMC')
    expect(markArtifacts('/X1 Do', new Set(), name => name === 'X1')).toBe('/X1 Do')
  })

  it('makes an artifact of marked content that left the structure', () => {
    const content = '/TH <</MCID 4>> BDC BT (Claim) Tj ET EMC'
    expect(markArtifacts(content, new Set([4]))).toBe('/Artifact BMC BT (Claim) Tj ET EMC')
  })

  it('refuses an inline image', () => {
    expect(() => markArtifacts('BI /W 1 ID x EI')).toThrow('inline image')
  })

  it('keeps every operator, balances its marks and has nothing left to do the second time', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const content = pieces.join('\n')
      const once = markArtifacts(content)
      const added = (once.match(/\/Artifact BMC\n/g) ?? []).length - (content.match(/\/Artifact BMC\n/g) ?? []).length
      expect((once.match(/\nEMC/g) ?? []).length - (content.match(/\nEMC/g) ?? []).length).toBe(added)
      expect(once.replaceAll('/Artifact BMC\n', '').replaceAll('\nEMC', '')).toBe(content.replaceAll('/Artifact BMC\n', '').replaceAll('\nEMC', ''))
      expect(markArtifacts(once)).toBe(once)
    }))
  })
})
