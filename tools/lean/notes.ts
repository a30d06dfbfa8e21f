import type { Plugin } from 'vite'
import { fileURLToPath } from 'node:url'

const STORE = fileURLToPath(new URL('./spoken-notes.ts', import.meta.url))
const ALL = 'virtual:spoken-notes'

/** Stands for all notes until every slide has been read. */
const PLACEHOLDER = '__SPOKEN_NOTES__'

/** Slidev's module of a slide's settings, which holds its notes too. */
const SLIDE_MODULE = /__slidev_(\d+)\.frontmatter$/

/** In that module, the line that spreads what is known of the slide, as JSON. */
const SLIDE_LINE = /^ {4}\.\.\.\((\{.*\})\),$/m

/**
 * Moves the notes of all slides (10 kB after gzip) from the code that the first slide waits for to a file of its own,
 * which `loadNotes` fetches. Slidev reads them where it always did, at `meta.slide.noteHTML`. `npm run dev` leaves them.
 */
export function notesPlugin(): Plugin {
  const notes: Record<string, string> = {}
  let building = false
  return {
    name: 'deck:notes',
    enforce: 'pre',
    configResolved({ command }) {
      building = command === 'build'
    },
    resolveId(id) {
      return id === ALL ? `\0${ALL}` : undefined
    },
    load(id) {
      return id === `\0${ALL}` ? `export default ${building ? JSON.stringify(PLACEHOLDER) : '{}'}` : undefined
    },
    transform(code, id) {
      const no = SLIDE_MODULE.exec(id)?.[1]
      if (!building || no === undefined)
        return undefined
      const json = SLIDE_LINE.exec(code)?.[1]
      if (json === undefined)
        return this.error(`Slidev's module of slide ${no} is not as tools/lean/notes.ts knows it; leave notesPlugin out of vite.config.ts.`)
      // The frontmatter's text is for Slidev's editor, which a built deck does not have.
      const { noteHTML, frontmatterRaw: _, ...slide } = JSON.parse(json) as { noteHTML?: string, frontmatterRaw?: string }
      notes[no] = noteHTML ?? ''
      const line = `    ...(${JSON.stringify(slide)}),\n    get noteHTML() { return spoken[${no}] ?? '' },`
      return { code: `import { spoken } from ${JSON.stringify(STORE)}\n${code.replace(SLIDE_LINE, () => line)}`, map: { mappings: '' } }
    },
    renderChunk(code) {
      const placeholder = new RegExp(`(["'\`])${PLACEHOLDER}\\1`)
      return placeholder.test(code) ? { code: code.replace(placeholder, () => JSON.stringify(notes)), map: null } : undefined
    },
  }
}
