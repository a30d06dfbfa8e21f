// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { whyNotAsPublished } from '../as-published.ts'

const root = mkdtempSync(join(tmpdir(), 'published-'))
const git = (...words: string[]): unknown => execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words])
beforeAll(() => {
  vi.stubEnv('OWN_CONTENT', '')
  mkdirSync(join(root, 'sections'))
  writeFileSync(join(root, 'sections/1.md'), '# One')
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true })
})

it('a deck counts as published only where its history says that nothing was edited', () => {
  expect(whyNotAsPublished(root)).toMatch(/without a git history/)
  git('init', '-q')
  expect(whyNotAsPublished(root)).toBeTruthy()
  git('add', '.')
  git('commit', '-qm', 'Publish')
  expect(whyNotAsPublished(root)).toBeUndefined()
  writeFileSync(join(root, 'sections/1.md'), '# Two')
  expect(whyNotAsPublished(root)).toMatch(/were edited/)
})
