import type { SlidevData } from '@slidev/types'
import type { Plugin, ViteDevServer } from 'vite'
import type { Fault } from '../check/deck.ts'
import type { Runner } from '../check/runner.ts'
import { join, relative } from 'node:path'
import { deckRoot, evidenceFiles } from '../../evidence/load.ts'
import { invalidateEvidence } from '../../evidence/plugin.ts'
import { formatSlideFault } from '../check/deck.ts'
import { startRunner } from '../check/runner.ts'
import { checkSlides } from '../check/slides.ts'
import { overlay } from './overlay.ts'
import { queue } from './queue.ts'
import { LOADED_STATE } from './start-page.ts'

/** Files by path from the deck's root whose change can make or mend a mistake; not those that a program hides while it writes. */
const CONCERNS = /^(?:slides\.md|speaker\.yaml|(?:sections|components|evidence|public)\/(?!(?:.*\/)?\.).+)$/

/** What Slidev gives to the page: the list of slides, what each shows, its settings with the notes. */
const SLIDEV_MODULE = /^\/@slidev\/|__slidev_\d+\.(?:md|frontmatter)$/

/** Slidev's plugin that reads the slides again when one of their files has changed. */
const LOADER = 'slidev:loader'

/** By this a page that has loaded says which state of the deck it loaded. */
const LOADED = 'deck:loaded'

/** What Slidev has read of the slides, and which files they are made from. */
type Followed = Pick<SlidevData, 'slides' | 'watchFiles'>

/**
 * In `npm run dev`: a figure that is changed in `evidence/` changes on slides and in notes, and a mistake keeps the last
 * good page and shows over it, with its file and line, until it is corrected.
 * @param read Slidev's own, which it renews with each change
 */
export function followPlugin(read: () => Followed, root: string = deckRoot): Plugin[] {
  const inTurn = queue()
  let server: ViteDevServer
  /** Slides that the page knows. */
  let count = 0
  /** How often the deck has changed. */
  let state = 0
  let runner: Promise<Runner> | undefined
  let faults: Fault[] = []
  let mended = false
  /** What was changed while there were mistakes, and the page has not seen. */
  const missed = new Set<string>()
  const concerns = (file: string): boolean => CONCERNS.test(relative(root, file).replaceAll('\\', '/'))
  const isEvidence = (file: string): boolean => evidenceFiles().some(one => join(root, one) === file)

  async function look(): Promise<void> {
    runner ??= startRunner(root)
    const { checks } = await checkSlides(root, await runner)
    faults = checks.flatMap(([, found]) => found)
  }

  function print(): void {
    server.config.logger.error(`\n${faults.map(formatSlideFault).join('\n')}\n`, { timestamp: true })
  }

  /** Shows the mistakes to every page; one that is opened later asks for itself. */
  function show(): void {
    if (faults.length > 0)
      server.ws.send({ type: 'error', err: overlay(faults, root) })
  }

  /** Takes the mistakes from every page. Vite's client loads a page anew whose first news this is, so each hears it at its start. */
  function clear(): void {
    server.ws.send({ type: 'update', updates: [] })
  }

  return [{
    name: 'deck:follow',
    apply: 'serve',
    configResolved({ plugins }) {
      // Of two files that change at once, Slidev could end with what the first gave it.
      const loader = plugins.find(({ name }) => name === LOADER)
      const update = loader?.handleHotUpdate
      if (!loader || typeof update !== 'function')
        throw new Error(`Slidev's ${LOADER} is not as tools/dev/follow.ts knows it.`)
      loader.handleHotUpdate = function (context) {
        return inTurn(async () => faults.length > 0 ? [] : update.call(this, context))
      }
    },
    configureServer(started) {
      server = started
      count = read().slides.length
      server.ws.on('connection', () => {
        clear()
        show()
      })
      // What changed while a page loaded, and could not hear of it yet.
      server.ws.on(LOADED, (loaded: number, page) => {
        if (loaded !== state)
          page.send({ type: 'full-reload' })
      })
      void inTurn(look).then(() => {
        if (faults.length > 0)
          print()
        show()
      })
    },
    resolveId: id => id === LOADED_STATE ? `\0${LOADED_STATE}` : undefined,
    load: id => id === `\0${LOADED_STATE}` ? `import.meta.hot.send('${LOADED}', ${state})` : undefined,
    hotUpdate: {
      order: 'pre',
      async handler({ file }) {
        if (this.environment.name !== 'client' || !concerns(file))
          return
        if (isEvidence(file))
          read().watchFiles[file] ??= new Set()
        const before = await inTurn(async () => {
          const known = faults.length
          ;(await runner)?.refresh(file)
          await look()
          return known
        })
        // Slidev does not get to see a mistake, so that the page keeps what it last could show.
        if (faults.length > 0) {
          missed.add(file)
          print()
          const { message, ...rest } = overlay(faults, root)
          throw Object.assign(new Error(message), rest)
        }
        mended ||= before > 0
      },
    },
    async closeBundle() {
      await (await runner)?.close()
    },
  }, {
    name: 'deck:followed',
    apply: 'serve',
    hotUpdate: {
      order: 'post',
      handler({ file, type, modules }) {
        if (this.environment.name !== 'client' || !concerns(file))
          return
        // Meanwhile another file was broken.
        if (faults.length > 0) {
          missed.add(file)
          return []
        }
        // What was changed while there were mistakes, Slidev learns only from a change of a file that it watches.
        if (mended && (type !== 'update' || !(file in read().watchFiles))) {
          modules.forEach(module => this.environment.moduleGraph.invalidateModule(module))
          server.watcher.emit('change', join(root, 'slides.md'))
          return []
        }
        state++
        // Slidev sends a changed note to the page, but would give the old one to a page that is loaded anew.
        for (const [id, module] of server.moduleGraph.idToModuleMap) {
          if (SLIDEV_MODULE.test(id) || id === `\0${LOADED_STATE}`)
            server.moduleGraph.invalidateModule(module)
        }
        const wasMended = mended
        mended = false
        missed.delete(file)
        // What was mended where it was broken, Slidev shows as any change, and whoever types beside the slide can go on.
        const isSameTalk = count === (count = read().slides.length)
        if (missed.size === 0 && isSameTalk && !isEvidence(file)) {
          if (wasMended)
            clear()
          return
        }
        missed.clear()
        invalidateEvidence(server)
        server.ws.send({ type: 'full-reload' })
        return []
      },
    },
  }]
}
