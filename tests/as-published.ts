import process from 'node:process'
import { choiceOf, WHOLE_TALK } from '../deck/cut.ts'
import { deckRoot, loadEvidence } from '../evidence/load.ts'
import { git } from '../tools/git.ts'

/** What the deck says of its own, beside its code. */
const CONTENT = ['evidence', 'public', 'sections', 'slides.md', ':!evidence/*.ts']

/**
 * Why tests of this deck's own figures and words do not hold, in words; nothing if they do: the speaker gives a shorter
 * talk, or the content was edited since it was cloned, or may have been. With `OWN_CONTENT=yes` edited content is tested all the same.
 */
export function whyNotAsPublished(root: string = deckRoot): string | undefined {
  if (!isWholeTalk(root))
    return 'speaker.yaml asks for a shorter talk'
  if (process.env.OWN_CONTENT === 'yes')
    return undefined
  try {
    return isEdited(root) ? 'figures or slides were edited' : undefined
  }
  catch {
    return 'without a git history nobody can tell what was edited'
  }
}

function isWholeTalk(root: string): boolean {
  try {
    const { cut, without } = choiceOf(loadEvidence(root).speaker)
    return cut === WHOLE_TALK.cut && without.length === 0
  }
  catch {
    // What is wrong with the data files, tests of their own tell.
    return true
  }
}

function isEdited(root: string): boolean {
  return git(root, 'status', '--porcelain', '--', ...CONTENT) !== '' || git(root, 'diff', '--name-only', clonedFrom(root), 'HEAD', '--', ...CONTENT) !== ''
}

/** The commit that the clone has in common with where it came from; the last one where it came from nowhere. */
function clonedFrom(root: string): string {
  try {
    return git(root, 'merge-base', 'HEAD', 'origin/HEAD').trim()
  }
  catch {
    return 'HEAD'
  }
}
