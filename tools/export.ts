import { resolve } from 'node:path'
import process from 'node:process'
import { ensurePaper } from './paper/ensure.ts'
import { progressOn } from './paper/progress.ts'
import { program, settings } from './program.ts'
import { changesSince } from './since/git.ts'

/**
 * `npm run export`: makes the PDFs beside the built deck. `-- --only handout --paper a4` makes fewer of them, `-- --out
 * folder` elsewhere; `-- --slides 8-14 --with-steps --dark` prints slides in another way; with `-- --since v1` the
 * handout's last page says what changed in the evidence since then.
 */
await program(async () => {
  const { since, out, 'with-steps': steps, ...wishes } = settings('npm run export', { 'only': '', 'paper': '', 'slides': '', 'with-steps': false, 'dark': false, 'out': '', 'since': '' })
  const files = await ensurePaper({
    wishes: { ...wishes, steps },
    out: out ? resolve(out) : undefined,
    since: since ? changesSince(since) : undefined,
    progress: progressOn(),
  })
  files.forEach(file => console.log(file))
})

// A browser that hangs would keep the program alive.
if (process.exitCode)
  process.exit()
