import type { ChangeReport } from '../../evidence/types.ts'
import type { ExportWishes } from './plan.ts'
import type { Progress } from './progress.ts'
import { join } from 'node:path'
import { ensureBrowser } from '../browser.ts'
import { writeProvenance } from '../provenance.ts'
import { ensureSite } from '../site.ts'
import { DIST, paperIsFresh, stampPaper } from '../stamp.ts'
import { exportPaper } from './export.ts'
import { NO_WISHES, planJobs } from './plan.ts'
import { SILENT } from './progress.ts'

export interface PaperWishes {
  wishes?: ExportWishes
  /** Folder for the files; beside the built deck if it is left out. */
  out?: string
  /** What the handout's last page says has changed; files with it are made anew each time. */
  since?: ChangeReport
  progress?: Progress
}

/**
 * Makes the PDFs, of the deck as it is: it is built first if its sources have changed, while the browser starts. All of
 * them beside the built deck are kept if they are of the present sources.
 * @returns the files
 * @throws Problem if there is no browser; EvidenceError or Problem if the deck cannot be built
 */
export async function ensurePaper({ wishes = NO_WISHES, out = DIST, since, progress = SILENT }: PaperWishes = {}): Promise<string[]> {
  const jobs = planJobs(wishes)
  const files = jobs.flatMap(({ outputs }) => outputs.map(({ file }) => join(out, file)))
  const isAll = out === DIST && Object.values(wishes).every(wish => !wish)
  if (isAll && !since && paperIsFresh())
    return files
  const browser = await ensureBrowser()
  const made = await exportPaper({ dist: ensureSite(), out, browser, jobs, since, progress })
  if (out === DIST) {
    await writeProvenance(DIST, made)
    stampPaper(made.map(({ file }) => file), DIST, since?.since)
  }
  return files
}
