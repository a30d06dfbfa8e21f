import type { Font } from '../../../../../tools/paper/pdf/fonts.ts'
import { describe, expect, it } from 'vitest'
import { readToUnicode } from '../../../../../tools/paper/pdf/fonts.ts'
import { joinText } from '../../../../../tools/paper/pdf/text.ts'

/** A font whose codes are those of ASCII, each glyph half as wide as it is high. */
const font: Font = { width: () => 500, text: code => String.fromCharCode(code), space: 32 }
const fonts = new Map([['F1', font]])

const codes = (text: string): string => [...text].map(one => one.charCodeAt(0).toString(16).padStart(4, '0')).join('')

/** A line as the browser writes it: an operator for each glyph, with the step to the next. */
function line(text: string, x: number, y: number, mcid?: number): string {
  const glyphs = [...text].map((one, i) => `${i > 0 ? '5 0 Td ' : ''}<${codes(one)}> Tj`).join('\n')
  const object = `BT\n/F1 10 Tf\n1 0 0 1 ${x} ${y} Tm\n${glyphs}\nET`
  return mcid === undefined ? object : `/P <</MCID ${mcid} >>BDC\n${object}\nEMC`
}

/** The texts of the operators that are left, as letters. */
function texts(content: string): string[] {
  return [...content.matchAll(/<((?:[\dA-F]{4})+)>\s*Tj/gi)].map(([, run = '']) => (run.match(/.{4}/g) ?? []).map(code => font.text(Number.parseInt(code, 16))).join(''))
}

describe('joinText', () => {
  it('draws a line by one operator', () => {
    expect(joinText(line('no', 10, 100), fonts).content).toBe(`BT\n/F1 10 Tf\n1 0 0 1 10 100 Tm\n<${codes('no')}>Tj\nET`)
  })

  it('keeps every glyph in its place, as far as a thousandth of the size', () => {
    const kerned = 'BT /F1 10 Tf 1 0 0 1 0 0 Tm <0061> Tj 4.8004 0 Td <0062> Tj 5.0003 0 Td <0063> Tj ET'
    expect(joinText(kerned, fonts).content).toBe('BT /F1 10 Tf 1 0 0 1 0 0 Tm [<0061>20<00620063>]TJ ET')
  })

  it('writes the way to another line from the start of this one, which its own steps have left', () => {
    const steps = 'BT /F1 10 Tf <0061> Tj 5 0 Td <0062> Tj 5 -12 Td <0063> Tj ET'
    expect(joinText(steps, fonts).content).toBe('BT /F1 10 Tf <00610062>Tj 10 -12 Td <0063>Tj ET')
  })

  it.each([
    ['a line ends', [line('for no', 10, 100, 1), line('disorder', 10, 88, 1)], ['for no ', 'disorder ']],
    ['two pieces of a line stand apart', [line('Title', 10, 100, 1), line('12', 60, 100, 2)], ['Title ', '12 ']],
    ['the page ends', [line('for no', 10, 100, 1)], ['for no ']],
    ['a dash stands between spaces', [line('so -', 10, 100, 1), line('then', 10, 88, 1)], ['so - ', 'then ']],
    ['words follow an address', [line('doi.org/10.1/x', 10, 100, 1), line('Verify', 10, 88, 2)], ['doi.org/10.1/x ', 'Verify ']],
  ])('puts a space where %s', (_, content, expected) => {
    expect(texts(joinText(content.join('\n'), fonts).content)).toEqual(expected)
  })

  it.each([
    ['a word goes on', [line('ket', 10, 100, 1), line('amine', 25, 100, 2)], 'ketamine '],
    ['a small number stands higher', [line('m', 10, 100, 1), line('2', 15, 104, 2)], 'm2 '],
    ['a word breaks after its hyphen', [line('placebo-', 10, 100, 1), line('like', 10, 88, 1)], 'placebo-like '],
    ['an address breaks', [line('doi.org/10.1001/jama', 10, 100, 1), line('psych', 10, 88, 1)], 'doi.org/10.1001/jamapsych'],
    ['there is one', [line('for ', 10, 100, 1), line('no', 10, 88, 1)], 'for no '],
    ['text is no part of the document', [line('3', 10, 100), line('4', 10, 88)], '34'],
  ])('puts none where %s', (_, content, expected) => {
    expect(texts(joinText(content.join('\n'), fonts).content).join('').trimEnd()).toBe(expected.trimEnd())
  })

  it('names the marked content that has no words', () => {
    expect([...joinText(`${line('a', 0, 0, 1)} /Table <</MCID 2 >>BDC 0 0 5 1 re f EMC`, fonts).wordless]).toEqual([2])
  })
})

it('reads codes and ranges of a ToUnicode map', () => {
  const map = '1 beginbfchar\n<0081> <00660074>\nendbfchar\n1 beginbfrange\n<0002> <0004> <0041>\nendbfrange'
  expect([...readToUnicode(map)]).toEqual([[0x81, 'ft'], [2, 'A'], [3, 'B'], [4, 'C']])
})
