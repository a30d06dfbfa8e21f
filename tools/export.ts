import { join } from 'node:path'
import { PDFS } from './paper/documents.ts'
import { ensurePaper } from './paper/ensure.ts'
import { program, settings } from './program.ts'
import { changesSince } from './since/git.ts'
import { DIST } from './site.ts'

/**
 * `npm run export`: makes the PDFs of the slides and of the handout beside the built deck. With `-- --since v1` the
 * handout's last page says what changed in the evidence since then.
 */
await program(async () => {
  const { since } = settings('npm run export', { since: '' })
  await ensurePaper(since ? changesSince(since) : undefined)
  for (const pdf of PDFS)
    console.log(join(DIST, pdf))
})
