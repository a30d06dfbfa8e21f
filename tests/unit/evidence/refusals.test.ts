// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { itOwn } from '../../own.ts'
import { FILES, loadWith } from './files.ts'

const FINDINGS = 'evidence/findings/mechanism.yaml'
const SAFETY = 'evidence/findings/safety.yaml'
const ONSET = 'evidence/onset/depression.yaml'
const CLAIMS = 'evidence/claims.yaml'
const REFERENCES = 'evidence/references.json'
const REGULATION = 'evidence/regulation.yaml'
const DOSING = 'evidence/dosing.yaml'
const THERAPIES = 'evidence/therapies.yaml'
const GLOSSARY = 'evidence/glossary.yaml'
const SPEAKER = 'speaker.yaml'

/** Stands in for one of the files of findings, so that the examples do not depend on what the deck reports. */
const SAMPLE = `findings:
  - id: sample-share
    source: zarate2006
    intervention: Ketamine
    comparator: saline
    comparatorKind: saline placebo
    outcome: Response
    timepoint: day 1
    k: 4
    n: 403
    unit: '%'
    arms:
      - { name: ketamine, label: Ketamine, value: 17.3, events: 33, n: 191 }
      - { name: saline, label: Saline, value: 9.4, events: 16, n: 170 }
    measure: RD
    estimate: 7.9
    ci: [0.9, 14.9]
    checked: '2026-11'
    read: abstract

  - id: sample-score
    source: zarate2006
    intervention: Ketamine
    comparator: saline
    comparatorKind: saline placebo
    outcome: Depression score
    timepoint: day 1
    measure: SMD
    estimate: -0.49
    ci: [-0.87, -0.10]
    p: 0.013
    checked: '2026-11'
    read: abstract

  - id: sample-ratio
    source: zarate2006
    intervention: Ketamine
    comparator: saline
    comparatorKind: saline placebo
    outcome: Response
    timepoint: day 1
    measure: RR
    estimate: 2.03
    ci: [0.67, 6.15]
    p: 0.21
    checked: '2026-11'
    read: abstract

facts:
  - { id: sample-fact, source: zarate2006, value: 30.9, unit: '%', says: Share of people, checked: '2026-11', read: abstract }
  - { id: sample-n, source: zarate2006, value: 12, says: People, checked: '2026-11', read: abstract }
  - { id: sample-part, source: zarate2006, value: '10 of 12', says: People who responded, checked: '2026-11', read: abstract }

statements:
  - { id: sample-words, says: 'About [[sample-fact]] of people.', sources: [zarate2006], checked: '2026-11', read: abstract }
`

/** What is changed: `from` is replaced at its first place after `after`; the fault is told `below` lines below it. */
interface Example { file: string, after?: string, from: string, to: string, says: string, below?: number }

