// @vitest-environment node
import type { Runner } from '../../../../tools/check/runner.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadEvidence } from '../../../../evidence/load.ts'
import { startRunner } from '../../../../tools/check/runner.ts'
import { checkSlides } from '../../../../tools/check/slides.ts'
import { copyDeck } from '../../../../tools/copy.ts'
import { Problem } from '../../../../tools/program.ts'
import { validate } from '../../../../tools/site.ts'
import { COVER } from '../../../small-talk.ts'

const FILE = 'sections/1-introduction.md'

/** A talk of two slides in which everything is right. */
const TALK = `${COVER}
---
layout: finding
claims: [D1]
sources: [zhdanava2021, murrough2013, dean2021]
minutes: 1
keep: 12
---

# One headline that fits

<PairOfTrials :findings="['murrough2013-response', 'dean2021-response']" :titles="['One', 'All']" />

It is [[trd-share]] of people, **p** < q.

![A drawing](/square.svg)

<Takeaway v-click>

Words to keep.

<template #limit>A limit.</template>

</Takeaway>

<!--
First [[trd-share]]. [click] Second. [click] Third. [click] Fourth.
-->
`

/** A chart with a click for each finding, so that the test does not depend on those of the deck. */
const CHART = `<script setup lang="ts">
import { finding } from '../../../evidence/index.ts'
import { useSteps } from '../../kit/useSteps.ts'

const { findings, titles } = defineProps<{ findings: readonly string[], titles: readonly string[] }>()
const step = useSteps(findings.length)
const rows = findings.map(finding)
</script>

<template>
  <p v-for="(row, i) in rows.slice(0, step)" :key="row.id">{{ titles[i] }}</p>
</template>
`

const LONG = 'In the largest of the trials that were ever made the people who were given the drug had fewer symptoms than those who were given a placebo, and this lasted for some time'

