import type { Evidence, PlacedEvidence } from '../../evidence/load.ts'
import type { DeckSlide, DeckTalk, Fault } from './deck.ts'
import type { Run, Runner } from './runner.ts'
import type { Draw } from './steps.ts'
import type { Tag, Template } from './template.ts'
import type { TextFile } from './texts.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WHOLE_TALK } from '../../deck/cut.ts'
import { EvidenceError } from '../../evidence/fault.ts'
import { deckRoot, readEvidence } from '../../evidence/load.ts'
import { checkComponentSettings, checkComponentsExist, checkComponentSources, componentFile } from './components.ts'
import { DeckError, readDeckTalk, writtenOf } from './deck.ts'
import { checkBrackets, checkPlaceholders, checkPlaces, checkTypedStatistics } from './figures.ts'
import { checkFoot } from './foot.ts'
import { checkFrontmatter, checkIds } from './frontmatter.ts'
import { checkHeadline } from './headline.ts'
import { checkHeadmatter } from './headmatter.ts'
import { checkImages, checkTags } from './markup.ts'
import { checkPieces } from './pieces.ts'
import { startRunner } from './runner.ts'
import { checkSigns } from './signs.ts'
import { checkClickMarks, checkDrawing, checkNotesExist } from './steps.ts'
import { checkStock } from './stock.ts'
import { plainValue, readTemplate } from './template.ts'
import { textFiles } from './texts.ts'
import { checkVerbs } from './verbs.ts'
import { checkCitations, checkWritten } from './written.ts'

/** What every check of a slide may ask. */
interface Plain { root: string, template: Template }
/** What is known besides where the data files are in order. */
interface Context extends Plain { evidence: Evidence, components: readonly TextFile[], draw: Draw }

type Checks<T> = readonly (readonly [name: string, check: (slide: DeckSlide, context: T) => Fault[]])[]

/** Every mistake in a slide that stops `npm run check`, the build and, until it is corrected, `npm run dev`: first what shows without the data files. */
const PLAIN_CHECKS: Checks<Plain> = [
  ['Slides have the settings they need', checkFrontmatter],
  ['Slides have a headline that fits', (slide, { template }) => checkHeadline(slide, template)],
  ['Tags and pictures are whole', (slide, { template, root }) => [...checkTags(slide, template), ...checkImages(slide, template, root)]],
  ['Slides use what this deck can show', checkStock],
  ['Pieces for some talks are whole', checkPieces],
  ['No statistic is typed on a slide', checkTypedStatistics],
  ['Slides have notes', checkNotesExist],
]

const CHECKS: Checks<Context> = [
  ['Claims and sources exist', (slide, { evidence }) => checkIds(slide, evidence)],
  ['The foot of slides has room for their sources', (slide, { evidence }) => checkFoot(slide, evidence)],
  ['Components exist and have what they need', (slide, { template, components, draw }) => {
    if (template.errors.length > 0)
      return []
    const faults = [...checkComponentsExist(slide, template, components), ...checkComponentSettings(slide, template, components)]
    return faults.length > 0 ? faults : checkDrawing(slide, template, draw)
  }],
  ['Figures on slides and in notes have their source', (slide, { template, evidence, components }) => [
    ...checkPlaceholders(slide, evidence),
    ...checkCitations(slide, evidence),
    ...checkBrackets(slide, template, evidence),
    ...checkPlaces(slide, template, evidence),
    ...checkComponentSources(slide, template, components, evidence),
  ]],
  ['Effect sizes have one sign', (slide, { evidence }) => [...checkSigns([slide.content, ...writtenOf(slide)], evidence.findings, true), ...checkSigns([slide.notes], evidence.findings, false)].map(fault => ({ ...fault, slide: slide.no }))],
  ['Verbs follow certainty', (slide, { evidence }) => checkVerbs([slide.content, slide.notes, ...writtenOf(slide)], evidence.findings).map(fault => ({ ...fault, slide: slide.no }))],
  ['Words for print are written words of the right length', (slide, { evidence }) => checkWritten(slide, evidence)],
  ['Notes have their click marks', (slide, { template, draw }) => template.errors.length > 0 ? [] : checkClickMarks(slide, template, draw)],
]

