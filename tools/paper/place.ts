import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { removeLeftovers } from '../files.ts'
import { Problem } from '../program.ts'

/** Of how many files this program has written temporary ones. */
let written = 0

export interface NewFile { file: string, bytes: Uint8Array | string }

/**
 * Finds out, before anything is printed, whether files can be written to a folder, which is made if it is not there.
 * @throws Problem that says why not
 */
export async function prepareFolder(out: string): Promise<void> {
  const probe = join(out, `.writable.${process.pid}`)
  await mkdir(out, { recursive: true }).then(() => writeFile(probe, '')).catch(error => refuse(error, out))
  await rm(probe, { force: true })
}

/**
 * Writes every file under a temporary name, then renames them all: each is whole at any moment, and two programs that
 * do so at once leave the files of the later one.
 * @throws Problem if the disk is full or the folder cannot be written
 */
export async function putInPlace(out: string, files: readonly NewFile[]): Promise<void> {
  const places = files.map(({ file, bytes }) => ({ bytes, temporary: join(out, `.${file}.${process.pid}-${written++}`), final: join(out, file) }))
  files.forEach(({ file }) => removeLeftovers(out, `.${file}.`))
  try {
    await Promise.all(places.map(({ temporary, bytes }) => writeFile(temporary, bytes)))
    for (const { temporary, final } of places)
      await rename(temporary, final)
  }
  catch (error) {
    refuse(error, out)
  }
  finally {
    await Promise.all(places.map(({ temporary }) => rm(temporary, { force: true })))
  }
}

function refuse(error: unknown, out: string): never {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT')
    throw new Problem(`The disk is full: the PDFs could not be written to ${out}. The files that were there are as before. Make room, or write elsewhere: npm run export -- --out /path/to/folder`)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    throw new Problem(`The folder ${out} is read-only for you, so the PDFs could not be written there. Write elsewhere: npm run export -- --out /path/to/folder`)
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'ENOENT')
    throw new Problem(`${out} is not a folder, and none can be made there. Name one: npm run export -- --out /path/to/folder`)
  throw error
}
