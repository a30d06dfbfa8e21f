import { join } from 'node:path'
import { ensurePaper } from './paper/ensure.ts'
import { PDFS } from './paper/files.ts'
import { program, settings } from './program.ts'
import { DIST } from './site.ts'

/** `npm run export`: makes the PDFs of the slides and of the handout beside the built deck. */
await program(async () => {
  settings('npm run export', {})
  await ensurePaper()
  for (const pdf of PDFS)
    console.log(join(DIST, pdf))
})
