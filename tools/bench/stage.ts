import type { DeckCopy } from '../copy.ts'
import { join } from 'node:path'
import { FIRST_LOAD_LIMIT, measureFirstLoad } from '../first-load.ts'
import { run, SLIDEV } from './measure.ts'

/** What the deck loads first, beside stock Slidev with the same slides. */
export async function benchStage(ours: DeckCopy, stock: DeckCopy, browser: string): Promise<void> {
  run(ours, ['--import', 'tsx', 'tools/build.ts'])
  run(stock, [SLIDEV, 'build', 'slides.md', '--out', 'dist'])
  console.log('First-load JavaScript, gzip')
  for (const [name, { root }] of [['this deck', ours], ['stock Slidev, same slides', stock]] as const) {
    const { files, gzip } = await measureFirstLoad(join(root, 'dist'), browser)
    console.log(`  ${name.padEnd(26)} ${(gzip / 1000).toFixed(1).padStart(6)} kB in ${files.length} files${root === ours.root ? ` (at most ${FIRST_LOAD_LIMIT} kB)` : ''}`)
  }
}
