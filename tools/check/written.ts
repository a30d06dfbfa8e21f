import type { Figures } from '../../evidence/placeholders.ts'
import type { DeckSlide, Fault, Passage } from './deck.ts'
import { traitsOf } from '../../deck/layouts.ts'
import { CITATION } from '../../evidence/segments.ts'
import { suggest } from '../../evidence/suggest.ts'
import { faultAt, listOf, writtenOf } from './deck.ts'
import { countWords } from './time.ts'
import { sentencesOf } from './verbs.ts'
import { checkRuns, runsOf } from './wording.ts'

/** Words of a finding's `print`, figures filled in; those of a slide without a finding may be fewer. */
const PRINT = { least: 60, most: 90 }
/** Most words of a `caveat`. */
const CAVEAT = 30

/** What only somebody who stands before an audience says; pronouns by their case, because US is a country. */
const SPEECH = [
  /\b(?:look(?:ing)? at|good morning|thank you|click(?:s|ed|ing)?|slides?|(?:right|left)-hand|on the (?:left|right)|let['’]s|let us|you (?:can )?see)\b/gi,
  /\b(?:I|[Ww]e|us|[Oo]urs?|[Mm]y|[Mm]e)\b/g,
]

/** Citations in words for print: references that exist and that the slide names among its sources. */
export function checkCitations(slide: DeckSlide, { references }: { references: Readonly<Record<string, unknown>> }): Fault[] {
  const sources = listOf(slide, 'sources')
  return writtenOf(slide).flatMap(passage => [...passage.text.matchAll(CITATION)].flatMap(({ 0: found, 1: key = '', index }) => {
    if (!Object.hasOwn(references, key))
      return [faultAt(slide, passage, index, `${found}: there is no reference "${key}" in evidence/references.json${suggest(key, Object.keys(references))}`)]
    return sources.includes(key) ? [] : [faultAt(slide, passage, index, `${found} cites "${key}", which is not in the slide's sources; add it to "sources:" in line ${slide.lineOf('sources')}`)]
  }))
}

/**
 * Words for print that are missing where something is found, too few or too many, speech instead of writing, without a
 * citation although the slide has sources, or the headline over again.
 */
export function checkWritten(slide: DeckSlide, figures: Figures): Fault[] {
  const { print, caveat } = slide
  const content = traitsOf(slide.frontmatter.layout)?.content
  const limits = [
    ...print ? limitsOf(slide, print, figures, content && !print.shortened ? PRINT.least : 1, PRINT.most) : [],
    ...caveat ? limitsOf(slide, caveat, figures, 1, CAVEAT) : [],
  ]
  const oneSentence = caveat && sentencesOf(caveat.text.trim()).filter(({ text }) => text.trim()).length > 1
    ? [faultAt(slide, caveat, 0, 'the caveat has more than one sentence; allowed: one')]
    : []
  return [...limits, ...oneSentence, ...print && content ? uncited(slide, print) : [], ...writtenOf(slide).flatMap(passage => [...speech(slide, passage), ...headlineAgain(slide, passage)])]
}

function limitsOf(slide: DeckSlide, passage: Passage, figures: Figures, least: number, most: number): Fault[] {
  const words = countWords(passage.text.replace(CITATION, ' '), figures)
  return words < least || words > most ? [faultAt(slide, passage, firstWord(passage), `found ${words} words, figures filled in; allowed: ${least === 1 ? 'at most' : `${least} to`} ${most}`)] : []
}

function uncited(slide: DeckSlide, passage: Passage): Fault[] {
  const cited = /\[\[@?[a-z]/.test(passage.text)
  return cited || listOf(slide, 'sources').length === 0 ? [] : [faultAt(slide, passage, firstWord(passage), 'these words cite nothing; write [[id]] for a figure, or [[@key]] at the end of what rests on a reference')]
}

function speech(slide: DeckSlide, passage: Passage): Fault[] {
  return SPEECH.flatMap(words => [...passage.text.matchAll(words)]).map(({ 0: found, index }) => faultAt(slide, passage, index, `"${found}" is speech; words for print are read at home, without the speaker and the screen`))
}

/** Eight words in a row that the headline has too. */
function headlineAgain(slide: DeckSlide, passage: Passage): Fault[] {
  return checkRuns(passage.file, passage.text, runsOf(slide.title))
    .map(({ line }) => ({ file: passage.file, line: passage.line + line - 1, slide: slide.no, message: 'this repeats the headline, which stands above it; say what the headline does not' }))
}

function firstWord({ text }: Passage): number {
  return Math.max(0, text.search(/\S/))
}
