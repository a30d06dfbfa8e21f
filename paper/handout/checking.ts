import type { Reread } from '../../evidence/provenance.ts'

/** Entries to read again, those with the same sources together, in order of first appearance. */
export function groupBySources(entries: readonly Reread[]): { sources: readonly string[], entries: Reread[] }[] {
  const groups = new Map<string, Reread[]>()
  for (const entry of entries)
    groups.set(entry.sources.join(), [...groups.get(entry.sources.join()) ?? [], entry])
  return [...groups.values()].map(group => ({ sources: group[0]?.sources ?? [], entries: group }))
}
