import type { SlidevData } from '@slidev/types'
import type { IncomingMessage } from 'node:http'
import type { Plugin } from 'vite'
import type { PlacedText, Refused, SlideChange } from '../../components/runtime/dev/slide-text.ts'
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isSameText, SLIDE_TEXTS, WRITTEN } from '../../components/runtime/dev/slide-text.ts'
import { deckRoot } from '../../evidence/load.ts'
import { writeWhole } from '../files.ts'
import { countSlides, readSlide, Refusal, writeSlide } from './written.ts'

const OURS = fileURLToPath(new URL('../../components/runtime/dev/SideEditor.vue', import.meta.url))

/** Where Slidev's own client would read what the page shows, and save that. */
const FILLED_TEXTS = /^\/__slidev\/slides\/\d+\.json$/

/** What Slidev has read of the slides: which the talk has, in which place of which file. */
export type Slides = Pick<SlidevData, 'slides' | 'markdownFiles'>

/**
 * In `npm run dev`, the side editor: it shows a slide as its file has it, and writes back that and nothing else. Slidev's
 * own would show, and save, the slide after `setup/preparser.ts` has filled in figures and left out pieces.
 * @param slides Slidev's own, which it renews with each change
 */
export function editorPlugin(slides: () => Slides, root: string = deckRoot): Plugin {
  return {
    name: 'deck:editor',
    apply: 'serve',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer?.includes('/@slidev/client/'))
        return undefined
      // Slidev's page for the notes of all slides would save them with their figures filled in.
      return source.endsWith('/SideEditor.vue') ? OURS : source.endsWith('/notes-edit.vue') ? this.resolve('../pages/404.vue', importer) : undefined
    },
    configureServer: {
      order: 'pre',
      handler({ middlewares, watcher, ws }) {
        middlewares.use((request, response, next) => {
          const answer = answerTo(request, slides(), root)
          if (!answer)
            return next()
          void answer.then((found) => {
            response.writeHead('refused' in found ? 409 : 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }).end(JSON.stringify(found))
          })
        })
        watcher.on('change', file => file.endsWith('.md') && ws.send(WRITTEN))
      },
    },
  }
}

/** What a request asks for, unless it is none of the side editor's. */
function answerTo(request: IncomingMessage, slides: Slides, root: string): Promise<PlacedText | Refused> | undefined {
  const { method, url = '' } = request
  if (method === 'POST' && FILLED_TEXTS.test(url))
    return Promise.resolve({ refused: 'the page holds numbers where the file has [[id]]; write in the side editor, or in the file' })
  if (!url.startsWith(SLIDE_TEXTS))
    return undefined
  return refusals(async () => {
    if (method === 'GET')
      return readText(slides, root, Number(url.slice(SLIDE_TEXTS.length + 1)))
    // A page of another origin would have to ask before it may send this type.
    if (method !== 'PUT' || request.headers['content-type'] !== 'application/json')
      throw new Refusal('a slide is read by GET and written by PUT')
    return writeText(slides, root, JSON.parse(await bodyOf(request)) as SlideChange)
  })
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8'))
    body += chunk
  return body
}

async function refusals(answer: () => Promise<PlacedText>): Promise<PlacedText | Refused> {
  try {
    return await answer()
  }
  catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * The text of a slide by its number in the talk.
 * @throws Refusal if it cannot be told which of its file's it is
 */
export function readText({ slides, markdownFiles }: Slides, root: string, no: number): PlacedText {
  const source = slides[no - 1]?.source
  if (!source)
    throw new Refusal(`the talk has no slide ${no}`)
  const file = relative(root, source.filepath).replaceAll('\\', '/')
  const text = readFileSync(source.filepath, 'utf8')
  // While a mistake stands, the page shows what was before it.
  if (countSlides(text) !== markdownFiles[source.filepath]?.slides.length)
    throw new Refusal(`${file} has more slides, or fewer, than this page shows; put right in a text editor what is said to be wrong`)
  return { file, index: source.index, ...readSlide(text, source.index) }
}

/**
 * Puts a changed text in the slide's place in its file.
 * @throws Refusal if the slide was changed meanwhile, or if the text would change others
 */
export function writeText({ markdownFiles }: Slides, root: string, { file, index, slide, notes, was }: SlideChange): PlacedText {
  const path = Object.keys(markdownFiles).find(path => relative(root, path).replaceAll('\\', '/') === file)
  if (!path)
    throw new Refusal(`${file} is no file of the talk`)
  const text = readFileSync(path, 'utf8')
  if (!isSameText(readSlide(text, index), was))
    throw new Refusal(`${file} was changed meanwhile by another program, in this slide or before it`)
  const written = writeSlide(text, index, { slide, notes })
  if (written !== text)
    writeWhole(path, written)
  return { file, index, slide, notes }
}
