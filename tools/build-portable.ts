import { buildPortable, PORTABLE } from './portable.ts'
import { program, settings } from './program.ts'

/** `npm run build:portable [-- --public]`: makes the deck as one HTML file that opens by double click; with `--public` without notes. */
await program(async () => {
  const { public: isPublic } = settings('npm run build:portable', { public: false })
  const size = await buildPortable(!isPublic)
  console.log(`${PORTABLE}\n${(size / 1e6).toFixed(2)} MB${isPublic ? ', without notes' : ''}. Open it by double click; the presenter view is at its end of the address: #/presenter/1`)
})