const EXAMPLES: Record<string, Example> = {
  // Numbers that cannot be
  'a share above 100%': { file: FINDINGS, from: 'value: 17.3', to: 'value: 173', says: 'found 173: a share lies between 0 and 100%' },
  'a share below 0%': { file: FINDINGS, from: 'value: 17.3', to: 'value: -17.3', says: 'found -17.3: a share lies between 0 and 100%' },
  'a fact above 100%': { file: FINDINGS, after: 'id: sample-fact', from: 'value: 30.9', to: 'value: 309', says: 'found 309: a share lies between 0 and 100%' },
  'more events than people': { file: FINDINGS, from: 'events: 33', to: 'events: 333', says: '333 events among 191 people' },
  'a share that its events do not give': { file: FINDINGS, from: 'events: 33', to: 'events: 34', says: 'found 17.3%, but 34 of 191 is 17.8%' },
  'a group larger than its study': { file: FINDINGS, from: 'events: 33, n: 191', to: 'n: 1910', says: 'found 1910 people in this group, but 403 in the whole study' },
  'groups that are larger than their study together': { file: FINDINGS, from: 'events: 16, n: 170', to: 'n: 270', says: 'the groups have 461 people together, but the whole study has 403', below: -2 },
  'more studies than people': { file: FINDINGS, from: 'k: 4', to: 'k: 404', says: 'found 404 studies (k) with 403 people (n)' },
  'a difference that the groups do not give': { file: FINDINGS, from: 'estimate: 7.9', to: 'estimate: 9.7', says: 'found a difference of 9.7 points, but 17.3% and 9.4% differ by 7.9' },
  'p = 0': { file: FINDINGS, from: 'p: 0.013', to: 'p: 0', says: 'found 0: write a number of more than 0' },
  'p above .05 beside an interval without 0': { file: FINDINGS, from: 'p: 0.013', to: 'p: 0.13', says: 'contradict each other: the interval leaves out 0 (no difference), so p must be below .05' },
  'p below .05 beside an interval with 0': { file: FINDINGS, from: 'ci: [-0.87, -0.10]', to: 'ci: [-0.87, 0.10]', says: 'the interval holds 0 (no difference), so p must be at least .05', below: 1 },
  'p below .05 beside the interval of a ratio with 1': { file: FINDINGS, from: 'p: 0.21', to: 'p: 0.021', says: 'the interval holds 1 (no difference)' },
  'an interval without width': { file: FINDINGS, after: 'id: sample-score', from: 'ci: [-0.87, -0.10]', to: 'ci: [-0.49, -0.49]', says: 'the interval has no width' },
  'an interval the wrong way round': { file: FINDINGS, after: 'id: sample-score', from: 'ci: [-0.87, -0.10]', to: 'ci: [-0.10, -0.87]', says: 'write the smaller limit first, [-0.87, -0.1]' },
  'an interval of one number': { file: FINDINGS, after: 'id: sample-score', from: 'ci: [-0.87, -0.10]', to: 'ci: -0.87', says: 'found -0.87: write two numbers in square brackets, the smaller first' },
  'an estimate outside its interval': { file: FINDINGS, after: 'id: sample-score', from: 'estimate: -0.49', to: 'estimate: -0.05', says: 'the estimate -0.05 lies outside its interval', below: 1 },
  'a ratio of 0': { file: FINDINGS, after: 'id: sample-ratio', from: 'estimate: 2.03', to: 'estimate: 0', says: 'a ratio (RR) cannot be zero or negative' },
  'a negative ratio': { file: FINDINGS, after: 'id: sample-ratio', from: 'estimate: 2.03', to: 'estimate: -2.03', says: 'a ratio (RR) cannot be zero or negative' },
  'a slipped point': { file: THERAPIES, after: 'id: mindfulness-waitlist', from: 'estimate: -0.59', to: 'estimate: -59', says: 'found -59: SMD from -5 to 5 is plausible here; look for a slipped point or sign' },
  'a lost minus': { file: FINDINGS, from: 'estimate: -0.49\n    ci: [-0.87, -0.10]', to: 'estimate: 0.49\n    ci: [0.10, 0.87]', says: 'negative means fewer symptoms than the comparator; write a minus, or "favors: comparator"' },
  'a hexadecimal number': { file: FINDINGS, from: 'k: 4', to: 'k: 0x4', says: 'found "0x4": write the number in plain digits' },
  'an octal number': { file: FINDINGS, from: 'k: 4', to: 'k: 0o4', says: 'found "0o4": write the number in plain digits' },
  'infinity': { file: FINDINGS, from: 'p: 0.013', to: 'p: .inf', says: 'found ".inf": write the number in plain digits' },

  // Words and other things where a number is meant
  'a decimal comma': { file: FINDINGS, from: 'estimate: 2.03', to: 'estimate: 2,03', says: 'found "2,03": write 2.03 with a decimal point' },
  'a decimal comma in a fact': { file: FINDINGS, after: 'id: sample-fact', from: 'value: 30.9', to: 'value: \'30,9\'', says: 'found "30,9": with the unit "%" a number is meant: write digits with a decimal point' },
  'a decimal comma in braces': { file: FINDINGS, from: 'value: 30.9', to: 'value: 30,9', says: 'found 9 after a comma or colon: write a decimal point' },
  'a word': { file: FINDINGS, after: 'id: sample-fact', from: 'value: 30.9', to: 'value: many', says: 'found "many": with the unit "%" a number is meant' },
  'a word for a count': { file: FINDINGS, after: 'id: sample-n', from: 'value: 12', to: 'value: many', says: 'found "many": an id that ends in -n or -trials is a count' },
  'odds': { file: FINDINGS, after: 'id: sample-part', from: 'value: \'10 of 12\'', to: 'value: \'1:30\'', says: 'found "1:30": write a number in digits' },
  'a date of the computer': { file: SAFETY, after: 'id: spravato-approval-trd', from: 'value: \'5 March 2019\'', to: 'value: \'2019-03-05\'', says: 'write the date as it is printed, for example 5 March 2019' },
  'more than all': { file: FINDINGS, after: 'id: sample-part', from: 'value: \'10 of 12\'', to: 'value: \'12 of 10\'', says: '12 of 10 is more than all' },
  'an interval with decimal commas': { file: FINDINGS, after: 'id: sample-ratio', from: '[0.67, 6.15]', to: '[0,67, 6,15]', says: 'found [0,67, 6,15]: write a decimal point, not a comma, [0.67, 6.15]' },
  'an interval with one decimal comma': { file: FINDINGS, after: 'id: sample-ratio', from: '[0.67, 6.15]', to: '[1,00, 6.15]', says: 'write a decimal point, not a comma, [1.00, 6.15]' },
  'an interval with decimal commas and no space': { file: FINDINGS, after: 'id: sample-ratio', from: '[0.67, 6.15]', to: '[1,5,6,15]', says: 'two numbers in square brackets, the smaller first, with decimal points' },
  'a number in quotes': { file: FINDINGS, from: 'k: 4', to: 'k: \'4\'', says: 'found "4": write 4 without quotes' },

  // Names
  'two arms of one name': { file: FINDINGS, from: 'name: saline', to: 'name: ketamine', says: 'found the arm "ketamine" twice' },
  'two onset rows of one id': { file: ONSET, from: 'id: ketamine-masked', to: 'id: ketamine-midazolam', says: 'found the row "ketamine-midazolam" twice' },
  'two decisions of one id': { file: REGULATION, from: 'id: ketamine-warning', to: 'id: ketamine-anesthetic', says: 'found the decision "ketamine-anesthetic" twice' },
  'a dose twice': { file: DOSING, from: 'doses: [1.0, 0.5, 0.2, 0.1]', to: 'doses: [1.0, 0.5, 0.2, 0.1, 0.5]', says: 'found the dose "0.5" twice' },
  'a DOI twice': { file: REFERENCES, from: '10.1126/science.1190287', to: '10.1016/s0006-3223(99)00230-9', says: 'of "berman2000" again: two references cannot share a DOI' },
  'an id that every object has': { file: FINDINGS, from: 'id: sample-score', to: 'id: constructor', says: 'this word has a meaning of its own for the programs: choose another name' },
  'a source that every object has': { file: FINDINGS, from: 'source: zarate2006', to: 'source: constructor', says: 'this word has a meaning of its own' },
  'a source with underscores': { file: FINDINGS, from: 'source: zarate2006', to: 'source: __proto__', says: 'found "__proto__": write the key of a reference' },
  'a key with underscores': { file: FINDINGS, from: '    comparator: saline', to: '    __proto__: x\n    comparator: saline', says: 'found the key "__proto__"' },
  'an arm that every object has': { file: FINDINGS, from: 'name: ketamine', to: 'name: toString', says: 'found "toString": write lower-case letters' },
  'an unknown baseline arm': { file: THERAPIES, from: 'arm: placebo', to: 'arm: placebos', says: '"williams2022-improved" has no group "placebos" (did you mean "placebo"?); it has ssri, placebo' },
  'an unknown baseline finding': { file: THERAPIES, from: 'finding: williams2022-improved', to: 'finding: toString', says: 'found "toString": write lower-case letters' },
  'an unknown approach': { file: THERAPIES, from: '- name: Acupuncture\n    therapies: [acupuncture]\n    role', to: '- name: Massage\n    therapies: [acupuncture]\n    role', says: 'missing: Acupuncture; not expected: Massage', below: -1000 },
  'an approach with an unknown statement': { file: THERAPIES, from: 'limit: emdr-limit', to: 'limit: emdr-limits', says: 'there is no statement "emdr-limits" (did you mean "emdr-limit"?)' },
  'a claim out of its section': { file: CLAIMS, after: 'id: D4', from: 'section: depression', to: 'section: anxiety', says: 'found "anxiety" for the claim D4: claims of that section start with A' },
  'a claim without sources': { file: CLAIMS, after: 'id: D4', from: 'sources: [zarate2006, dean2021, taylor2006, wilkinson2019]', to: 'sources: []', says: 'the verdict "supported" needs at least one source' },
  'a source twice': { file: CLAIMS, after: 'id: D1', from: 'sources: [murrough2013, dean2021]', to: 'sources: [dean2021, dean2021]', says: 'found the source "dean2021" twice' },

  // Times and dates
  'times out of order': { file: ONSET, after: 'source: price2022', from: 'at: \'24 h\'', to: 'at: \'1 h\'', says: '"1 h" comes before "24 h"; write the times in order' },
  'a month to come': { file: FINDINGS, from: 'checked: \'2026-11\'', to: 'checked: \'2027-02\'', says: 'found 2027-02, which is still to come' },
  'a month that is none': { file: FINDINGS, from: 'checked: \'2026-11\'', to: 'checked: \'2026-13\'', says: 'found "2026-13": write the month in which it was last read' },
  'a day that no calendar has': { file: REGULATION, from: 'at: \'2019-03-05\'', to: 'at: \'2026-02-30\'', says: 'there is no 30 February 2026 in the calendar' },
  'a date that differs from the printed one': { file: REGULATION, from: 'at: \'2019-03-05\'', to: 'at: \'2019-05-03\'', says: 'the printed date, "spravato-approval-trd", is 5 March 2019' },
  'a printed day that no calendar has': { file: SAFETY, from: '5 March 2019', to: '31 June 2019', says: 'there is no 31 June 2019 in the calendar' },
  'a decision to come': { file: REGULATION, from: 'at: \'2019-03-05\'', to: 'at: \'2029-03-05\'', says: 'found 2029-03-05, which is still to come' },
  'reversed pages': { file: REFERENCES, from: '"856-864"', to: '"864-856"', says: 'the pages end before they start' },
  'an absurd year': { file: REFERENCES, after: '"id": "spravato"', from: '2026', to: '206', says: 'the year 206 cannot be right: years from 1900 to 2100 are allowed' },
  'a year that differs from the key': { file: REFERENCES, after: '"id": "zarate2006"', from: '[[2006]]', to: '[[2007]]', says: 'found the year 2007, but the key "zarate2006" says 2006', below: -1 },

  // Texts
  'an empty text': { file: CLAIMS, after: 'id: D5', from: 'says: Speed matters to people with severe depression', to: 'says: \'\'', says: 'the text is empty' },
  'nothing at all': { file: CLAIMS, after: 'id: D5', from: 'says: Speed matters to people with severe depression', to: 'says:', says: 'says is empty: write one sentence in plain words' },
  'a blank text': { file: CLAIMS, after: 'id: D5', from: 'says: Speed matters to people with severe depression', to: 'says: \'  \'', says: 'the text is empty' },
  'a text that cannot be seen': { file: CLAIMS, after: 'id: D5', from: 'Speed matters', to: '\u200BSpeed matters', says: 'found a character that cannot be seen (U+200B)' },
  'an escape that cannot be seen': { file: CLAIMS, after: 'id: D5', from: 'Speed matters to people with severe depression', to: '"\\u202ESpeed"', says: 'found a character that cannot be seen (U+202E)' },
  'a control character': { file: CLAIMS, after: 'id: D5', from: 'Speed matters', to: '\u0007Speed matters', says: 'found a character that cannot be seen (U+0007)' },
  'a damaged character': { file: CLAIMS, after: 'id: D5', from: 'Speed matters', to: 'Sp\uFFFDed matters', says: 'found the mark of a damaged character (U+FFFD)' },
  'a text that is too long': { file: CLAIMS, after: 'id: D5', from: 'Speed matters', to: `${'very '.repeat(15)}Speed matters`, says: 'at most 92 fit; shorten it' },
  'a text cut off at #': { file: CLAIMS, after: 'id: D5', from: 'Speed matters to people', to: 'Speed matters # to people', says: 'the text ends before the sign #, because a # after a space starts a comment: put the whole text in quotes' },
  'a text with a colon': { file: CLAIMS, after: 'id: D5', from: 'Speed matters', to: 'Speed: it matters', says: 'put the text after the colon in quotes if it holds a colon' },
  'a figure where none is filled in': { file: CLAIMS, after: 'id: D5', from: 'Speed matters to people with severe depression', to: '"[[usual-dose]] matters"', says: 'figures in double square brackets are not filled in here' },
  'a figure that is written wrongly': { file: FINDINGS, from: '[[sample-fact]]', to: '[[ sample-fact]]', says: 'double square brackets are left: a figure is written [[id]]' },
  'a figure that nobody has': { file: FINDINGS, from: '[[sample-fact]]', to: '[[sample-fect]]', says: 'there is no finding or fact "sample-fect" (did you mean "sample-fact"?)' },
  'a number where a text is meant': { file: GLOSSARY, from: 'term: BDNF', to: 'term: 12', says: 'found 12: write it in quotes, \'12\'' },
  'an address without https': { file: SPEAKER, from: 'address: ""', to: 'address: www.st-marys.org', says: 'an address starts with https://' },

  // Keys and the way a file is written
  'a missing key': { file: FINDINGS, from: '    source: zarate2006\n', to: '', says: 'source is missing: write the key of a reference, such as "zarate2006"', below: -1 },
  'a misspelt key': { file: FINDINGS, from: '    outcome: Response', to: '    outcom: Response', says: 'there is no key "outcom" here (did you mean "outcome"?)' },
  'a misspelt choice': { file: FINDINGS, from: 'read: abstract', to: 'read: abstrct', says: 'found "abstrct" (did you mean "abstract"?): write one of "abstract", "report", "recalled"' },
  'a key twice': { file: FINDINGS, from: '    outcome: Response', to: '    outcome: Remission\n    outcome: Response', says: 'the same key stands twice', below: 1 },
  'an alias': { file: FINDINGS, from: 'outcome: Response', to: 'outcome: *same', says: 'a text that starts with * or & stands for another place' },
  'an anchor': { file: FINDINGS, from: 'outcome: Response', to: 'outcome: &same Response', says: 'a text that starts with * or & stands for another place' },
  'a copied entry': { file: FINDINGS, from: '    outcome: Response', to: '    <<: { a: 1 }\n    outcome: Response', says: 'found the key "<<", which would copy another entry' },
  'a type': { file: FINDINGS, from: 'outcome: Response', to: 'outcome: !!str Response', says: 'a word that starts with ! gives a type' },
  'a second document': { file: FINDINGS, from: '  - id: sample-score\n', to: '---\n  - id: sample-score\n', says: 'starts a second document' },
  'a tab': { file: FINDINGS, from: '    outcome: Response', to: '\toutcome: Response', says: '(U+0009, a tab)' },
  'a comma after the last item of JSON': { file: REFERENCES, from: '"given": "R M" }', to: '"given": "R M", }', says: 'delete the comma after the last item' },
  'a comma that is missing in JSON': { file: REFERENCES, from: '"article-journal",', to: '"article-journal"', says: 'here or just above: look for a missing comma', below: 1 },
  'a bracket that is not closed': { file: FINDINGS, after: 'id: sample-score', from: 'ci: [-0.87, -0.10]', to: 'ci: [-0.87, -0.10', says: 'the bracket [ is not closed: write ] at the end' },
  'the minus of a printed page': { file: FINDINGS, from: 'estimate: -0.49', to: 'estimate: \u22120.49', says: 'write -0.49 with the hyphen of the keyboard' },
  'a comma in thousands': { file: FINDINGS, from: 'n: 403', to: 'n: 1,403', says: 'write 1403 without a comma' },
  'a name with a colon': { file: SPEAKER, from: 'name: Your name', to: 'name: Dr. Roe: Psychiatry', says: 'found a colon after "Dr. Roe", as if that were a key: put the whole text in quotes' },
  'a colon without its space': { file: SPEAKER, from: 'venue: ""', to: 'venue:Berlin', says: 'write a space after the colon, "venue: Berlin"' },
  'a color without quotes': { file: SPEAKER, from: 'accent: ""', to: 'accent: #7a2048', says: 'because a # after a space starts a comment: put the color in quotes, "#7a2048"' },
  'a text that starts with #': { file: SPEAKER, from: 'venue: ""', to: 'venue: #1 Hospital', says: 'put the text in quotes, "#1 Hospital"' },
  'a line that is moved in': { file: SPEAKER, from: 'role: ', to: '  role: ', says: 'this line begins at column 3, the lines around it at column 1: take 2 spaces away from its start' },
  'a line that is moved in below comments': { file: SPEAKER, from: 'minutes: 30', to: '  minutes: 30', says: 'this line begins at column 3, the lines around it at column 1' },
  'a first line that is moved in': { file: SPEAKER, from: 'name: ', to: ' name: ', says: 'this line begins at column 2, the lines around it at column 1: take 1 space away from its start' },
  'a quote that is not closed': { file: SPEAKER, from: 'name: Your name', to: 'name: "Your name', says: 'the quote " that opens here is not closed: write " at the end of the text' },
  'a quote that is not closed before another opens': { file: FINDINGS, after: 'id: sample-score', from: 'outcome: Depression score\n    timepoint: day 1', to: 'outcome: "Depression score\n     timepoint: "day 1"', says: 'the quote " that opens here is not closed' },
  'curly quotes': { file: SPEAKER, from: 'name: Your name', to: 'name: “Your name”', says: 'found “Your name” in curly quotes, which would be read as part of it: write straight quotes, "Your name", or none' },
  'curly quotes around a color': { file: SPEAKER, from: 'accent: ""', to: 'accent: “#7a2048”', says: 'write straight quotes, "#7a2048"' },
  'minutes in curly quotes': { file: SPEAKER, from: 'minutes: 30', to: 'minutes: “20”', says: 'write 20 without quotes' },
  'minutes in quotes': { file: SPEAKER, from: 'minutes: 30', to: 'minutes: "20"', says: 'found "20": write 20, without quotes or words around it' },
  'minutes with their unit': { file: SPEAKER, from: 'minutes: 30', to: 'minutes: 20 min', says: 'found "20 min": write 20, without quotes' },
  'no name': { file: SPEAKER, from: 'name: Your name', to: 'name:', says: 'your name is needed' },
  'a name of nothing': { file: SPEAKER, from: 'name: Your name', to: 'name: ""', says: 'your name is needed' },
  'a color by name': { file: SPEAKER, from: 'accent: ""', to: 'accent: navy', says: 'found "navy": a color is written "#" and six signs' },
  'a color that is too pale': { file: SPEAKER, from: 'accent: ""', to: 'accent: "#f3c64f"', says: 'too pale to be read on paper: its contrast is 1.4, and words need 4.5; write a darker one, such as "#7' },
  'a logo elsewhere': { file: SPEAKER, from: 'logo: ""', to: 'logo: C:\\hospital.svg', says: 'a logo is a file in public/ that ends in .svg or .png' },
  'a logo that is not there': { file: SPEAKER, from: 'logo: ""', to: 'logo: public/hospital.svg', says: 'found "public/hospital.svg": there is no such file' },
  'a cut, misspelt': { file: SPEAKER, from: 'minutes: 30', to: 'minutes: shrt', says: 'found "shrt" (did you mean "short"?)' },
  'no list at all': { file: SPEAKER, from: 'without: []', to: 'without: none', says: 'such as [anxiety], or [] to leave nothing out' },
  'a comment in JSON': { file: REFERENCES, from: '    "id": "berman2000"', to: '    // first\n    "id": "berman2000"', says: 'found a comment: JSON has none' },
  'single quotes in JSON': { file: REFERENCES, from: '"berman2000"', to: '\'berman2000\'', says: 'JSON allows texts in double quotes' },
}

