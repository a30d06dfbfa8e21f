import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownName, readObject, removeLeftovers, writeWhole } from '../../../tools/files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('leftovers', () => {
  it('go when their process has ended, and only then', () => {
    const gone = 2 ** 22 + 1
    const names = [`site-${gone}`, `site-${gone}-old`, ownName('site-'), 'site-map', `other-${gone}`]
    names.forEach(name => mkdirSync(join(folder, name)))
    removeLeftovers(folder, 'site-')
    expect(readdirSync(folder).sort()).toEqual([`other-${gone}`, `site-${process.pid}`, 'site-map'].sort())
  })

  it('are none where the folder is not there', () => {
    expect(() => removeLeftovers(join(folder, 'none'), 'site-')).not.toThrow()
  })
})

describe('a file written whole', () => {
  it('replaces the old one and leaves nothing beside it', () => {
    writeFileSync(join(folder, 'a.json'), 'old')
    writeWhole(join(folder, 'a.json'), 'new')
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['a.json'])
  })

  it('gets its folder where there is none', () => {
    writeWhole(join(folder, 'new', 'a.json'), '{}')
    expect(readFileSync(join(folder, 'new', 'a.json'), 'utf8')).toBe('{}')
  })
})

describe('an object in a file', () => {
  it.each([['{"a": 1}', { a: 1 }], ['null', {}], ['no JSON', {}]])('of %s is read as %j', (text, object) => {
    writeFileSync(join(folder, 'a.json'), text)
    expect(readObject(join(folder, 'a.json'))).toEqual(object)
  })

  it('is empty where there is no file', () => {
    expect(readObject(join(folder, 'none.json'))).toEqual({})
  })
})
