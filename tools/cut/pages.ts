import type { LeftOutSlide } from '../../deck/cut.ts'
import type { TalkSlide } from '../../deck/slides.ts'
import type { Evidence } from '../../evidence/load.ts'
import type { FormattedReference } from '../../evidence/types.ts'
import { pagesNeeded } from '../../components/slide/appendix/columns.ts'
import { leftOutHeight, leftOutLines } from '../../components/slide/appendix/longer.ts'
import { listedReferences, referenceHeight, REFERENCES } from '../../components/slide/appendix/references.ts'
import { verdictPages, VERDICTS } from '../../components/slide/appendix/verdicts.ts'
import { LONGER } from '../../deck/cut.ts'
import { toTalkSlide } from '../../deck/slides.ts'
import { formatReferences } from '../../evidence/vancouver.ts'

/**
 * Headlines of the appendix slides that would stay empty: the lists of a shorter talk need fewer pages than the files have.
 * @param kept the slides that the talk has
 */
export function emptyPages(kept: readonly { title: string, frontmatter: Readonly<Record<string, unknown>> }[], leftOut: readonly LeftOutSlide[], evidence: Evidence): ReadonlySet<string> {
  const slides: TalkSlide[] = kept.map(({ title, frontmatter }, i) => toTalkSlide(i + 1, title, frontmatter))
  const needed: Record<string, number> = {
    [LONGER]: pagesNeeded(leftOutLines(leftOut), leftOutHeight),
    [VERDICTS]: verdictPages(evidence.claims, slides),
    [REFERENCES]: pagesNeeded(listedReferences(formatted(evidence), slides), referenceHeight),
  }
  return new Set(kept.map(({ title }) => title).filter((title) => {
    const [, part = '', page] = /^(.+), page (\d+)$/.exec(title) ?? []
    return Number(page) > (needed[part] ?? Infinity)
  }))
}

let latest: { key: string, references: FormattedReference[] } | undefined

/** The formatted references, kept as long as the entries are the same: formatting takes half a second. */
function formatted({ references }: Evidence): FormattedReference[] {
  const key = JSON.stringify(references)
  if (latest?.key !== key)
    latest = { key, references: formatReferences(Object.values(references)) }
  return latest.references
}
