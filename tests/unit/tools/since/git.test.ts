// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeText } from '../../../../tools/since/changes.ts'
import { changesSince } from '../../../../tools/since/git.ts'

const OLD = `findings:
  - id: kept
    source: a2020
    estimate: -0.5
    ci: [-0.7, -0.3]
    checked: '2026-10'
  - { id: gone, source: b2020, estimate: 2 }
  - id: groups
    source: c2020
    arms:
      - { name: drug, label: Drug, value: 64 }
      - { name: placebo, label: Placebo, value: 28 }
`
const NEW = OLD
  .replace('estimate: -0.5', 'estimate: -0.6')
  .replace('2026-10', '2026-11')
  .replace(/ {2}- \{ id: gone.*\n/, '')
  .replace('value: 28', 'value: 26')
  .concat('facts:\n  - { id: fresh, source: d2020, value: 12, unit: weeks, says: A time }\n')

let root: string
let shallow: string

function git(at: string, ...words: string[]): void {
  execFileSync('git', ['-C', at, '-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...words], { stdio: 'ignore' })
}

function write(file: string, text: string): void {
  writeFileSync(join(root, 'evidence', file), text)
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'since-'))
  mkdirSync(join(root, 'evidence/findings'), { recursive: true })
  git(root, 'init', '--quiet')
  write('findings/one.yaml', OLD)
  write('claims.yaml', '- { id: D4, verdict: supported, shows: Fast, sources: [a2020], print: It was seen in one trial of 12 people }\n')
  write('old-shape.yaml', 'a: [not, closed\n')
  git(root, 'add', '.')
  git(root, 'commit', '--quiet', '-m', 'One')
  git(root, 'tag', 'v1')
  write('findings/one.yaml', NEW)
  write('claims.yaml', '- { id: D4, verdict: partly, shows: Fast, sources: [a2020], print: It was seen in two trials of 12 people }\n')
  write('references.json', '[{ "id": "d2020", "title": "A trial" }]')
  git(root, 'add', '.')
  git(root, 'commit', '--quiet', '-m', 'Two')
  shallow = mkdtempSync(join(tmpdir(), 'since-shallow-'))
  git(root, 'clone', '--quiet', '--depth', '1', '--no-tags', pathToFileURL(root).href, shallow)
})

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
  rmSync(shallow, { recursive: true, force: true })
})

describe('what changed since an earlier state', () => {
  it('tells every figure added, removed and altered, with both values and their source', () => {
    expect(changeText(changesSince('v1', root))).toBe(`Since v1: 3 figures added, 1 removed, 4 altered
  D4
    altered verdict: supported → partly (a2020)
    reworded print
  kept
    altered estimate: −0.5 → −0.6 (a2020)
  groups
    altered arms placebo value: 28 → 26 (c2020)
  fresh
    added value 12, unit weeks (d2020)
  d2020
    added reference: A trial (d2020)
  gone
    removed estimate: 2 (b2020)`)
  })

  it('finds nothing where nothing changed', () => {
    expect(changeText(changesSince('HEAD', root))).toBe('Since HEAD: 0 figures added, 0 removed, 0 altered')
  })

  it('says which tags there are, for an unknown one', () => {
    expect(() => changesSince('v9', root)).toThrow(/no tag or commit "v9".*Its tags are v1\./)
    expect(() => changesSince('--all', root)).toThrow(/no tag or commit "--all"/)
  })

  it('says how to fetch what a shallow clone leaves out', () => {
    expect(() => changesSince('v1', shallow)).toThrow(/git fetch --unshallow --tags/)
  })

  it('says what a folder without history needs', () => {
    const bare = mkdtempSync(join(tmpdir(), 'since-bare-'))
    expect(() => changesSince('v1', bare)).toThrow(/downloaded folder has no history/)
    rmSync(bare, { recursive: true })
  })
})
