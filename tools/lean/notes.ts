import type { Plugin } from 'vite'
import { fileURLToPath } from 'node:url'

const STORE = fileURLToPath(new URL('./spoken-notes.ts', import.meta.url))
const NOTES = 'virtual:spoken-notes'
const WORDS = 'virtual:printed-words'

/** What stands for the notes and the words of all slides until every slide has been read. */
const PLACEHOLDERS: Record<string, string> = { [NOTES]: '__SPOKEN_NOTES__', [WORDS]: '__PRINTED_WORDS__' }

/** Slidev's module of a slide's settings, which holds its notes too. */
const SLIDE_MODULE = /__slidev_(\d+)\.frontmatter$/

/** In that module, the lines that spread what is known of the slide, and its settings, as JSON. */
const SLIDE_LINE = /^ {4}\.\.\.\((\{.*\})\),$/m
/** Those that say where its file has it. */
const PLACE_LINES = /^ {4}(?:filepath|start|sourceIndex): .*,\n/gm
const SETTINGS_LINE = /^(export const frontmatterData = )(\{.*\})$/m

/**
 * Moves the notes of all slides and the words that only the handout prints (10 kB each after gzip) from the code that the
 * first slide waits for to files of their own. `loadNotes` fetches the notes; Slidev reads them where it always did, at
 * `meta.slide.noteHTML`. The words come with the handout's code, by slide number. `npm run dev` leaves both.
 */
export function notesPlugin(): Plugin {
  const all = { [NOTES]: {} as Record<string, string>, [WORDS]: {} as Record<string, Words> }
  let building = false
  return {
    name: 'deck:notes',
    enforce: 'pre',
    configResolved({ command }) {
      building = command === 'build'
    },
    resolveId(id) {
      return Object.hasOwn(PLACEHOLDERS, id) ? `\0${id}` : undefined
    },
    load(id) {
      const placeholder = id.startsWith('\0') ? PLACEHOLDERS[id.slice(1)] : undefined
      // An object, because the bundler would copy a mere text to where it is used.
      return placeholder && `export default {${building ? `${placeholder}: 0` : ''}}`
    },
    transform(code, id) {
      const no = SLIDE_MODULE.exec(id)?.[1]
      if (!building || no === undefined)
        return undefined
      const json = SLIDE_LINE.exec(code)?.[1]
      const settings = SETTINGS_LINE.exec(code)?.[2]
      if (json === undefined || settings === undefined)
        return this.error(`Slidev's module of slide ${no} is not as tools/lean/notes.ts knows it; leave notesPlugin out of vite.config.ts.`)
      // The frontmatter's text and place are for Slidev's editor, which a built deck does not have; its revision, there only for live changes, is random.
      const { noteHTML, frontmatterRaw: _, ...slide } = { ...JSON.parse(json) as SlideData, revision: no }
      const { print, caveat, ...kept } = JSON.parse(settings) as Words
      all[NOTES][no] = noteHTML ?? ''
      all[WORDS][no] = { print, caveat }
      const line = `    ...(${JSON.stringify(slide)}),\n    get noteHTML() { return spoken[${no}] ?? '' },`
      const light = code.replace(PLACE_LINES, '').replace(SLIDE_LINE, () => line).replace(SETTINGS_LINE, (_, name: string) => `${name}${JSON.stringify(kept)}`)
      return { code: `import { spoken } from ${JSON.stringify(STORE)}\n${light}`, map: { mappings: '' } }
    },
    renderChunk(code) {
      const found = Object.entries(PLACEHOLDERS).filter(([, placeholder]) => code.includes(placeholder))
      if (found.length === 0)
        return undefined
      const filled = found.reduce((text, [id, placeholder]) => text.replace(new RegExp(`\\{\\s*${placeholder}:\\s*0,?\\s*\\}`), () => JSON.stringify(all[id as keyof typeof all])), code)
      if (found.some(([, placeholder]) => filled.includes(placeholder)))
        return this.error('The notes or the words for print would be missing from the built deck; see tools/lean/notes.ts.')
      return { code: filled, map: null }
    },
  }
}

/** Of what Slidev knows of a slide, what the built deck has elsewhere or not at all. */
interface SlideData { noteHTML?: string, frontmatterRaw?: string }

/** What a slide's settings hold for the handout. */
interface Words { print?: string, caveat?: string }
