// @vitest-environment node
import type { Finding } from '../../../../evidence/schema/index.ts'
import { describe, expect, it } from 'vitest'
import { checkVerbExceptions, checkVerbs, statementPassages } from '../../../../tools/check/verbs.ts'

type Graded = Pick<Finding, 'id' | 'certainty' | 'measure' | 'ci'>

const FINDINGS: Record<string, Graded> = {
  'very-low': { id: 'very-low', certainty: 'very low', measure: 'SMD', ci: [-1, -0.2] },
  'low': { id: 'low', certainty: 'low', measure: 'SMD', ci: [-1, -0.2] },
  'moderate': { id: 'moderate', certainty: 'moderate', measure: 'RR', ci: [1.2, 2] },
  'high': { id: 'high', certainty: 'high', measure: 'SMD', ci: [-1, -0.2] },
  'wide': { id: 'wide', certainty: 'not graded', measure: 'OR', ci: [0.46, 1.54] },
  'clear': { id: 'clear', certainty: 'not graded', measure: 'OR', ci: [1.2, 3] },
  'wide-smd': { id: 'wide-smd', certainty: 'high', measure: 'SMD', ci: [-0.6, 0.1] },
}

function faultsOf(text: string): ReturnType<typeof checkVerbs> {
  return checkVerbs([{ file: 'sections/a.md', line: 10, text }], FINDINGS, [])
}

const REFUSED: [text: string, word: string, says: RegExp, line?: number][] = [
  ['Ketamine works: [[very-low.estimate]].', 'works', /certainty is very low; allowed: "the evidence is very uncertain"/],
  ['It may help, [[very-low.estimate]].', 'help', /very low/],
  ['It reduces symptoms, [[low.size]].', 'reduces', /certainty is low; allowed: "may"/],
  ['It is effective ([[low.ci]]).', 'is effective', /low/],
  ['The spray improves\nmoods and\nhelps [[moderate.ci]] people.', 'improves', /moderate; allowed: "probably"/],
  ['It was not better, [[low.estimate]].', 'not better', /low; allowed: "no clear difference"/],
  ['There was no effect, [[wide.ci]].', 'no effect', /interval contains no difference/],
  ['The groups showed no difference, [[wide-smd.ci]].', 'no difference', /interval contains/],
  ['They did not differ: [[wide.ci]].', 'did not differ', /interval contains/],
  ['Good.\n\nIt works.\n\nYes. It eases [[low.ci]].', 'eases', /low/, 14],
]

const ALLOWED = [
  'It may reduce symptoms, [[low.size]].',
  'The evidence is very uncertain whether it helps, [[very-low.estimate]].',
  'In four trials more people had responded, [[very-low.k]].',
  'It probably improves sleep, [[moderate.ci]].',
  'It reduces symptoms, [[high.size]].',
  'No clear difference, [[wide.ci]].',
  'The interval contains no difference, [[wide.ci]].',
  'They did not differ, [[clear.ci]], in one trial.',
  'In [[low.n]] people symptoms fell. It works.',
  'Therapy works. [click] Then [[very-low.n]] people.',
  'There is no figure that works.',
  'The estimate is lower, [[very-low.estimate]].',
]

describe('verbs and the certainty of what they rest on', () => {
  it.each(REFUSED)('refuses %j', (text, word, says, line) => {
    const [fault] = faultsOf(text)
    expect(fault?.message).toContain(`"${word}" is too strong for`)
    expect(fault?.message).toMatch(says)
    expect(fault).toMatchObject({ file: 'sections/a.md', line: line ?? 10 })
  })

  it('tells each word of a sentence', () => {
    expect(faultsOf('The spray improves\nmoods and\nhelps [[moderate.ci]] people.').map(({ line }) => line)).toEqual([10, 12])
  })

  it.each(ALLOWED)('allows %j', (text) => {
    expect(faultsOf(text)).toEqual([])
  })

  it('lets an exception stand, and tells one that is no longer needed', () => {
    const exception = { file: 'sections/a.md', finding: 'low', words: 'works', reason: 'A reason' }
    const passage = (text: string): Parameters<typeof checkVerbs>[0] => [{ file: 'sections/a.md', line: 1, text }]
    expect(checkVerbs(passage('It works, [[low.ci]].'), FINDINGS, [exception])).toEqual([])
    expect(checkVerbExceptions(passage('It works, [[low.ci]].'), FINDINGS, [exception])).toEqual([])
    expect(checkVerbExceptions(passage('It may work, [[low.ci]].'), FINDINGS, [exception])).toEqual([expect.objectContaining({ message: expect.stringContaining('no longer needed') })])
  })

  it('reads the statements of a data file, but not its comments', () => {
    expect(statementPassages('a.yaml', '# [[low.ci]] works\nid: one\nsays: It works, [[low.ci]]')).toEqual([{ file: 'a.yaml', line: 3, text: 'says: It works, [[low.ci]]' }])
  })
})
