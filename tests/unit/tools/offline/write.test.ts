import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeWorker } from '../../../../tools/offline/write.ts'

let dist: string
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'dist-'))
  mkdirSync(join(dist, 'assets', 'modules'), { recursive: true })
  for (const file of ['index.html', '404.html', '_redirects', '.made-from.json', 'favicon.svg', 'slides.pdf', 'assets/a-12345678.js', 'assets/modules/b-12345678.js', 'assets/font-12345678.woff2'])
    writeFileSync(join(dist, file), file)
})
afterEach(() => rmSync(dist, { recursive: true }))

function written(): { build: string, files: string[] } {
  writeWorker(dist)
  const [build = '', files = ''] = readFileSync(join(dist, 'sw.js'), 'utf8').split('\n').map(line => line.split(' = ')[1] ?? '')
  return { build, files: JSON.parse(files) as string[] }
}

describe('the service worker of a built deck', () => {
  it('keeps what the windows need, and neither PDFs nor what web hosts read', () => {
    expect(written().files).toEqual(['assets/a-12345678.js', 'assets/font-12345678.woff2', 'assets/modules/b-12345678.js', 'favicon.svg', './'])
  })

  it.each(['index.html', 'favicon.svg', 'assets/modules/b-12345678.js'])('is another one when %s has changed, and only then', (file) => {
    const { build } = written()
    expect(written().build).toBe(build)
    writeFileSync(join(dist, file), 'changed')
    expect(written().build).not.toBe(build)
  })
})
