import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { deckRoot, loadEvidence } from '../../../evidence/load.ts'

const roots: string[] = []

/** What a maintainer reads after changing one line of a data file. */
function faultsAfter(file: string, from: string, to: string): string {
  const root = mkdtempSync(join(tmpdir(), 'deck-'))
  roots.push(root)
  cpSync(join(deckRoot, 'evidence'), join(root, 'evidence'), { recursive: true })
  cpSync(join(deckRoot, 'speaker.yaml'), join(root, 'speaker.yaml'))
  const text = readFileSync(join(root, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, file), text.replace(from, to))
  try {
    loadEvidence(root)
    return ''
  }
  catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

afterEach(() => roots.splice(0).forEach(root => rmSync(root, { recursive: true })))

describe('the data of the future section', () => {
  it('names a finding that the dosing map asks for and the evidence lacks', () => {
    expect(faultsAfter('evidence/dosing.yaml', 'finding: singh2016-twice', 'finding: singh2016-twise'))
      .toMatch(/^evidence\/dosing\.yaml:\d+:\d+ {2}cells › item 5 › finding\n.*"singh2016-twise" \(did you mean "singh2016-twice"\?\)/)
  })

  it('names a source that is not a reference', () => {
    expect(faultsAfter('evidence/dosing.yaml', 'source: fava2020', 'source: fava2021')).toContain('the source "fava2021" is not in references.json')
  })

  it('names a printed date that is not a fact', () => {
    expect(faultsAfter('evidence/regulation.yaml', 'date: fda2023-warning', 'date: fda2023-warnings'))
      .toMatch(/^evidence\/regulation\.yaml:\d+:\d+ {2}events › ketamine-warning › date\n/)
  })

  it('refuses to explain a word twice', () => {
    expect(faultsAfter('evidence/glossary.yaml', 'term: Blinding', 'term: Active placebo')).toContain('"Active placebo" is explained twice')
  })
})
