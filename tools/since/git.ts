import type { ChangeReport } from '../../evidence/types.ts'
import type { DataFile } from './figures.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deckRoot } from '../../evidence/load.ts'
import { git, isRepository } from '../git.ts'
import { Problem } from '../program.ts'
import { changeReport, changesBetween } from './changes.ts'
import { figuresIn } from './figures.ts'

const DATA = /\.(?:ya?ml|json)$/

/**
 * What changed in the evidence since a tag or commit of the repository, whose files are read without checking them out.
 * @throws Problem if git or the repository is missing, or the commit is unknown or not in a shallow clone
 */
export function changesSince(commit: string, root: string = deckRoot): ChangeReport {
  return changeReport(commit, changesBetween(figuresIn(filesAt(commit, root)), figuresIn(filesNow(root))))
}

function filesNow(root: string): DataFile[] {
  return readdirSync(join(root, 'evidence'), { recursive: true, encoding: 'utf8' })
    .map(file => `evidence/${file.replaceAll('\\', '/')}`)
    .filter(file => DATA.test(file))
    .sort()
    .map(file => ({ file, text: readFileSync(join(root, file), 'utf8') }))
}

function filesAt(commit: string, root: string): DataFile[] {
  const hash = resolveCommit(commit, root)
  const files = git(root, 'ls-tree', '-r', '-z', '--name-only', hash, '--', 'evidence').split('\0').filter(file => DATA.test(file))
  if (files.length === 0)
    throw new Problem(`The commit ${commit} has no files in evidence/, so there is nothing to compare with. Name a later one.`)
  return files.map(file => ({ file, text: git(root, 'show', `${hash}:./${file}`) }))
}

function resolveCommit(commit: string, root: string): string {
  try {
    return git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`).trim()
  }
  catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'ENOENT')
      throw new Problem('To compare with an earlier state, the program git must be installed.')
    if (!isRepository(root))
      throw new Problem('To compare with an earlier state, the deck must lie in a git repository; a downloaded folder has no history. Clone the repository.')
    if (git(root, 'rev-parse', '--is-shallow-repository').trim() === 'true')
      throw new Problem(`"${commit}" is not in this clone, which holds only the latest commits. Fetch the others with git fetch --unshallow --tags, then run the command again.`)
    const tags = git(root, 'tag', '--list').split('\n').filter(Boolean)
    throw new Problem(`There is no tag or commit "${commit}" in this repository. ${tags.length > 0 ? `Its tags are ${tags.join(', ')}.` : 'It has no tags.'} The commits are listed by git log --oneline -- evidence`)
  }
}