/** The talk, empty if its files cannot be told apart into slides, and what was found in it. */
export interface SlidesReport extends DeckTalk {
  placed?: PlacedEvidence
  /** Each check by its name, with what it found. */
  checks: [string, Fault[]][]
}

/** Reads the evidence and the slides below `root` and checks them; the one list that check, build and dev share. */
export async function checkSlides(root: string = deckRoot, runner?: Runner): Promise<SlidesReport> {
  const { placed, faults: inEvidence } = tryEvidence(root)
  const { faults: inFiles, ...talk } = await readSlides(root, placed?.evidence)
  const { slides } = talk
  const plain = slides.map((slide): [DeckSlide, Plain] => [slide, { root, template: readTemplate(slide) }])
  const read: SlidesReport['checks'] = [['The data files are valid', inEvidence], ['The slides can be read', inFiles], ['The deck has settings that work', inFiles.length > 0 ? [] : checkHeadmatter(readFileSync(join(root, 'slides.md'), 'utf8'))], ['Slides that are left out have their settings', settingsLeftOut(talk)], ...told(PLAIN_CHECKS, plain)]
  if (!placed || slides.length === 0)
    return { ...talk, placed, checks: read }

  const { evidence } = placed
  const components = textFiles(root).filter(({ file }) => file.startsWith('components/'))
  const own = runner ?? await startRunner(root)
  try {
    const contexts: [DeckSlide, Context][] = []
    for (const [slide, { template }] of plain)
      contexts.push([slide, { root, evidence, components, template, draw: await drawing(slide, slides, template.tags, components, own) }])
    return { ...talk, placed, checks: [...read, ...told(CHECKS, contexts)] }
  }
  finally {
    if (!runner)
      await own.close()
  }
}

function told<T>(checks: Checks<T>, contexts: readonly (readonly [DeckSlide, T])[]): SlidesReport['checks'] {
  return checks.map(([name, check]) => [name, contexts.flatMap(([slide, context]) => check(slide, context))])
}

/** A slip in a setting may be the very reason why a slide is left out. */
function settingsLeftOut({ slides, whole }: DeckTalk): Fault[] {
  return whole.filter(({ file, line }) => !slides.some(one => one.file === file && one.line === line)).flatMap(checkFrontmatter).map(({ slide: _, ...fault }) => fault)
}

/** Draws every component of a slide, one after the other. */
async function drawing(slide: DeckSlide, slides: readonly DeckSlide[], tags: readonly Tag[], components: readonly TextFile[], runner: Runner): Promise<Draw> {
  const runs = new Map<Tag, Run>()
  for (const tag of tags.filter(({ component }) => component)) {
    const file = componentFile(tag.name, components)
    const props = file && settingsOf(tag)
    if (props)
      runs.set(tag, await runner.run(file.file, props, slide, slides))
  }
  return tag => runs.get(tag)
}

/** What a tag gives its component, or nothing if it cannot be read. */
function settingsOf({ attributes }: Tag): Record<string, unknown> | undefined {
  try {
    return Object.fromEntries(attributes.filter(({ kind }) => kind !== 'directive').map(one => [one.name, plainValue(one)]))
  }
  catch {
    return undefined
  }
}

function tryEvidence(root: string): { placed?: PlacedEvidence, faults: Fault[] } {
  try {
    return { placed: readEvidence(root), faults: [] }
  }
  catch (error) {
    if (!(error instanceof EvidenceError))
      throw error
    return { faults: error.faults.map(({ file, line, column, path, message }) => ({ file, line, column, message: `${path}: ${message}` })) }
  }
}

async function readSlides(root: string, evidence?: Evidence): Promise<DeckTalk & { faults: Fault[] }> {
  try {
    return { ...await readDeckTalk(root, evidence), faults: [] }
  }
  catch (error) {
    if (!(error instanceof DeckError))
      throw error
    return { slides: [], whole: [], choice: WHOLE_TALK, less: false, faults: [...error.faults] }
  }
}
