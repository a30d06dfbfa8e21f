import { parseArgs } from 'node:util'
import { program } from './program.ts'
import { buildSite, DIST } from './site.ts'

/** `npm run build [-- --base /path/]`: makes the web site of the deck. */
await program(async () => {
  const { values } = parseArgs({ options: { base: { type: 'string', default: '/' } } })
  const started = performance.now()
  await buildSite({ base: values.base })
  console.log(`Built ${DIST} in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
})
