import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { prepareFolder, putInPlace } from '../../../../tools/paper/place.ts'

describe('files put in place', () => {
  let out: string
  beforeEach(() => {
    out = mkdtempSync(join(tmpdir(), 'place-'))
  })
  afterEach(() => {
    chmodSync(out, 0o755)
    rmSync(out, { recursive: true })
  })

  it('take the place of the old ones, and leave nothing else, not even of a program that was killed', async () => {
    writeFileSync(join(out, 'a.pdf'), 'old')
    writeFileSync(join(out, '.a.pdf.999999999'), 'half')
    await putInPlace(out, [{ file: 'a.pdf', bytes: 'new' }, { file: 'b.pdf', bytes: 'new' }])
    expect(readdirSync(out).sort()).toEqual(['a.pdf', 'b.pdf'])
    expect(readFileSync(join(out, 'a.pdf'), 'utf8')).toBe('new')
  })

  it('are whole when two programs write at once', async () => {
    await Promise.all(['x', 'y'].map(letter => putInPlace(out, [{ file: 'a.pdf', bytes: letter.repeat(1e6) }])))
    expect(readFileSync(join(out, 'a.pdf'), 'utf8')).toMatch(/^(?:x{1000000}|y{1000000})$/)
  })

  it('are whole, old or new, when the program is killed while it writes', async () => {
    writeFileSync(join(out, 'a.pdf'), 'o'.repeat(1e6))
    const script = `import { putInPlace } from ${JSON.stringify(resolve('tools/paper/place.ts'))}
      console.log('ready')
      for (;;) await putInPlace(${JSON.stringify(out)}, [{ file: 'a.pdf', bytes: 'n'.repeat(3e7) }])`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    // Until it is in the midst of writing, wherever it writes.
    while (readdirSync(out).length === 1 && statSync(join(out, 'a.pdf')).size === 1e6)
      await setImmediate()
    child.kill('SIGKILL')
    await once(child, 'exit')
    const bytes = readFileSync(join(out, 'a.pdf'))
    expect(['o 1000000', 'n 30000000']).toContain(`${bytes.subarray(0, 1)} ${bytes.length}`)
  })

  it.runIf(existsSync('/dev/full'))('stay as they were when the disk is full', async () => {
    writeFileSync(join(out, 'a.pdf'), 'old')
    // Every temporary file leads to a device that is always full.
    for (let i = 0; i < 50; i++)
      symlinkSync('/dev/full', join(out, `.a.pdf.${process.pid}-${i}`))
    await expect(putInPlace(out, [{ file: 'a.pdf', bytes: 'new' }])).rejects.toThrow(`The disk is full: the PDFs could not be written to ${out}`)
    expect(readFileSync(join(out, 'a.pdf'), 'utf8')).toBe('old')
  })

  it.skipIf(process.getuid?.() === 0)('cannot stand in a read-only folder', async () => {
    chmodSync(out, 0o555)
    await expect(prepareFolder(out)).rejects.toThrow(`The folder ${out} is read-only for you`)
  })

  it('need a folder', async () => {
    writeFileSync(join(out, 'file'), '')
    for (const place of ['file', 'file/inside'])
      await expect(prepareFolder(join(out, place))).rejects.toThrow('is not a folder, and none can be made there')
  })
})
