import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { deckRoot } from '../../evidence/load.ts'

/** Pictures that the deck can show, by the end of their name, and how a browser calls what they are. */
export const PICTURE_TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}

/** Where the files are that a slide names as `/clinic.png`. */
export const PUBLIC: string = join(deckRoot, 'public')

export function isPicture(file: string): boolean {
  return Object.hasOwn(PICTURE_TYPES, extname(file).toLowerCase())
}

/** Files in `public` as slides name them: `/clinic.png`. */
export function publicAddresses(folder: string = PUBLIC): string[] {
  if (!existsSync(folder))
    return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    .sort()
}

/** A picture as an address that holds all of it. */
export function dataAddress(file: string): string {
  return `data:${PICTURE_TYPES[extname(file).toLowerCase()]};base64,${readFileSync(file).toString('base64')}`
}

/** Where code, markup or styles name a picture to be drawn. */
const DRAWN = /(?<=\burl\((?:&quot;|\\?["'])?|\bsrc(?:=|:\s*)\\?["'`])\/[^"'`()\s\\?#&]+/g

/** Puts the pictures of `public` into the places that the bundler does not look at: style attributes and notes. */
export function fillPictures(code: string, folder: string = PUBLIC): string {
  return code.replace(DRAWN, address => isPicture(address) && existsSync(join(folder, address)) ? dataAddress(join(folder, address)) : address)
}
