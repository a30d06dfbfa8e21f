import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { deckRoot, loadEvidence } from '../evidence/load.ts'
import { readDeckTalk } from './check/deck.ts'
import { newestLog, paceTable, readLog, whyNothing, writeMinutes } from './pace/log.ts'
import { Problem, program, settings } from './program.ts'

/**
 * `npm run pace [-- --log FILE] [-- --write yes]`: shows planned against spoken, slide by slide, from what "Save times" of
 * the presenter view wrote after a talk; with `--write yes` the slides are planned anew as they were spoken.
 */
await program(async () => {
  const { log, write } = settings('npm run pace', { log: '', write: 'no' })
  if (!['yes', 'no'].includes(write))
    throw new Problem(`--write: found "${write}"; allowed: yes, no`)
  const folders = [process.cwd(), join(homedir(), 'Downloads')]
  const file = log || newestLog(folders)
  if (!file)
    throw new Problem(`There is no log of a talk in ${folders.join(' or ')}. After the talk press "Save times" in the presenter view, or name the file: npm run pace -- --log FILE`)
  const talk = readLog(file)
  console.log(`${file}, saved ${talk.written.slice(0, 16).replace('T', ' ')} UTC\n\n${paceTable(talk)}`)
  if (write === 'no') {
    console.log('\nTo plan the slides as they were spoken: npm run pace -- --write yes')
    return
  }
  const { slides } = await readDeckTalk(deckRoot, loadEvidence())
  const { written, unknown } = writeMinutes(talk, slides, deckRoot)
  console.log(['', ...written.length + unknown.length > 0 ? written : [whyNothing(talk)], ...unknown.map(title => `Not written, because not exactly one slide has this headline: ${title}`)].join('\n'))
  if (written.length > 0)
    console.log('\n`npm run check` compares the plan with the notes, at 130 words a minute.')
})
