import { Problem, program, settings } from './program.ts'
import { buildSite } from './site.ts'
import { DIST, tellOldPaper } from './stamp.ts'

/**
 * `npm run build [-- --base /path/] [--public]`: makes the web site of the deck, to be published at a path of its server;
 * with `--public` without the notes of the speaker.
 */
await program(async () => {
  const { base, public: isPublic } = settings('npm run build', { base: '/', public: false })
  if (!/^(?:\/|\/.*\/|\.\/)$/.test(base))
    throw new Problem(`"${base}" is not a path on a server: begin and end it with a slash, for example --base /talks/ketamine/`)
  const started = performance.now()
  await buildSite({ base, notes: !isPublic })
  console.log(`Built ${DIST}${isPublic ? ' without notes' : ''} in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
  const old = tellOldPaper()
  if (old)
    console.log(old)
})
