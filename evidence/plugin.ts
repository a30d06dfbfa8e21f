import type { Plugin } from 'vite'
import type { DeckEvidence } from './types.ts'
import { join } from 'node:path'
import { toCite } from './cites.ts'
import { deckRoot, evidenceFiles, loadEvidence } from './load.ts'
import { formatReferences } from './vancouver.ts'

const EVIDENCE = 'virtual:evidence'
const REFERENCES = 'virtual:references'

/**
 * Gives the deck its evidence as two virtual modules: `virtual:evidence` (everything the slides need) and
 * `virtual:references` (the formatted list, loaded only where it is shown). Faults stop the build and show in the
 * dev overlay; a changed data file reloads the page.
 */
export function evidencePlugin(root: string = deckRoot): Plugin {
  return {
    name: 'deck:evidence',
    resolveId(id) {
      return id === EVIDENCE || id === REFERENCES ? `\0${id}` : undefined
    },
    load(id) {
      if (id !== `\0${EVIDENCE}` && id !== `\0${REFERENCES}`)
        return undefined
      evidenceFiles().forEach(file => this.addWatchFile(join(root, file)))
      const { references, ...rest } = loadEvidence(root)
      if (id === `\0${REFERENCES}`)
        return `export default ${JSON.stringify(formatReferences(Object.values(references)))}`
      const cites = Object.fromEntries(Object.values(references).map(one => [one.id, toCite(one)]))
      return `export default ${JSON.stringify({ ...rest, cites } satisfies DeckEvidence)}`
    },
    handleHotUpdate({ file, server }) {
      if (!evidenceFiles().some(one => join(root, one) === file))
        return
      for (const id of [EVIDENCE, REFERENCES]) {
        const module = server.moduleGraph.getModuleById(`\0${id}`)
        if (module)
          server.moduleGraph.invalidateModule(module)
      }
      server.ws.send({ type: 'full-reload' })
    },
  }
}
