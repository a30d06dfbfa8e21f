// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { deckRoot } from '../../../evidence/load.ts'
import { tokenColor, TOKENS } from '../../../evidence/tokens.ts'

/** Where colors could be written; what data files and slides say, people read. */
const PLACES = ['components', 'deck', 'evidence', 'paper', 'setup', 'theme', 'tools']

/** A color in figures, also in an address, where `#` is written `%23`. */
const HEX = /(?:#|%23)(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b(?!;)/gi

const files = PLACES.flatMap(place => readdirSync(join(deckRoot, place), { recursive: true, encoding: 'utf8' }).map(file => `${place}/${file.replaceAll('\\', '/')}`))
  .filter(file => /\.(?:ts|vue|css|html|js)$/.test(file) && file !== TOKENS)

it('every color stands once, in the style sheet of tokens', () => {
  expect(files.length).toBeGreaterThan(200)
  const found = files.flatMap(file => [...readFileSync(join(deckRoot, file), 'utf8').matchAll(HEX)].map(([color]) => `${file}: ${color}; write it in ${TOKENS}, under a name`))
  expect(found).toEqual([])
})

it('the icon, which knows no style sheet, has the colors of the tokens', () => {
  const icon = /^favicon: .*$/m.exec(readFileSync(join(deckRoot, 'slides.md'), 'utf8'))?.[0] ?? ''
  expect([...icon.matchAll(HEX)].map(([color]) => color.replace('%23', '#'))).toEqual([tokenColor('accent'), tokenColor('paper')])
})

it('a color is found by its name and its ground, through other names too', () => {
  expect(tokenColor('paper', 'bold')).toBe(tokenColor('deep'))
  expect(tokenColor('ink', 'dark')).not.toBe(tokenColor('ink'))
  expect(() => tokenColor('no-such')).toThrow('There is no color --no-such')
})