/** What is changed, into what, what must be said, and the text of the line that must be named. */
type Mistake = [mistake: string, from: string | RegExp, to: string, says: RegExp, line: string | number]
const MISTAKES: readonly Mistake[] = [
  // Headlines
  ['no headline', '# One headline that fits\n', '', /has no headline/, '<PairOfTrials'],
  ['an empty headline', '# One headline that fits', '# ', /headline is empty/, 21],
  ['a second headline', 'It is', '# Another\n\nIt is', /second headline/, '# Another'],
  ['a headline of four lines', 'One headline that fits', LONG, /takes [3-5] lines/, `# ${LONG}`],
  ['a headline with one endless word', 'One headline', 'Electroencephalographically'.repeat(4), /too wide/, '# Electro'],
  ['a headline without a space', '# One', '#One', /needs a space/, '#One'],
  ['a headline of the second order', '# One', '## One', /has no headline/, '## One'],
  ['a headline in HTML', '# One headline that fits', '<h1>One</h1>', /write "# "/, '<h1>'],
  ['a headline after the chart', /# One headline that fits\n\n(<PairOfTrials.*\n)/, '$1\n# One headline that fits\n', /comes first/, '# One'],
  // Figures
  ['a figure with spaces', 'is [[trd-share]]', 'is [[ trd-share ]]', /\[\[ trd-share \]\] would be printed.*\[\[trd-share\]\]/, 'It is [[ '],
  ['a figure with a capital', 'is [[trd-share]]', 'is [[Trd-share]]', /\[\[Trd-share\]\] would be printed.*\[\[trd-share\]\]/, 'It is'],
  ['a figure with one bracket at its end', 'is [[trd-share]]', 'is [[trd-share]', /\[\[trd-share\] would be printed/, 'It is'],
  ['a figure with one bracket at its start', 'is [[trd-share]]', 'is [trd-share]]', /\[trd-share\]\] would be printed/, 'It is'],
  ['a figure in single brackets', 'is [[trd-share]]', 'is [trd-share]', /\[trd-share\] would be printed/, 'It is'],
  ['empty brackets', 'is [[trd-share]]', 'is [[]]', /\[\[\]\] would be printed/, 'It is'],
  ['a typing error in a figure', 'is [[trd-share]]', 'is [[trd-shar]]', /no finding or fact "trd-shar" \(did you mean "trd-share"\?\)/, 'It is'],
  ['a typing error in a note\'s figure', 'First [[trd-share]]', 'First [[trd-shar]]', /did you mean "trd-share"/, 'First'],
  ['a single bracket in a note', 'First [[trd-share]]', 'First [trd-share]', /\[trd-share\] would be printed/, 'First'],
  ['a part that a figure does not have', 'is [[trd-share]]', 'is [[trd-share.p]]', /is a fact and has no such part/, 'It is'],
  ['a figure from a source that the slide does not name', '[zhdanava2021, ', '[', /comes from "zhdanava2021".*; add it to "sources:" in line 16/, 'It is'],
  ['a chart from a source that the slide does not name', ', dean2021]', ']', /<PairOfTrials> draws "dean2021-response".*; add it to "sources:"/, 'sources:'],
  ['a figure in the settings', 'minutes: 1\n', 'minutes: 1\ntitle: "[[trd-share]]"\n', /cannot stand in the settings/, 'title:'],
  ['a figure in code', ':titles="[\'One\', \'All\']"', ':titles="[\'[[trd-share]]\', \'All\']"', /a figure cannot stand in a value that is code/, '<PairOfTrials'],
  ['a typed percentage', 'Words to keep.', 'It helped 64% of people.', /"64%" is typed/, 'It helped'],
  ['a typed effect in a note', 'Second.', 'An SMD of −0.49.', /is typed/, 'First'],
  // Words for print
  ['speech for print', 'minutes: 1\n', 'minutes: 1\ncaveat: We know of [[trd-share]].\n', /"We" is speech/, 'caveat'],
  ['a figure that does not exist for print', 'minutes: 1\n', 'minutes: 1\ncaveat: It is [[trd-shar]].\n', /did you mean "trd-share"/, 'caveat'],
  ['a citation of nothing for print', 'minutes: 1\n', 'minutes: 1\ncaveat: It is so [[@zhdanva2021]].\n', /did you mean "zhdanava2021"/, 'caveat'],
  ['a typed percentage for print', 'minutes: 1\n', 'minutes: 1\ncaveat: It helped 64% of people.\n', /"64%" is typed/, 'caveat'],
  ['a verb too strong for print', 'minutes: 1\n', 'minutes: 1\ncaveat: It improves [[dean2021-response.ketamine]] of people.\n', /"improves" is too strong/, 'caveat'],
  ['an effect without its sign for print', 'minutes: 1\n', 'minutes: 1\ncaveat: It was [[dean2021-score.size]] lower.\n', /leaves out the sign/, 'caveat'],
  // Clicks
  ['one click too few', ' [click] Fourth.', ' Fourth.', /takes 3 clicks, its notes have 2 \[click\] marks/, 'First'],
  ['one click too many', 'Fourth.', 'Fourth. [click]', /takes 3 clicks, its notes have 4 \[click\] marks/, 'First'],
  ['two clicks in one mark', '[click] Fourth.', '[click:2] Fourth.', /takes 3 clicks, its notes have 4/, 'First'],
  ['one figure less than clicks', ', \'dean2021-response\'', '', /takes 2 clicks, its notes have 3/, 'First'],
  ['a click where nothing waits', 'Good morning.', 'Good [click] morning.', /nothing on the slide waits/, 'Good'],
  ['other clicks than the settings say', 'minutes: 1\n', 'minutes: 1\nclicks: 2\n', /takes 2 clicks, its notes have 3/, 'First'],
  ['no notes', /<!--\nGood morning\.\n-->\n/, '', /has no notes/, 1],
  // Components
  ['a component that does not exist', '<PairOfTrials', '<PairOfTrial', /no component "PairOfTrial".*did you mean "PairOfTrials"/, '<PairOfTrial '],
  ['a component without what it needs', / :titles="[^"]*"/, '', /<PairOfTrials> needs titles="…"/, '<PairOfTrials'],
  ['an unknown setting of a component', ':titles', ':title-s', /"title-s" is not a setting of <PairOfTrials>.*did you mean "titles"/, '<PairOfTrials'],
  ['a setting of a component that has none', '<Takeaway v-click>', '<Takeaway v-click level="2">', /"level" is not a setting of <Takeaway>; it has none/, '<Takeaway'],
  ['a finding that does not exist', '\'murrough2013-response\'', '\'murrough-response\'', /cannot be drawn: There is no finding "murrough-response"/, '<PairOfTrials'],
  ['a setting that the code of a chart trips over', ':titles="[\'One\', \'All\']"', ':titles="null"', /<PairOfTrials> cannot be drawn: a setting names something that does not exist/, '<PairOfTrials'],
  ['a part of the kit', '![A drawing]', '<Reveal :shown="true" />\n\n![A drawing]', /<Reveal> is a part that others are made of/, '<Reveal'],
  ['a part of a chart', '![A drawing]', '<PairTick />\n\n![A drawing]', /<PairTick> is a part/, '<PairTick'],
  ['a part of a drawing', '![A drawing]', '<TalkMap section="depression" />\n\n![A drawing]', /<TalkMap> is a part/, '<TalkMap'],
  ['a part of the running deck', '![A drawing]', '<SlideFooter />\n\n![A drawing]', /<SlideFooter> is a part/, '<SlideFooter'],
  ['a component in small letters that does not exist', '![A drawing]', '<out-of-thousand />\n\n![A drawing]', /no component "out-of-thousand"/, '<out-of'],
  ['an icon of Slidev\'s', '![A drawing]', '<carbon-badge />\n\n![A drawing]', /no component "carbon-badge" .*; for an icon, put a picture into public\//, '<carbon'],
  ['a value that is nothing', ':titles="[\'One\', \'All\']"', ':titles="nothing.here"', /is not a text, a number or a list/, '<PairOfTrials'],
  // Markup
  ['program code', 'Words to keep.', 'Words {{ nothing.here }}.', /\{\{ nothing\.here \}\} is program code/, 'Words {{'],
  ['a calculation', 'Words to keep.', '{{ 7 * 7 }} words', /is program code/, '{{ 7'],
  ['open braces', 'Words to keep.', 'Words {{ to keep.', /\{\{ without \}\}/, 'Words {{'],
  ['a tag that is not finished', '<Takeaway v-click>', '<Takeaway v-click', /is not finished|is not ended|has a/, '<Takeaway'],
  ['a tag that is not ended', '</Takeaway>', '', /"<Takeaway v-click>" is not ended/, '<Takeaway'],
  ['a tag that ends under another name', '</Takeaway>', '</Takeway>', /ends it under another name/, '</Takeway'],
  ['an end without a beginning', '<Takeaway v-click>', '', /ends something that does not begin/, '</Takeaway>'],
  ['a value without its quotation mark', '\'All\']"', '\'All\']', /is not finished|stray quotation/, '<PairOfTrials'],
  ['a list that cannot be read', '[\'One\', \'All\']', '[\'One\', \'All\'', /cannot be read; a list is written/, '<PairOfTrials'],
  ['an attribute twice', '<Takeaway v-click>', '<Takeaway id="a" id="b" v-click>', /has an attribute twice/, '<Takeaway'],
  ['a program', 'Words to keep.', '<object data="/square.svg"></object>', /<object> cannot stand on a slide/, '<object'],
  // Stock Slidev
  ...[
    ['hand-drawn marks', '<p v-mark.red="1">Words</p>', /v-mark is Slidev's, .*write \*\*words\*\*/, '<p v-mark'],
    ['motion', '<p v-motion>Words</p>', /v-motion .*write v-click/, '<p v-motion'],
    ['things to drag', '<p v-drag>Words</p>', /v-drag .*::left::/, '<p v-drag'],
    ['code that turns into other code', '````md magic-move\n```ts\nconst a = 1\n```\n````', /magic-move .*\{1\|2-3\}/, '````md'],
    ['a diagram in words', '```mermaid\ngraph TD\nA-->B\n```', /mermaid .*!\[what it shows\]/, '```mermaid'],
    ['a diagram of a server', '```plantuml\nA->B\n```', /plantuml .*!\[what it shows\]/, '```plantuml'],
    ['code to edit', '```ts {monaco}\nconst a = 1\n```', /monaco .*without it/, '```ts'],
    ['code with types', '```ts twoslash\nconst a = 1\n```', /twoslash .*without it/, '```ts'],
    ['a group of code', '::code-group\n\n```ts [a]\nconst a = 1\n```\n\n::', /code-group .*one below the other/, '::code'],
    ['a player', '<video src="/a.mp4"></video>', /a player of videos and sounds cannot stand on a slide.*write a link/, '<video'],
    ['a player of another site', '<Youtube id="luoMHjh-XcQ" />', /a player .*write a link/, '<Youtube'],
    ['a message of another site', '<Tweet id="20" />', /a message .*write a link/, '<Tweet'],
    ['a page in a page', '<iframe src="https://example.org"></iframe>', /an <iframe> that shows another page cannot stand on a slide, which must work on paper and without a network; write a link/, '<iframe'],
  ].map(([name, to, says, line]) => [name, 'Words to keep.', to, says, line] as Mistake),
  // Pictures
  ['a picture from outside', '/square.svg', 'https://example.org/a.png', /lies outside the deck/, '![A'],
  ['a picture from outside in a tag', '![A drawing](/square.svg)', '<img alt="" src="//example.org/a.png">', /lies outside the deck/, '<img'],
  ['a picture that is not there', '/square.svg', '/squar.svg', /is not there; it should be the file public\/squar\.svg/, '![A'],
  ['a picture by the name of its folder', '/square.svg', 'public/square.svg', /"public\/square\.svg" is not there; write \/square\.svg: what is in public\/ is named from there/, '![A'],
  ['a picture by the path of its folder', '/square.svg', '/public/squar.svg', /write \/squar\.svg: what is in public/, '![A'],
  ['a picture without its slash', '/square.svg', 'square.svg', /write \/square\.svg: what is in public/, '![A'],
  ['a picture without a file', '(/square.svg)', '()', /has no file/, '![A'],
  ['a background that is not there', 'Words to keep.', '<div style="background: url(/no.png)">x</div>', /no\.png" is not there/, '<div'],
  ['a picture of one computer', '/square.svg', 'C:\\\\pictures\\\\square.svg', /lies on one computer only; put the file into public/, '![A'],
  ['a picture with a space in its name', '/square.svg', '/my square.svg', /has a space in its name; rename the file and write, for example, \/my-square\.svg/, '![A'],
  ['curly quotation marks', ':titles="[\'One\', \'All\']"', ':titles=“One”', /has curly quotation marks; write straight ones/, '<PairOfTrials'],
  ['a piece of a section that does not exist', 'Second.', '[depresion]Second.[/depresion]', /\[\/depresion\] names no section \(did you mean "depression"\?\)/, 'First'],
  // Settings
  ['more sources than its foot holds', 'sources: [zhdanava2021, murrough2013, dean2021]', `sources: [${Object.keys(loadEvidence().references).slice(0, 40).join(', ')}]`, /found 40 sources, but the foot of the slide has room for about 2\d/, 'sources: ['],
  ['settings that are not closed', 'minutes: 1\nkeep: 12\n---\n', 'minutes: 1\nkeep: 12\n', /settings that begin here are not closed/, 13],
  ['settings that are not closed at once', 'minutes: 1\nkeep: 12\n---\n\n', 'minutes: 1\nkeep: 12\n', /settings that begin here are not closed/, 13],
  ['a setting twice', 'minutes: 1\n', 'minutes: 1\nminutes: 2\n', /"minutes" is set twice/, 'minutes: 2'],
  ['settings twice', 'keep: 12\n---\n\n# One', 'keep: 12\n---\n---\nlayout: finding\n---\n\n# One', /two blocks of settings follow each other/, 20],
  ['a list that is not closed', 'sources: [zhdanava2021, murrough2013, dean2021]', 'sources: [zhdanava2021', /cannot be read as a setting|has an empty|is not a setting/, 'minutes: 1\nkeep: 12\n---'],
  ['a setting without a colon', 'minutes: 1\n', 'minutes 1\n', /cannot be read as a setting|is not a setting/, 'minutes 1'],
  ['an unknown setting', 'minutes: 1\n', 'minuts: 1\n', /"minuts" is not a setting.*did you mean "minutes"/, 'minuts'],
  ['a setting with a name like a pattern', 'minutes: 1\n', 'minutes: 1\n"(": 1\n', /"\(" is not a setting/, '"("'],
  ['minutes of nothing', 'minutes: 1\n', 'minutes: 0\n', /minutes: found 0; allowed: the minutes you plan for it, more than 0/, 'minutes: 0\n'],
  ['minutes with a comma', 'minutes: 1\n', 'minutes: 1,5\n', /minutes: found "1,5"; allowed: .* with a decimal point/, 'minutes: 1,5'],
  ['a list without brackets', 'claims: [D1]', 'claims: D1', /claims: found "D1": write a list of claims in square brackets/, 'claims: D1'],
  ['a text with a colon in a setting', 'minutes: 1\n', 'minutes: 1\ncaveat: Note: it is small\n', /cannot be read as a setting: a second colon.*in quotes/, 'caveat'],
  ['a hidden slide, misspelt', 'minutes: 1\n', 'minutes: 1\nhid: true\n', /"hid" is not a setting.*did you mean "hide"/, 'hid:'],
  ['a slide that belongs to no cut', 'minutes: 1\nkeep: 12\n', 'minutes: 1\n', /keep: found nothing; allowed: 12, 20, 30/, 13],
  ['a cut that does not exist', 'minutes: 1\nkeep: 12\n', 'minutes: 1\nkeep: 15\n', /keep: found 15; allowed: 12, 20, 30/, 'keep: 15'],
  ['an unknown layout', 'layout: finding', 'layout: findings', /did you mean "finding"/, 'layout: findings'],
  ['a layout of Slidev\'s', 'layout: finding', 'layout: two-cols', /"two-cols" is Slidev's; here it is free, with the columns after ::left::/, 'layout: two-cols'],
  ['a setting of Slidev\'s', 'layout: finding', 'layout: finding\nimage: /a.jpg', /"image" is not a setting of a finding slide.*write !\[what it shows\]/, 'image:'],
  ['an unknown claim', '[D1]', '[D99]', /"D99" is not in evidence\/claims\.yaml/, 'claims'],
  ['an unknown source', 'zhdanava2021,', 'zhdanava2021, zhdanva2021,', /did you mean "zhdanava2021"/, 'sources'],
  ['a slide without settings', /---\nlayout: finding\n(?:.*\n){4}---/, '---', /layout: found nothing/, 14],
  // Notes
  ['a comment that is not closed', 'Good morning.\n-->', 'Good morning.', /this comment is not closed/, 9],
  ['a last comment that is not closed', 'Fourth.\n-->', 'Fourth.', /this comment is not closed/, 37],
  ['a comment that does not begin', '<!--\nGood', 'Good', /comment ends here that does not begin/, '-->'],
]

const deck = copyDeck()
let runner: Runner

function write(text: string): void {
  writeFileSync(join(deck.root, FILE), text)
}

beforeAll(async () => {
  mkdirSync(join(deck.root, 'public'), { recursive: true })
  mkdirSync(join(deck.root, 'components/charts/pair-of-trials/parts'), { recursive: true })
  writeFileSync(join(deck.root, 'components/charts/pair-of-trials/parts/PairTick.vue'), '<template><i /></template>')
  writeFileSync(join(deck.root, 'components/charts/pair-of-trials/PairOfTrials.vue'), CHART)
  writeFileSync(join(deck.root, 'public/square.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" />')
  deck.edit('slides.md', /^(---\n[\s\S]*?\n---\n)[\s\S]*$/, '$1')
  runner = await startRunner(deck.root)
}, 60_000)

afterAll(async () => {
  await runner.close()
  deck.remove()
})

async function faultsOf(text: string): Promise<string[]> {
  write(text)
  const { checks } = await checkSlides(deck.root, runner)
  return checks.flatMap(([, faults]) => faults).map(({ file, line, message }) => `${file}:${line} ${message}`)
}

/** Line that holds the text; a number is one already. */
function lineOf(text: string, part: string | number): number {
  const at = typeof part === 'number' ? -1 : text.indexOf(part)
  return typeof part === 'number' ? part : at < 0 ? -1 : text.slice(0, at).split('\n').length
}

describe('a mistake in a slide', () => {
  it('is not seen where there is none', async () => {
    expect(await faultsOf(TALK)).toEqual([])
  }, 60_000)

  it('is not seen in an own slide, which may type its statistics', async () => {
    const own = TALK.replace(/layout: finding\n(?:.*\n){3}/, 'layout: free\nclass: clinic\ntransition: fade\nminutes: 1\n').replace(/# One headline[\s\S]*(?=!\[A drawing)/, '# Our clinic\n\n::left::\n\n- We give 0.5 mg/kg to 64% of people\n\n::right::\n\n').replace(/<Takeaway[\s\S]*$/, '<!--\nWhat we do.\n-->\n')
    expect(own).toContain('![A drawing]')
    expect(await faultsOf(own)).toEqual([])
  })

  it.each(MISTAKES)('%s', async (_, from, to, says, line) => {
    const text = TALK.replace(from, to)
    expect(text).not.toBe(TALK)
    expect(await faultsOf(text)).toContainEqual(expect.stringMatching(new RegExp(`^${FILE}:${lineOf(text, line)} .*(?:${says.source})`)))
  }, 20_000)

  it('stops the build too, which reads the same list', async () => {
    write(TALK.replace('is [[trd-share]]', 'is [[trd-shar]]'))
    await expect(validate(deck.root)).rejects.toThrow(Problem)
    await expect(validate(deck.root)).rejects.toThrow(/sections\/1-introduction\.md:25 .*\n.*did you mean "trd-share"/)
    write(TALK)
    await expect(validate(deck.root)).resolves.not.toHaveLength(0)
  }, 120_000)
})
