import type { Evidence } from '../../evidence/load.ts'
import type { DeckSlide, Fault } from './deck.ts'
import type { SlidesReport } from './slides.ts'
import type { TextFile } from './texts.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { deckRoot } from '../../evidence/load.ts'
import { Problem } from '../program.ts'
import { checkComponentStatistics } from './components.ts'
import { checkClaimCoverage, checkPrinted, checkReferenceUse } from './coverage.ts'
import { writtenOf } from './deck.ts'
import { checkGrade } from './grade.ts'
import { checkCycles, checkDirections, codeFiles } from './imports.ts'
import { checkName } from './name.ts'
import { checkPaperwork } from './paperwork.ts'
import { checkListed, checkSentences, DRAWING_WORDS, readList } from './sentences.ts'
import { checkSigns } from './signs.ts'
import { lineOfId, textFiles } from './texts.ts'
import { checkTime, sectionTimes } from './time.ts'
import { checkFiguresUsed } from './used.ts'
import { VERB_EXCEPTIONS } from './verb-exceptions.ts'
import { checkVerbExceptions, checkVerbs, statementPassages } from './verbs.ts'
import { checkPhrases, checkRuns, readPhrases, runsOf } from './wording.ts'

/**
 * Everything that is read of a talk but for its spelling: the checks of its slides, and those of all files together. What
 * needs the data files is left out while they have a fault, which would be told again as one of every slide.
 */
export function checkTalk({ slides, whole, choice, less, placed, checks }: SlidesReport, root: string = deckRoot): SlidesReport['checks'] {
  const evidence = placed?.evidence
  const files = textFiles(root)
  const code = codeFiles(root)
  const read = (file: string): string => readFileSync(join(root, file), 'utf8')
  const components = files.filter(({ file }) => file.startsWith('components/'))

  // What the speaker's talk leaves out is still in the files: its claims are told there, its figures used.
  const shown = whole.flatMap(slide => [slide.content, slide.notes, ...writtenOf(slide)])
  const told = files.filter(({ file }) => /^evidence\/.*\.yaml$/.test(file)).flatMap(({ file, text }) => statementPassages(file, text))
  const article = articleAtHand()

  return [
    ...checks,
    ['No statistic is typed in a component', components.flatMap(checkComponentStatistics)],
    ['No sentence about the world is typed in a component', checkTypedSentences(code, read(DRAWING_WORDS))],
    ['Every claim is told and every reference used', evidence && slides.length > 0 ? checkCoverage(whole, evidence, read) : []],
    ['Every finding has words for print', checkPrinted(slides)],
    ['Every figure is used', placed && slides.length > 0 ? checkFiguresUsed(whole, files, placed) : []],
    ['Imports go one way, in no ring', [...checkDirections(code), ...checkCycles(code)]],
    ['The talk has one name', checkName(slides[0])],
    ['No paperwork in public', files.flatMap(checkPaperwork)],
    ['Effect sizes in the data files have one sign', evidence ? checkSigns(told, evidence.findings, false) : []],
    [`Verbs in the data files follow certainty, ${VERB_EXCEPTIONS.length} exceptions in all`, evidence ? [...checkVerbs(told, evidence.findings), ...checkVerbExceptions([...shown, ...told], evidence.findings)] : []],
    ['The summary sheet reads easily', evidence ? files.filter(({ file }) => file === 'evidence/summary.yaml').flatMap(file => checkGrade(evidence, file)) : []],
    ['No mangled wording', checkMangledPhrases(files, read('tools/check/mangled-phrases.txt'))],
    ...(article ? [['Nothing is copied from the article', files.flatMap(({ file, text }) => checkRuns(file, text, article))] as [string, Fault[]]] : []),
    ['Notes take as long as planned', evidence && slides.length > 0 ? checkTime(sectionTimes(slides, evidence), choice, less) : []],
  ]
}

function checkCoverage(slides: readonly DeckSlide[], { claims, references }: Evidence, read: (file: string) => string): Fault[] {
  const at = (file: string): (id: string) => number => lineOfId({ file, text: read(file) })
  return [
    ...checkClaimCoverage(slides, claims, at('evidence/claims.yaml')),
    ...checkReferenceUse(slides, references, at('evidence/references.json')),
  ]
}

/** What prints words of its own: the code of slides and of paper. */
function checkTypedSentences(code: readonly TextFile[], list: string): Fault[] {
  const printing = code.filter(({ file }) => !/^(?:evidence|setup|tools|vite)\b/.test(file))
  return [...printing.flatMap(file => checkSentences(file, readList(list))), ...checkListed(list, printing)]
}

function checkMangledPhrases(files: readonly TextFile[], list: string): Fault[] {
  const phrases = readPhrases(list)
  return files.flatMap(({ file, text }) => checkPhrases(file, text, phrases))
}

/**
 * What the talk is compared with, where it is at hand: at `ARTICLE`, or beside the deck's folder. Speakers do not have it.
 * @throws Problem if it is not where `ARTICLE` says
 */
function articleAtHand(): ReturnType<typeof runsOf> | undefined {
  const { ARTICLE } = process.env
  const path = resolve(deckRoot, ARTICLE || '../shared/article.txt')
  if (existsSync(path))
    return runsOf(readFileSync(path, 'utf8'))
  if (ARTICLE)
    throw new Problem(`ARTICLE says ${ARTICLE}, where there is no file.`)
  return undefined
}
