// @vitest-environment node
import { ESLint } from 'eslint'
import { expect, it } from 'vitest'
import { deckRoot } from '../../../../evidence/load.ts'

it('style is asked of code, not of data that a speaker pastes nor of the log of a talk', async () => {
  const eslint = new ESLint({ cwd: deckRoot })
  const ignored = async (file: string): Promise<boolean> => eslint.isPathIgnored(file)
  expect(await Promise.all(['evidence/references.json', 'pace-2026-11-25.json', 'pace-2026-11-25 (1).json', 'dist/index.js', 'portable/a.js'].map(ignored))).not.toContain(false)
  expect(await Promise.all(['evidence/load.ts', 'package.json', 'components/slide/SpeakerLine.vue'].map(ignored))).not.toContain(true)
}, 60_000)
