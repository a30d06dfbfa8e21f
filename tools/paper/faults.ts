import type { Page } from 'playwright-chromium'
import type { Overflow } from './print.ts'
import { loadEvidence } from '../../evidence/load.ts'
import { readDeckTalk } from '../check/deck.ts'
import { Problem } from '../program.ts'

/** Words that do not fit, each in one line with its slide, its place in the files and what to do. */
export async function refuseOverflows(file: string, overflows: readonly Overflow[]): Promise<void> {
  if (overflows.length === 0)
    return
  const { slides: deck } = await readDeckTalk(undefined, loadEvidence())
  throw new Problem(overflows.map(({ slide, heading, text, edge, px }) => {
    const source = deck.find(({ no }) => no === slide)
    const place = `${slide ? `slide ${slide}, ` : ''}"${heading}"${source ? ` (${source.file}:${source.line})` : ''}`
    const what = text ? `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"` : 'something'
    return `${file}: ${place}: ${what} runs ${Math.ceil(px)} px over the ${edge} edge; shorten it, there or in the data it comes from`
  }).join('\n'))
}

/** Collects everything that must not happen while a page is drawn. */
export function watchForFaults(page: Page, site: string, faults: string[]): void {
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith('data:'))
      faults.push(`asked for ${request.url()}`)
  })
  page.on('requestfailed', request => faults.push(`could not load ${request.url()}`))
}

/** @throws Problem with everything that happened */
export function refuseFaults(what: string, faults: readonly string[]): void {
  if (faults.length > 0)
    throw new Problem(`${what} could not be printed; correct this and run the command again:\n${[...new Set(faults)].map(fault => `  ${fault}`).join('\n')}`)
}
