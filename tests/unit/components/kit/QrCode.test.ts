import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { encode } from 'uqr'
import { afterEach, describe, expect, it } from 'vitest'
import { modulePath, QUIET_ZONE } from '../../../../components/kit/qr-path.ts'
import QrCode from '../../../../components/kit/QrCode.vue'
import { speakerFile } from '../../../../evidence/schema/speaker.ts'
import { mountOnSlide } from '../../support.ts'

/** The modules that a path fills, read back from it. */
function filled(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(length); i++)
      grid[Number(y) - QUIET_ZONE][Number(x) - QUIET_ZONE + i] = true
  }
  return grid
}

describe('modulePath', () => {
  it('fills the dark modules and no others', () => {
    fc.assert(fc.property(fc.webUrl(), (url) => {
      const { data, size } = encode(url, { ecc: 'M', border: 0 })
      expect(filled(modulePath(data), size)).toEqual(data)
    }), { numRuns: 30 })
  })
})

describe('qrCode', () => {
  afterEach(() => {
    document.body.innerHTML = ''
  })

  it('names its address and leaves a quiet zone of four modules on every side', () => {
    const address = 'https://example.org/ketamine'
    const { wrapper } = mountOnSlide(QrCode, { props: { address } })
    const svg = wrapper.find('svg')
    expect(svg.attributes('aria-label')).toBe(`QR code: ${address}`)
    const side = encode(address, { ecc: 'M', border: 0 }).size + 8
    expect(svg.attributes('viewBox')).toBe(`0 0 ${side} ${side}`)
  })

  it('has modules that a telephone reads on the summary sheet, however long the address', () => {
    const [, millimeters] = /\.qr \{[^}]*width: (\d+)mm/.exec(readFileSync('paper/pages/summary.css', 'utf8')) ?? []
    const longest = `https://example.org/${'ketamine/'.repeat(20)}`
    expect(speakerFile.safeParse({ name: 'A', address: longest }).success).toBe(true)
    expect(speakerFile.safeParse({ name: 'A', address: `${longest}a` }).success).toBe(false)
    const { wrapper } = mountOnSlide(QrCode, { props: { address: longest } })
    const [, , side] = wrapper.find('svg').attributes('viewBox')?.split(' ') ?? []
    expect(Number(millimeters) / Number(side)).toBeGreaterThan(0.4)
  })
})
