import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deckRoot } from '../../evidence/load.ts'
import { writeWhole } from '../files.ts'

/** Name of the service worker, at the root of the built deck. */
export const WORKER = 'sw.js'

/** What the deck does without when there is no network: PDFs are kept when they are opened, the rest is for web hosts. */
const NOT_KEPT = /^(?:\.|sw\.js$|404\.html$|_)|\.(?:pdf|map)$|\/logo-[\w-]+\.png$/

/**
 * Writes the service worker of a built deck, by which a window can be loaded again when the server or the network is
 * gone. Its name for what it keeps is the fingerprint of all files, so that the next build replaces every one of them.
 */
export function writeWorker(dist: string): void {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(dist.length + 1).replaceAll('\\', '/'))
    .filter(file => !NOT_KEPT.test(file))
    .sort()
  const worker = readFileSync(join(deckRoot, 'tools', 'offline', 'worker.js'), 'utf8')
  const hash = createHash('sha256').update(worker)
  for (const file of files)
    hash.update(file).update('\0').update(readFileSync(join(dist, file)))
  const kept = files.map(file => file === 'index.html' ? './' : file)
  writeWhole(join(dist, WORKER), `const BUILD = ${JSON.stringify(hash.digest('hex').slice(0, 16))}\nconst FILES = ${JSON.stringify(kept)}\n${worker}`)
}
