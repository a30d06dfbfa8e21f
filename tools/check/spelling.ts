import type { Issue } from 'cspell'
import type { Fault } from './deck.ts'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lint } from 'cspell'
import { deckRoot } from '../../evidence/load.ts'

/** Words that neither English nor the deck's own list of words knows, in the files that `cspell.json` names. */
export async function checkSpelling(root: string = deckRoot): Promise<Fault[]> {
  const issues: Issue[] = []
  const problems: string[] = []
  await lint([], { root, config: join(root, 'cspell.json'), progress: false, showSuggestions: true }, {
    issue: issue => void issues.push(issue),
    error: (message, error) => void problems.push(`${message}: ${error.message}`),
    result: () => {},
  })
  if (problems.length > 0)
    throw new Error(problems.join('\n'))
  return issues.map(({ uri, row, text, suggestions }) => ({
    file: uri ? relative(root, fileURLToPath(uri)) : '',
    line: row,
    message: `"${text}" is not a word the deck knows${suggestions?.[0] ? ` (did you mean "${suggestions[0]}"?)` : ''}; correct it or add it to tools/check/words.txt`,
  }))
}
