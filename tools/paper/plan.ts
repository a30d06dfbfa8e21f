import type { Format, PaperDocument } from './documents.ts'
import { Problem } from '../program.ts'
import { DOCUMENTS } from './documents.ts'

/** What `npm run export` can be asked for; empty where nothing is. */
export interface ExportWishes {
  only: string
  paper: string
  slides: string
  steps: boolean
  dark: boolean
}

export const NO_WISHES: ExportWishes = { only: '', paper: '', slides: '', steps: false, dark: false }

/** One print: the page, and the files that are made of it. */
export interface Job {
  document: PaperDocument
  /** Address of the page below the deck's. */
  address: string
  dark: boolean
  /** The first is the paper that is printed; the others are cut from it. */
  outputs: { format: Format, file: string }[]
}

/**
 * What to print. Slides that are not all of them in their final state, on light, get a name of their own, such as
 * `slides-8-14-steps.pdf`, and are never taken for the plain ones.
 * @throws Problem that says what there is, if something else is asked for
 */
export function planJobs({ only, paper, slides, steps, dark }: ExportWishes = NO_WISHES): Job[] {
  const special = slides !== '' || steps || dark
  const ids: string[] = DOCUMENTS.map(({ id }) => id)
  const wanted = only === '' ? (special ? ['slides'] : ids) : only.split(',').map(one => one.trim())
  const unknown = wanted.find(one => !ids.includes(one))
  if (unknown !== undefined)
    throw new Problem(`There is no document "${unknown}". There are ${ids.join(', ')}: npm run export -- --only ${ids[0]}`)
  if (special && !wanted.includes('slides'))
    throw new Problem('--slides, --with-steps and --dark are for the slides: leave --only out, or write --only slides.')
  if (!['', 'a4', 'letter'].includes(paper))
    throw new Problem(`"${paper}" is no paper that is printed on: write --paper a4 or --paper letter.`)
  if (slides !== '' && !/^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(slides))
    throw new Problem(`"${slides}" names no slides: write --slides 8-14, or --slides 3,8-14.`)

  // The slides come first: they name best where something is wrong.
  return DOCUMENTS.toReversed().filter(({ id }) => wanted.includes(id)).flatMap((document) => {
    const isSpecial = special && document.id === 'slides'
    const query = new URLSearchParams([...(slides ? [['slides', slides]] : []), ...(steps ? [['steps', '']] : []), ...(dark ? [['dark', '']] : [])])
    const suffix = [slides.replaceAll(',', '+'), steps && 'steps', dark && 'dark'].filter(Boolean).map(part => `-${part}`).join('')
    const outputs = (Object.entries(document.files) as [Format, string][])
      .filter(([format]) => format === 'screen' || paper === '' || format === paper)
      .map(([format, file]) => ({ format, file: isSpecial ? file.replace(/\.pdf$/, `${suffix}.pdf`) : file }))
    const job = { document, address: isSpecial ? `${document.page}?${query}` : document.page, dark: isSpecial && dark }
    return document.alike ? [{ ...job, outputs }] : outputs.map(output => ({ ...job, outputs: [output] }))
  })
}
