import type { Evidence } from '../evidence/load.ts'
import type { DeckSlide, Fault } from './check/deck.ts'
import type { TextFile } from './check/texts.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { deckRoot } from '../evidence/load.ts'
import { checkCode } from './check/code.ts'
import { checkComponentStatistics } from './check/components.ts'
import { checkClaimCoverage, checkPrinted, checkReferenceUse } from './check/coverage.ts'
import { formatSlideFault, writtenOf } from './check/deck.ts'
import { checkGrade } from './check/grade.ts'
import { checkCycles, checkDirections, codeFiles } from './check/imports.ts'
import { checkName } from './check/name.ts'
import { checkPaperwork } from './check/paperwork.ts'
import { rereadList } from './check/reread.ts'
import { checkListed, checkSentences, DRAWING_WORDS, readList } from './check/sentences.ts'
import { checkSigns } from './check/signs.ts'
import { checkSlides } from './check/slides.ts'
import { checkSpelling } from './check/spelling.ts'
import { lineOfId, textFiles } from './check/texts.ts'
import { checkTime, lengthLine, sectionTimes, timeTable } from './check/time.ts'
import { checkFiguresUsed } from './check/used.ts'
import { VERB_EXCEPTIONS } from './check/verb-exceptions.ts'
import { checkVerbExceptions, checkVerbs, statementPassages } from './check/verbs.ts'
import { checkPhrases, checkRuns, readPhrases, runsOf } from './check/wording.ts'
import { lookAtSlides } from './look/look.ts'
import { program, settings } from './program.ts'
import { changeText } from './since/changes.ts'
import { changesSince } from './since/git.ts'
import { tellOldPaper } from './stamp.ts'

/**
 * `npm run check`: reads the talk (evidence, slides, notes, wording, spelling and time), then types and code style. It tells every
 * fault of the talk at once and ends with exit code 1 if there is one. `-- --since v1` also tells what changed in the evidence since then,
 * `-- --look` opens the slides that changed in a browser, `-- --look-all` every slide.
 */
await program(async () => {
  const { since, look, 'look-all': lookAll } = settings('npm run check', { 'since': '', 'look': false, 'look-all': false })
  const changes = since ? changesSince(since) : undefined
  const { slides, whole, choice, less, placed, checks } = await checkSlides()
  const evidence = placed?.evidence
  const sections = sectionTimes(slides, evidence)
  const files = textFiles()
  const code = codeFiles()
  const components = files.filter(({ file }) => file.startsWith('components/'))

  // What the speaker's talk leaves out is still in the files: its claims are told there, its figures used.
  const shown = whole.flatMap(slide => [slide.content, slide.notes, ...writtenOf(slide)])
  const told = files.filter(({ file }) => /^evidence\/.*\.yaml$/.test(file)).flatMap(({ file, text }) => statementPassages(file, text))

  const report: [string, Fault[]][] = [
    ...checks,
    ['No statistic is typed in a component', components.flatMap(checkComponentStatistics)],
    ['No sentence about the world is typed in a component', checkTypedSentences(code)],
    ['Every claim is told and every reference used', evidence && slides.length > 0 ? checkCoverage(whole, evidence) : []],
    ['Every finding has words for print', checkPrinted(slides)],
    ['Every figure is used', placed && slides.length > 0 ? checkFiguresUsed(whole, files, placed) : []],
    ['Imports go one way, in no ring', [...checkDirections(code), ...checkCycles(code)]],
    ['The talk has one name', checkName(slides[0])],
    ['No paperwork in public', files.flatMap(checkPaperwork)],
    ['Effect sizes in the data files have one sign', evidence ? checkSigns(told, evidence.findings, false) : []],
    [`Verbs in the data files follow certainty, ${count(VERB_EXCEPTIONS.length, 'exception')} in all`, evidence ? [...checkVerbs(told, evidence.findings), ...checkVerbExceptions([...shown, ...told], evidence.findings)] : []],
    ['The summary sheet reads easily', evidence ? files.filter(({ file }) => file === 'evidence/summary.yaml').flatMap(file => checkGrade(evidence, file)) : []],
    ['No mangled wording', checkMangledPhrases()],
    ['Nothing is copied from the article', checkCopying()],
    ['Spelling', await checkSpelling()],
    ['Notes take as long as planned', slides.length > 0 ? checkTime(sections, choice, less) : []],
  ]

  report.forEach(tell)
  console.log(`\nTime, at 130 words a minute\n\n${timeTable(sections)}\n`)
  if (evidence)
    console.log(`${lengthLine(evidence.speaker, choice, sections)}\n`)
  if (placed)
    console.log(`${rereadList(placed)}\n`)

  if (changes)
    console.log(`${changeText(changes)}\n`)

  let total = report.reduce((sum, [, faults]) => sum + faults.length, 0)
  if ((look || lookAll) && total > 0) {
    console.log('skip  The slides are looked at when nothing else is left to correct.')
  }
  else if (look || lookAll) {
    const { what, faults } = await lookAtSlides({ slides, whole }, lookAll)
    tell([`Slides look as they should: ${what}`, faults])
    total += faults.length
  }
  const old = evidence ? tellOldPaper() : ''
  if (old)
    console.log(`${old}\n`)
  // Whoever writes the talk is not kept from its faults by a comma in the code.
  const failing = total === 0 ? checkCode() : 0
  console.log(total + failing === 0 ? 'Everything is in order.' : total > 0 ? `${count(total, 'fault')} to correct.` : 'The code has faults to correct.')
  if (total + failing > 0)
    process.exitCode = 1
})

function tell([name, faults]: [string, Fault[]]): void {
  console.log(faults.length === 0 ? `ok    ${name}` : `FAIL  ${name}: ${count(faults.length, 'fault')}\n\n${faults.map(formatSlideFault).join('\n')}\n`)
}

function checkCoverage(slides: readonly DeckSlide[], { claims, references }: Evidence): Fault[] {
  const at = (file: string): (id: string) => number => lineOfId({ file, text: readFileSync(join(deckRoot, file), 'utf8') })
  return [
    ...checkClaimCoverage(slides, claims, at('evidence/claims.yaml')),
    ...checkReferenceUse(slides, references, at('evidence/references.json')),
  ]
}

/** What prints words of its own: the code of slides and of paper. */
function checkTypedSentences(code: readonly TextFile[]): Fault[] {
  const printing = code.filter(({ file }) => !/^(?:evidence|setup|tools|vite)\b/.test(file))
  const list = readFileSync(join(deckRoot, DRAWING_WORDS), 'utf8')
  return [...printing.flatMap(file => checkSentences(file, readList(list))), ...checkListed(list, printing)]
}

function checkMangledPhrases(): Fault[] {
  const phrases = readPhrases(readFileSync(join(deckRoot, 'tools/check/mangled-phrases.txt'), 'utf8'))
  return textFiles().flatMap(({ file, text }) => checkPhrases(file, text, phrases))
}

/** Compares with the article where it is at hand: at `ARTICLE`, or beside the deck's folder. */
function checkCopying(): Fault[] {
  const path = resolve(deckRoot, process.env.ARTICLE ?? '../shared/article.txt')
  if (!existsSync(path)) {
    console.log('skip  The article is not at hand, so the talk is not compared with it (ARTICLE=path/to/article.txt).')
    return []
  }
  const article = runsOf(readFileSync(path, 'utf8'))
  return textFiles().flatMap(({ file, text }) => checkRuns(file, text, article))
}

function count(amount: number, one: string): string {
  return `${amount} ${one}${amount === 1 ? '' : 's'}`
}
