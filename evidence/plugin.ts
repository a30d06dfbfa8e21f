import type { Plugin, ViteDevServer } from 'vite'
import type { Basics, DeckEvidence } from './types.ts'
import { join } from 'node:path'
import { accentRules } from './accent.ts'
import { toCite } from './cites.ts'
import { readEdition } from './edition.ts'
import { deckRoot, evidenceFiles, loadEvidence } from './load.ts'
import { openingOf } from './opening.ts'
import { entriesOf, summarizeChecking } from './provenance.ts'
import { sheetFor } from './summary.ts'
import { TOKENS } from './tokens.ts'
import { PARTS } from './types.ts'
import { formatReferences } from './vancouver.ts'

const BASICS = 'virtual:basics'
const EVIDENCE = 'virtual:evidence'
const REFERENCES = 'virtual:references'
const CHECKING = 'virtual:checking'
const EDITION = 'virtual:edition'
const MODULES = [BASICS, EVIDENCE, REFERENCES, CHECKING, EDITION, ...PARTS.map(part => `virtual:${part}`)]

/**
 * Gives the deck its evidence as virtual modules: `virtual:basics` (what every page waits for),
 * `virtual:evidence` (what any slide may need), and `virtual:references`
 * (the formatted list), `virtual:checking` (how the figures were checked), `virtual:edition` (date, commit and short hash of
 * the evidence, for a page's foot) and the {@link PARTS}, loaded only where they are shown. Faults stop the build and show
 * in the dev overlay; a changed data file reloads the page.
 */
export function evidencePlugin(root: string = deckRoot): Plugin {
  let building = false
  return {
    name: 'deck:evidence',
    configResolved({ command }) {
      building = command === 'build'
    },
    resolveId(id) {
      return MODULES.includes(id) ? `\0${id}` : undefined
    },
    load(id) {
      if (!MODULES.some(name => id === `\0${name}`))
        return undefined
      evidenceFiles().forEach(file => this.addWatchFile(join(root, file)))
      if (id === `\0${EDITION}`)
        return `export default { ...${JSON.stringify(readEdition(root))}, ...globalThis.edition }`
      const evidence = loadEvidence(root)
      const { speaker, references, claims, onset, cascade, therapies, glossary, summary, statements, ...rest } = evidence
      const part = PARTS.find(name => id === `\0virtual:${name}`)
      if (part)
        return `export default ${JSON.stringify({ claims, onset, cascade, therapies, glossary, summary: sheetFor(summary, speaker.without), statements }[part])}`
      if (id === `\0${REFERENCES}`)
        return `export default ${JSON.stringify(formatReferences(Object.values(references)))}`
      if (id === `\0${CHECKING}`)
        return `export default ${JSON.stringify(summarizeChecking(entriesOf(evidence)))}`
      if (id === `\0${BASICS}`) {
        const rest: Omit<Basics, 'cites' | 'logo'> = { speaker, opening: openingOf(evidence) }
        // Each key once: the first slide waits for these bytes.
        const cites = `Object.fromEntries(${JSON.stringify(Object.values(references).map(toCite))}.map(one => [one.key, one]))`
        return `${logoCode(speaker.logo, root, building)}\nexport default { ...${JSON.stringify(rest)}, cites: ${cites}, logo }`
      }
      return `export default ${JSON.stringify(rest satisfies DeckEvidence)}`
    },
    transform: {
      order: 'pre',
      handler(code, id) {
        if (!id.endsWith(`/${TOKENS}`))
          return undefined
        this.addWatchFile(join(root, 'speaker.yaml'))
        const { accent } = loadEvidence(root).speaker
        return accent ? { code: `${code}${accentRules(accent)}`, map: null } : undefined
      },
    },
    handleHotUpdate({ file, server }) {
      if (evidenceFiles().some(one => join(root, one) === file))
        invalidateEvidence(server)
    },
  }
}

/** Code that gives the address of the logo. The build puts the file into the deck as one of its own, also where all is one file. */
function logoCode(logo: string, root: string, building: boolean): string {
  if (logo === '')
    return 'const logo = undefined'
  return building ? `import logo from ${JSON.stringify(`${join(root, logo)}?url`)}` : `const logo = ${JSON.stringify(logo.replace('public', ''))}`
}

/** Makes the next page that asks for the evidence get it from the files again. */
export function invalidateEvidence({ moduleGraph }: ViteDevServer): void {
  for (const id of MODULES) {
    const module = moduleGraph.getModuleById(`\0${id}`)
    if (module)
      moduleGraph.invalidateModule(module)
  }
}
