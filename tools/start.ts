import { join } from 'node:path'
import { renderUnicodeCompact } from 'uqr'
import { PDFS } from './paper/documents.ts'
import { ensurePaper } from './paper/ensure.ts'
import { explain, Problem, program, settings } from './program.ts'
import { startRemote } from './remote/remote.ts'
import { serveSite } from './serve.ts'
import { ensureSite } from './site.ts'
import { DIST, paperIsFresh, siteIsFresh } from './stamp.ts'

/**
 * `npm start [-- --port 8000] [--remote]`: presents the built deck, which is built first if its sources have changed. The PDFs are
 * made while the deck can already be shown; without a browser to make them, everything else works. With `--remote` a
 * phone in the local network may be the clicker.
 */
await program(async () => {
  const settled = settings('npm start', { port: '3030', remote: false })
  const wished = settled.port.trim() === '' ? Number.NaN : Number(settled.port)
  if (!Number.isInteger(wished) || wished < 0 || wished > 65_535)
    throw new Problem(`"${settled.port}" is not a port: give a number up to 65535, for example --port 8000.`)

  if (!siteIsFresh())
    console.log('Building the deck …')
  await ensureSite()
  const remote = settled.remote ? await startRemote() : undefined
  const { url, port } = await serveSite(DIST, wished, remote)
  if (port !== wished && wished !== 0)
    console.log(`Port ${wished} is busy, so the deck is on port ${port}.`)
  console.log([
    '',
    `  Slides          ${url}/`,
    `  Presenter view  ${url}/presenter/1`,
    ...PDFS.map((pdf, i) => `  ${i === 0 ? 'PDFs' : '    '}            ${url}/${pdf}`),
    `                  (files in ${join(DIST)})`,
    '',
  ].join('\n'))
  if (remote)
    console.log(`  A phone in the same network becomes the clicker of the presenter view, with notes, by this code.\n  Show it to nobody: who has it can turn the slides.\n\n${renderUnicodeCompact(remote.url)}\n\n  ${remote.url}\n`)

  try {
    if (!paperIsFresh()) {
      console.log('Making the PDFs; you can present meanwhile …')
      await ensurePaper()
      console.log('The PDFs are ready.')
    }
  }
  catch (error) {
    console.log(`The deck presents without PDFs of its present state, which could not be made; older ones are not shown:\n${explain(error)}\nThen: npm run export`)
  }
  console.log('Press Ctrl+C to stop.')
})
