import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import edition from 'virtual:edition'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { evidenceHash, readEdition } from '../../../evidence/edition.ts'

describe('the edition of a deck without history', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'edition-'))
    mkdirSync(join(root, 'evidence'))
    writeFileSync(join(root, 'package.json'), '{ "version": "1.2.3" }')
    writeFileSync(join(root, 'evidence', 'claims.yaml'), 'claims: []\n')
    utimesSync(join(root, 'evidence', 'claims.yaml'), 1_700_000_000, 1_700_000_000)
    vi.stubEnv('SOURCE_DATE_EPOCH', '')
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(root, { recursive: true })
  })

  it('is of the day of its youngest data file', () => {
    expect(readEdition(root)).toEqual({ version: '1.2.3', evidence: evidenceHash(root).slice(0, 7), date: '2023-11-14', seconds: 1_700_000_000, commit: undefined })
  })

  it('is of the moment that SOURCE_DATE_EPOCH names', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '1764028800')
    expect(readEdition(root)).toMatchObject({ date: '2025-11-25', seconds: 1_764_028_800 })
  })

  it('refuses another kind of SOURCE_DATE_EPOCH', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', 'yesterday')
    expect(() => readEdition(root)).toThrow('SOURCE_DATE_EPOCH is "yesterday", but must be a whole number of seconds')
  })

  it('has another hash when a figure changes, and the same with other line ends or another speaker', () => {
    const before = evidenceHash(root)
    writeFileSync(join(root, 'speaker.yaml'), 'name: Somebody\n')
    writeFileSync(join(root, 'evidence', 'claims.yaml'), 'claims: []\r\n')
    expect(evidenceHash(root)).toBe(before)
    writeFileSync(join(root, 'evidence', 'claims.yaml'), 'claims: [1]\n')
    expect(evidenceHash(root)).not.toBe(before)
  })
})

it('reaches the pages', () => {
  expect(edition.evidence).toBe(evidenceHash().slice(0, 7))
  expect(edition.date).toMatch(/^\d{4}-\d\d-\d\d$/)
})
