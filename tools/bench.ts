import { makeStock } from './bench/measure.ts'
import { benchGrowth, benchPaper } from './bench/paper.ts'
import { benchStage } from './bench/stage.ts'
import { ensureBrowser } from './browser.ts'
import { copyDeck } from './copy.ts'
import { Problem, program, settings } from './program.ts'

const PARTS = ['stage', 'paper']

/**
 * `npm run bench [-- stage | paper] [--runs 5]`: what the deck loads first, how soon it shows, how it
 * steps and how long its PDFs take, beside stock Slidev with the same slides, and what one more slide costs. Both work in copies of the deck; runs alternate, after one of each that is not counted.
 */
await program(async () => {
  const { runs: asked, words } = settings('npm run bench', { runs: '5' }, PARTS)
  const runs = Number(asked)
  if (!Number.isInteger(runs) || runs < 1)
    throw new Problem('The runs are a whole number from 1, for example --runs 5.')
  const wanted = (part: string): boolean => words.length === 0 || words.includes(part)
  const browser = await ensureBrowser()
  const ours = copyDeck()
  const stock = copyDeck()
  try {
    makeStock(stock)
    if (wanted('stage'))
      await benchStage(ours, stock, browser, runs)
    if (wanted('paper')) {
      benchPaper(ours, stock, browser, runs)
      await benchGrowth(stock, browser)
    }
  }
  finally {
    ours.remove()
    stock.remove()
  }
})
