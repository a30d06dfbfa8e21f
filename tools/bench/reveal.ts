import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

/** The version that is measured; a newer one may be put here. */
const REVEAL = 'reveal.js@6.0.2'

/**
 * Makes a deck of text slides with reveal.js, which is fetched for the measurement and belongs to nothing else here.
 * @param steps how many steps each slide has
 * @returns its folder; `undefined` where reveal.js could not be fetched
 */
export function makeReveal(steps: readonly number[]): string | undefined {
  const root = mkdtempSync(join(tmpdir(), 'reveal-'))
  writeFileSync(join(root, 'package.json'), '{}')
  const { status } = spawnSync('npm', ['install', REVEAL, '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root, shell: process.platform === 'win32' })
  if (status !== 0) {
    rmSync(root, { recursive: true })
    return undefined
  }
  const dist = join(root, 'dist')
  const parts = join(root, 'node_modules', 'reveal.js', 'dist')
  mkdirSync(dist)
  for (const file of ['reveal.css', 'reveal.js', 'theme/white.css'])
    cpSync(join(parts, file), join(dist, file))
  writeFileSync(join(dist, 'talk.js'), 'Reveal.initialize({ transition: \'none\' })')
  const slides = steps.map((count, i) => `<section><h1>Slide ${i + 1}</h1>${Array.from({ length: count }, (_, step) => `<p class="fragment">Step ${step + 1} of this slide</p>`).join('')}</section>`)
  writeFileSync(join(dist, 'index.html'), `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Slides</title>
<link rel="stylesheet" href="/reveal.css"><link rel="stylesheet" href="/theme/white.css"></head>
<body><div class="reveal"><div class="slides">${slides.join('\n')}</div></div><script src="/reveal.js"></script><script src="/talk.js"></script></body></html>`)
  return dist
}
