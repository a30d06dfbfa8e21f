import process from 'node:process'
import { startVitest } from 'vitest/node'
import { ensureBrowser } from './browser.ts'
import { Problem, program } from './program.ts'

/**
 * `npm test [-- name …]`: fetches a browser if there is none, runs every test (or those whose file names contain a
 * name) and ends with the line "N passed, N failed".
 */
await program(async () => {
  await ensureBrowser()
  const vitest = await startVitest('test', process.argv.slice(2), { watch: false })
  const files = vitest.state.getTestModules()
  const tests = files.flatMap(file => [...file.children.allTests()])
  const passed = tests.filter(test => test.result().state === 'passed').length
  const broken = files.filter(file => file.errors().length > 0).length + vitest.state.getUnhandledErrors().length
  const failed = tests.filter(test => test.result().state === 'failed').length + broken
  await vitest.close()
  if (tests.length === 0)
    throw new Problem('No test was found.')
  if (process.env.DECK_NOT_AS_PUBLISHED)
    console.log(`Tests of this deck's own content were skipped, because ${process.env.DECK_NOT_AS_PUBLISHED}.`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
})
