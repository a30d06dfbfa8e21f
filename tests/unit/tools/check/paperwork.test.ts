// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { checkPaperwork } from '../../../../tools/check/paperwork.ts'

const REFUSED: [file: string, text: string, found: string, line: number][] = [
  ['sections/1-introduction.md', 'One.\n\nThe first I have\non file is weak.', 'on file', 4],
  ['sections/1-introduction.md', 'The dose is not on my file.', 'on my file', 1],
  ['sections/1-introduction.md', 'Its abstract gives no interval.', 'abstract gives', 1],
  ['evidence/findings/ptsd.yaml', '# to verify\nfindings:\n  - timepoint: time not on file', 'on file', 3],
  ['evidence/findings/ptsd.yaml', 'note: 64% was recalled.', 'was recalled', 1],
  ['evidence/findings/ptsd.yaml', 'note: Read partly in the abstract.', 'Read partly in the abstract', 1],
  ['evidence/therapies.yaml', 'stance: { verb: not graded separately, read: recalled, verify: true }', 'not graded separately', 1],
  ['evidence/references.json', '"verify": true,\n"note": "The journal was not read."', 'not read', 2],
  ['components/charts/a/words.ts', '/** on file */\nconst word = \'the interval is not on file\'', 'on file', 2],
  ['components/charts/a/A.vue', '<template>\n  <p>\n    To be verified before the talk\n  </p>\n</template>', 'To be verified', 3],
]

const ALLOWED: [file: string, text: string][] = [
  ['sections/1-introduction.md', 'So please do not read across the panels.'],
  ['evidence/findings/ptsd.yaml', '# not on file\nread: recalled\nverify: true\nrecheck: true\nsays: the memory, recalled with eye movements'],
  ['evidence/findings/ptsd.yaml', '  asPrinted: Why they differ is not on file.'],
  ['evidence/findings/ptsd.yaml', 'timepoint: time not reported'],
  ['components/charts/a/words.ts', '// not on file\nconst mark = cite.verify // to be verified'],
  ['paper/handout/FiguresChecked.vue', '<p>To be verified before they are quoted</p>'],
]

describe('words about our own paperwork', () => {
  it.each(REFUSED)('are refused in %s: %s', (file, text, found, line) => {
    expect(checkPaperwork({ file, text })).toEqual([expect.objectContaining({ file, line, message: expect.stringContaining(`"${found}"`) })])
  })

  it.each(ALLOWED)('are not seen in %s: %s', (file, text) => {
    expect(checkPaperwork({ file, text })).toEqual([])
  })
})
