import type { DeckCopy } from '../../../tools/copy.ts'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyDeck } from '../../../tools/copy.ts'
import { sourcesHash } from '../../../tools/stamp.ts'

let deck: DeckCopy
beforeEach(() => {
  deck = copyDeck()
  mkdirSync(join(deck.root, 'public'), { recursive: true })
})
afterEach(() => deck.remove())

function build(): { status: number | null, said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/build.ts'], { cwd: deck.root, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

describe('the build stops, in words', () => {
  afterEach(() => expect(existsSync(join(deck.root, 'dist'))).toBe(false))

  it('at an interval the wrong way round', () => {
    deck.edit('evidence/findings/depression.yaml', /(?<=\n {4}ci: )\[(-?[\d.]+), (-?[\d.]+)\]/, '[$2, $1]')
    const { status, said } = build()
    expect(status).toBe(1)
    expect(said).toMatch(/evidence\/findings\/depression\.yaml:\d+\n\s+findings › [\w-]+ › ci: the interval is the wrong way round: \S+ is greater than \S+; write the smaller limit first, \[/)
    expect(said).not.toMatch(/^\s+at /m)
  }, 120_000)

  it('at a figure that no file has, with slide and line', () => {
    deck.edit('sections/3-depression.md', /\n# /, '\n[[no-such-figure]]\n\n# ')
    const { status, said } = build()
    expect(status).toBe(1)
    expect(said).toMatch(/sections\/3-depression\.md:\d+ {2}slide \d+\n.*no-such-figure/)
    expect(said).not.toMatch(/^\s+at /m)
  }, 120_000)

  it('at a slide that names a claim the article does not make', () => {
    deck.edit('sections/3-depression.md', /claims: \[D\d+/, 'claims: [D99')
    const { status, said } = build()
    expect(status).toBe(1)
    expect(said).toContain('D99')
  }, 120_000)
})

describe('the fingerprint of the sources', () => {
  it('changes with a figure, and only with a change', () => {
    const before = sourcesHash(deck.root)
    expect(sourcesHash(deck.root)).toBe(before)
    deck.edit('evidence/findings/depression.yaml', /label: Step 1, value: [\d.]+/, 'label: Step 1, value: 35.9')
    expect(sourcesHash(deck.root)).not.toBe(before)
  })

  it('does not change with what desktops and editors leave behind', () => {
    const before = sourcesHash(deck.root)
    for (const file of ['.DS_Store', 'evidence/.claims.yaml.swp', 'evidence/claims.yaml~', 'public/Thumbs.db', 'sections/#3-depression.md#', 'evidence/claims.yaml.orig', 'pace-2026-11-25.json'])
      writeFileSync(join(deck.root, file), 'x')
    expect(sourcesHash(deck.root)).toBe(before)
  })

  it('changes with a new file that the deck may use', () => {
    const before = sourcesHash(deck.root)
    writeFileSync(join(deck.root, 'public', 'picture.svg'), '<svg/>')
    expect(sourcesHash(deck.root)).not.toBe(before)
  })
})
