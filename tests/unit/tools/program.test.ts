import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { explain, Problem, settings } from '../../../tools/program.ts'

describe('the settings of a command', () => {
  const argv = process.argv
  beforeEach(() => {
    process.argv = ['node', 'program']
  })
  afterEach(() => {
    process.argv = argv
  })

  it('are as given, otherwise as they are by default', () => {
    expect(settings('npm start', { port: '3030' })).toMatchObject({ port: '3030' })
    process.argv.push('--port', '8000')
    expect(settings('npm start', { port: '3030' })).toMatchObject({ port: '8000' })
  })

  it('are switched on by their name alone where they are off', () => {
    const defaults = { base: '/', public: false } as const
    expect(settings('npm run build', defaults)).toMatchObject(defaults)
    process.argv.push('--public')
    expect(settings('npm run build', defaults)).toMatchObject({ base: '/', public: true })
    process.argv.push('--publik')
    expect(() => settings('npm run build', defaults)).toThrow('npm run build -- --base / or npm run build -- --public')
  })

  it.each([
    [['--prot', '8000'], 'Unknown option \'--prot\'. The settings go after two dashes: npm start -- --port 3030'],
    [['8000'], 'Unexpected argument \'8000\'. The settings go after two dashes: npm start -- --port 3030'],
    [['--port'], 'Option \'--port <value>\' argument missing. The settings go after two dashes: npm start -- --port 3030'],
  ])('refuses %j in a sentence', (given, message) => {
    process.argv.push(...given)
    expect(() => settings('npm start', { port: '3030' })).toThrow(new Problem(message))
  })

  it('come with words where there are some', () => {
    process.argv.push('stage', '--runs', '3')
    expect(settings('npm run bench', { runs: '5' }, ['stage'])).toEqual({ runs: '3', words: ['stage'] })
    process.argv.push('sage')
    expect(() => settings('npm run bench', {}, ['stage'])).toThrow('npm run bench -- stage')
  })

  it('says so when there are none', () => {
    process.argv.push('--size', 'a4')
    expect(() => settings('npm run export', {})).toThrow('npm run export takes no settings.')
  })
})

describe('what a program says when it stops', () => {
  it('has no stack for what a person can put right', () => expect(explain(new Problem('Port busy'))).toBe('Port busy'))
  it('has no color codes', () => expect(explain(new Problem('\u001B[31mred\u001B[39m'))).toBe('red'))
})
