import type { Fact, Finding } from './schema/index.ts'
import { formatArmAspect, formatFact, formatFindingAspect, formatValue } from './format.ts'
import { suggest } from './suggest.ts'

/** `[[id]]` for a fact, `[[id.value]]` for it without its unit, `[[id.aspect]]` or `[[id.arm.aspect]]` for a finding. */
export const PLACEHOLDER = /\[\[([a-z][\w.-]*)\]\]/g

export interface Figures {
  findings: Record<string, Finding>
  facts: Record<string, Fact>
}

/** Text a placeholder stands for, and the reference it comes from. */
export interface Resolved { text: string, source: string }

/**
 * Looks a placeholder up, given without its brackets.
 * @throws Error that says what was found and what is allowed
 */
export function resolvePlaceholder(name: string, { findings, facts }: Figures): Resolved {
  const [id = '', first, second] = name.split('.')
  const fact = own(facts, id)
  if (fact) {
    if (second || (first && first !== 'value'))
      throw new Error(`[[${name}]]: "${id}" is a fact and has no such part; write [[${id}]], or [[${id}.value]] for it without its unit`)
    return { text: first ? formatValue(fact) : formatFact(fact), source: fact.source }
  }
  const finding = own(findings, id)
  if (!finding)
    throw new Error(`[[${name}]]: there is no finding or fact "${id}"${suggest(id, [...Object.keys(findings), ...Object.keys(facts)])}`)
  const arm = finding.arms?.find(one => one.name === first)
  const text = arm ? formatArmAspect(arm, finding, second) : first && !second ? formatFindingAspect(finding, first) : undefined
  if (text === undefined) {
    const allowed = aspectsOf(finding).map(aspect => `[[${id}.${aspect}]]`).join(', ')
    throw new Error(`[[${name}]]: "${id}" has no "${[first, second].filter(Boolean).join('.')}"; it has ${allowed}`)
  }
  return { text, source: finding.source }
}

/** What a record holds under an id; names that every object has, such as `constructor`, are none. */
function own<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined
}

/** Every aspect that can be asked of a finding. */
function aspectsOf(finding: Finding): string[] {
  const own = ['estimate', 'size', 'ci', 'ci-size', 'effect', 'se', 'p', 'k', 'n'].filter(aspect => formatFindingAspect(finding, aspect) !== undefined)
  return [...own, ...(finding.arms ?? []).flatMap(arm => [arm.name, ...(arm.ci ? [`${arm.name}.ci`] : [])])]
}

/** Text with every placeholder replaced. */
export function fillPlaceholders(text: string, figures: Figures): string {
  return text.replace(PLACEHOLDER, (_, name: string) => resolvePlaceholder(name, figures).text)
}