describe('data that cannot be is refused once, in words, at its line', () => {
  it('which the sample is not', () => expect(loadWith(FINDINGS, SAMPLE).faults).toEqual([]))

  for (const [name, one] of Object.entries(EXAMPLES))
    (one.file === FINDINGS ? it : itOwn)(name, () => expectRefusal(one))

  function expectRefusal({ file, after = '', from, to, says, below = 0 }: Example): void {
    const text = file === FINDINGS ? SAMPLE : FILES.get(file) ?? ''
    const at = text.indexOf(from, text.indexOf(after))
    expect(at, `${file} holds ${from}`).toBeGreaterThanOrEqual(0)
    const { faults } = loadWith(file, text.slice(0, at) + to + text.slice(at + from.length))
    expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining(says)])
    expect(faults[0]).toMatchObject({ file, line: Math.max(1, text.slice(0, at).split('\n').length + below) })
  }

  it('accepts what only looks wrong', () => {
    const references = FILES.get(REFERENCES) ?? ''
    expect(loadWith(REFERENCES, references.replace('"856-864"', '"856-64"')).faults).toEqual([])
    expect(loadWith(FINDINGS, SAMPLE.replace('p: 0.013', 'p: 0.13\n    asPrinted: The source prints both; its p value was adjusted.')).faults).toEqual([])
    expect(loadWith(FINDINGS, SAMPLE.replace('[-0.87, -0.10]', '[-0.87, 0]').replace('p: 0.013', 'p: 0.049')).faults).toEqual([])
    expect(loadWith(FINDINGS, SAMPLE.replace('estimate: -0.49\n    ci: [-0.87, -0.10]', 'estimate: 0.49\n    favors: comparator\n    ci: [0.10, 0.87]')).faults).toEqual([])
    expect(loadWith(FINDINGS, SAMPLE.replaceAll('\n', '\r\n')).faults).toEqual([])
    expect(loadWith(FINDINGS, SAMPLE.replace('[0.9, 14.9]', '[0.9,14.9]')).faults).toEqual([])
    expect(loadWith(SPEAKER, `\uFEFF${FILES.get(SPEAKER)}`).faults).toEqual([])
  })

  it('takes every line of the speaker that is left empty, but for the name, as not there', () => {
    const lines = ['role', 'venue', 'logo', 'accent', 'date', 'address', 'minutes', 'without']
    const { evidence, faults } = loadWith(SPEAKER, ['name: A', ...lines.map(key => `${key}:`)].join('\n'))
    expect(faults).toEqual([])
    expect(evidence?.speaker).toEqual(loadWith(SPEAKER, 'name: A').evidence?.speaker)
    expect(loadWith(SPEAKER, 'name: A\nrole: # none yet').evidence?.speaker.role).toBe('')
  })

  it('knows what day it is', () => {
    expect(loadWith(FINDINGS, SAMPLE, new Date(2026, 9, 31)).faults[0]?.message).toContain('found 2026-11, which is still to come')
    expect(loadWith(FINDINGS, SAMPLE, new Date(2026, 10, 1)).faults).toEqual([])
  })

  it.each([...FILES.keys()].filter(file => !file.startsWith('evidence/findings') && file !== SPEAKER))('notices that %s was cut off, also between two entries', (file) => {
    const text = FILES.get(file) ?? ''
    const cut = text.slice(0, text.length * 0.6)
    const entries = cut.slice(0, Math.max(...['\n\n', '\n- ', '\n  - ', '\n  {'].map(start => cut.lastIndexOf(start))))
    expect(loadWith(file, cut).faults).not.toEqual([])
    expect(loadWith(file, `${entries}\n`).faults).not.toEqual([])
    expect(loadWith(file, '').faults).toMatchObject([{ file, line: 1, message: expect.stringMatching(/the file is (?:missing|empty)/) as string }])
  })
})
