import type { Look } from '../deck/preflight.ts'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { LIGHTS, lookAtFigures, lookAtLength, lookAtRegulation, LOOKS, worstOf } from '../deck/preflight.ts'
import { isPresented, toTalkSlide } from '../deck/slides.ts'
import { loadEvidence } from '../evidence/load.ts'
import { entriesOf, summarizeChecking } from '../evidence/provenance.ts'
import { findBrowser } from './browser.ts'
import { readDeckTalk } from './check/deck.ts'
import { PDFS } from './paper/documents.ts'
import { program, settings } from './program.ts'
import { DIST, paperIsFresh, siteIsFresh } from './stamp.ts'

/** How long the served deck may take to answer, in ms. */
const ANSWER = 2_000

/**
 * `npm run preflight [-- --port 3030]`: looks over the deck before a talk. What only the browser that presents can tell, such
 * as its screens, the page `/preflight` of the deck shows.
 */
await program(async () => {
  const { port } = settings('npm run preflight', { port: '3030' })
  const url = `http://localhost:${port}`
  const evidence = loadEvidence()
  const checking = summarizeChecking(entriesOf(evidence))
  const { slides } = await readDeckTalk(undefined, evidence)
  const planned = slides.map(({ no, title, frontmatter }) => toTalkSlide(no, title, frontmatter)).filter(isPresented).reduce((sum, { minutes }) => sum + minutes, 0)
  const browser = findBrowser()
  const served = await answers(`${url}/presenter/1`)
  const looks: Look[] = [
    LOOKS.browser(browser !== undefined, browser ?? 'None was found that could make PDFs: see npm run export.'),
    LOOKS.built(siteIsFresh()),
    LOOKS.fonts(builtFiles().filter(file => /source-(?:serif|sans).*\.woff2$/.test(file)).length >= 2),
    LOOKS.link(`${url}/presenter/1`, served),
    LOOKS.papers(paperIsFresh() ? 'fresh' : PDFS.every(file => existsSync(join(DIST, file))) ? 'older' : 'missing'),
    lookAtLength(planned, evidence.speaker),
    lookAtFigures(checking),
    lookAtRegulation(checking, new Date()),
  ]
  const widths = [Math.max(...Object.values(LIGHTS).map(word => word.length)), Math.max(...looks.map(({ what }) => what.length))]
  console.log(looks.map(({ light, what, says }) => `${LIGHTS[light].padEnd(widths[0] ?? 0)}  ${what.padEnd(widths[1] ?? 0)}  ${says}`).join('\n'))
  console.log(`\nScreens, fonts and what the browser keeps, in the browser that will present: ${served ? `${url}/preflight` : 'npm start, then the page /preflight'}`)
  if (worstOf(looks) === 'red')
    process.exitCode = 1
})

async function answers(address: string): Promise<boolean> {
  return fetch(address, { signal: AbortSignal.timeout(ANSWER) }).then(({ ok }) => ok, () => false)
}

function builtFiles(): string[] {
  try {
    return readdirSync(join(DIST, 'assets'), { recursive: true, encoding: 'utf8' })
  }
  catch {
    return []
  }
}
