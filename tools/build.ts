import { Problem, program, settings } from './program.ts'
import { buildSite, DIST } from './site.ts'

/** `npm run build [-- --base /path/]`: makes the web site of the deck. */
await program(async () => {
  const { base } = settings('npm run build', { base: '/' })
  if (!/^(?:\/|\/.*\/|\.\/)$/.test(base))
    throw new Problem(`"${base}" is not a path on a server: begin and end it with a slash, for example --base /talks/ketamine/`)
  const started = performance.now()
  await buildSite({ base })
  console.log(`Built ${DIST} in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
})
