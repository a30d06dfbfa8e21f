import type { Edition } from '../evidence/edition.ts'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { deckRoot } from '../evidence/load.ts'
import { CACHE, readObject, writeWhole } from './files.ts'
import { PROVENANCE, SBOM } from './paper/documents.ts'
import { run } from './run.ts'
import { editionOf } from './stamp.ts'

/** A PDF, with the edition it shows. */
interface MadeFile extends Pick<Edition, 'evidence' | 'date' | 'commit'> { pages: number, bytes: number, sha256: string }

export interface Provenance extends Edition {
  /** Every installed package that the deck names, with its version. */
  packages: Record<string, string>
  files: Record<string, MadeFile>
}

/** What the files of one export were made from; those of earlier exports that still lie there keep their own edition. */
export function provenanceOf(files: readonly { file: string, pages: number, bytes: Uint8Array }[], earlier: Partial<Provenance> = {}): Provenance {
  const edition = editionOf()
  const { evidence, date, commit } = edition
  const made = files.map(({ file, pages, bytes }) => [file, { pages, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), evidence, date, commit }] as const)
  return { ...edition, packages: packageVersions(), files: { ...earlier.files, ...Object.fromEntries(made) } }
}

/** Writes both files to `folder`; the list of packages is left out if npm cannot make it. */
export async function writeProvenance(folder: string, files: readonly { file: string, pages: number, bytes: Uint8Array }[]): Promise<void> {
  const path = join(folder, PROVENANCE)
  writeWhole(path, `${JSON.stringify(provenanceOf(files, readObject<Partial<Provenance>>(path)), undefined, 2)}\n`)
  const sbom = await packageList()
  if (sbom)
    writeWhole(join(folder, SBOM), sbom)
}

function packageVersions(): Record<string, string> {
  const { dependencies = {}, devDependencies = {} } = readObject<Record<string, Record<string, string>>>(join(deckRoot, 'package.json'))
  return Object.fromEntries(Object.keys({ ...dependencies, ...devDependencies }).sort().flatMap((name) => {
    const { version } = readObject<{ version?: string }>(join(deckRoot, 'node_modules', name, 'package.json'))
    return version ? [[name, version]] : []
  }))
}

/** Every package that the deck needs to be built, in CycloneDX, as npm lists it; made once for each state of the lock file. */
async function packageList(): Promise<string | undefined> {
  const lock = join(deckRoot, 'package-lock.json')
  if (!existsSync(lock))
    return undefined
  const kept = join(CACHE, `sbom-${createHash('sha256').update(readFileSync(lock)).digest('hex').slice(0, 12)}.json`)
  if (existsSync(kept))
    return readFileSync(kept, 'utf8')
  const made = await npmSbom()
  if (made)
    writeWhole(kept, made)
  return made
}

/** What `npm sbom` prints; nothing if npm is missing, older than that command, or finds the lock file at fault. */
export async function npmSbom(root: string = deckRoot): Promise<string | undefined> {
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  const [command = 'npm', ...first] = npm
  const { code, said } = await run(command, [...first, 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'], { cwd: root, timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'], shell: command === 'npm' && process.platform === 'win32' })
  return code === 0 && said.includes('CycloneDX') ? said : undefined
}
