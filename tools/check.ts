import type { Fault } from './check/deck.ts'
import process from 'node:process'
import { checkCode } from './check/code.ts'
import { formatSlideFault } from './check/deck.ts'
import { rereadList } from './check/reread.ts'
import { checkSlides } from './check/slides.ts'
import { checkSpelling } from './check/spelling.ts'
import { checkTalk } from './check/talk.ts'
import { lengthLine, sectionTimes, timeTable } from './check/time.ts'
import { lookAtSlides } from './look/look.ts'
import { program, settings } from './program.ts'
import { changeText } from './since/changes.ts'
import { changesSince } from './since/git.ts'
import { tellOldPaper } from './stamp.ts'

/**
 * `npm run check`: reads the talk (evidence, slides, notes, wording, spelling and time), then types and code style. It tells every
 * fault of the talk at once and ends with exit code 1 if there is one. `-- --since v1` also tells what changed in the evidence since then,
 * `-- --look` opens the slides that changed in a browser, `-- --look-all` every slide.
 */
await program(async () => {
  const { since, look, 'look-all': lookAll } = settings('npm run check', { 'since': '', 'look': false, 'look-all': false })
  const changes = since ? changesSince(since) : undefined
  const talk = await checkSlides()
  const { slides, whole, choice, placed } = talk
  const report = [...checkTalk(talk), ['Spelling', await checkSpelling()] as const]

  report.forEach(tell)
  if (placed) {
    const sections = sectionTimes(slides, placed.evidence)
    console.log(`\nTime, at 130 words a minute\n\n${timeTable(sections)}\n`)
    console.log(`${lengthLine(placed.evidence.speaker, choice, sections)}\n`)
    console.log(`${rereadList(placed)}\n`)
  }

  if (changes)
    console.log(`${changeText(changes)}\n`)

  let total = report.reduce((sum, [, faults]) => sum + faults.length, 0)
  if ((look || lookAll) && total > 0) {
    console.log('skip  The slides are looked at when nothing else is left to correct.')
  }
  else if (look || lookAll) {
    const { what, faults } = await lookAtSlides({ slides, whole }, lookAll)
    tell([`Slides look as they should: ${what}`, faults])
    total += faults.length
  }
  const old = placed ? tellOldPaper() : ''
  if (old)
    console.log(`${old}\n`)
  // Whoever writes the talk is not kept from its faults by a comma in the code.
  const failing = total === 0 ? checkCode() : 0
  const unseen = look || lookAll ? '' : ' Whether all of it fits its slide, only a browser can tell: npm run check -- --look'
  console.log(total + failing === 0 ? `Everything is in order.${unseen}` : total > 0 ? `${count(total, 'fault')} to correct.` : 'The code has faults to correct.')
  if (total + failing > 0)
    process.exitCode = 1
})

function tell([name, faults]: readonly [name: string, faults: readonly Fault[]]): void {
  console.log(faults.length === 0 ? `ok    ${name}` : `FAIL  ${name}: ${count(faults.length, 'fault')}\n\n${faults.map(formatSlideFault).join('\n')}\n`)
}

function count(amount: number, one: string): string {
  return `${amount} ${one}${amount === 1 ? '' : 's'}`
}
