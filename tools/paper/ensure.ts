import type { ChangeReport } from '../../evidence/types.ts'
import { ensureBrowser } from '../browser.ts'
import { DIST, ensureSite, paperIsFresh, stampPaper } from '../site.ts'
import { exportPaper } from './export.ts'

/**
 * Makes the three PDFs beside the built deck, building it first if its sources have changed. PDFs made from the
 * present sources are kept.
 * @param since what the handout's last page says has changed; files with it are made anew each time
 * @throws Problem if there is no browser; EvidenceError or Problem if the deck cannot be built
 */
export async function ensurePaper(since?: ChangeReport): Promise<void> {
  const dist = await ensureSite()
  if (!since && paperIsFresh(dist))
    return
  await exportPaper({ dist, out: DIST, browser: await ensureBrowser(), since })
  stampPaper(dist, since?.since)
}
