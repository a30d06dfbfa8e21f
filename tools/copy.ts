import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { deckRoot } from '../evidence/load.ts'
import { IGNORED } from './stamp.ts'

/** A copy of the deck that a test or a measurement may change. */
export interface DeckCopy {
  root: string
  /** Replaces the first match in a file. @throws Error if nothing matches, because then the test proves nothing */
  edit: (file: string, pattern: RegExp, replacement: string) => void
  remove: () => void
}

const LEFT_BEHIND = new Set(['.cache', '.git', ...IGNORED])

/**
 * Copies the deck's sources to a temporary folder with a `node_modules` of its own, whose packages are links. The copy is of
 * the whole talk, whatever the speaker asks for.
 */
export function copyDeck(): DeckCopy {
  const root = mkdtempSync(join(tmpdir(), 'deck-'))
  for (const name of readdirSync(deckRoot).filter(name => !LEFT_BEHIND.has(name)))
    cpSync(join(deckRoot, name), join(root, name), { recursive: true })

  const speaker = parseDocument(readFileSync(join(root, 'speaker.yaml'), 'utf8'))
  speaker.set('minutes', 30)
  speaker.set('without', speaker.createNode([], { flow: true }))
  writeFileSync(join(root, 'speaker.yaml'), String(speaker))

  const packages = realpathSync(join(deckRoot, 'node_modules'))
  mkdirSync(join(root, 'node_modules'))
  for (const name of readdirSync(packages).filter(name => !name.startsWith('.')))
    symlinkSync(join(packages, name), join(root, 'node_modules', name), 'junction')

  return {
    root,
    edit(file, pattern, replacement) {
      const text = readFileSync(join(root, file), 'utf8')
      if (!pattern.test(text))
        throw new Error(`${file} has nothing like ${pattern}`)
      writeFileSync(join(root, file), text.replace(pattern, replacement))
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}
