import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { deckRoot } from '../../../../../evidence/load.ts'
import { COMPARATOR_PANELS, comparatorKind, panelKey, therapiesFile } from '../../../../../evidence/schema/index.ts'

const source = parse(readFileSync(`${deckRoot}/evidence/therapies.yaml`, 'utf8')) as RawFile

interface RawRow { id: string, comparatorKind: string, [field: string]: unknown }
interface RawGroup { comparisons: number, bins: [number, number][], median: number, lowRisk: { comparisons: number } }
interface RawFile { panels: { panel: string, rows: RawRow[] }[], pairs: { easier: string, harder: string }[], comparisons: { highRisk: number, groups: RawGroup[] } }

/** The real file, changed by `change`; gives the messages of what is wrong with it. */
function faults(change: (file: RawFile) => void): string[] {
  const file = structuredClone(source)
  change(file)
  return therapiesFile.safeParse(file).error?.issues.map(({ message, path }) => `${path.join('.')}: ${message}`) ?? []
}

function row(file: RawFile, id: string): RawRow {
  const found = file.panels.flatMap(({ rows }) => rows).find(one => one.id === id)
  if (!found)
    throw new Error(`no row ${id}`)
  return found
}

describe('the therapy file', () => {
  it('is valid as it is', () => expect(faults(() => {})).toEqual([]))

  it.each(panelKey.options)('refuses every comparator that its panel does not hold: %s', (panel) => {
    const allowed: readonly string[] = COMPARATOR_PANELS[panel]
    for (const kind of comparatorKind.options) {
      const found = faults((file) => {
        const rows = file.panels.find(one => one.panel === panel)?.rows.filter(one => !one.beside && !one.mixes)
        rows?.forEach(one => one.comparatorKind = kind)
      })
      expect(found.length > 0, kind).toBe(!allowed.includes(kind))
    }
  })

  it('refuses mixed controls that reach beyond the panel', () => {
    expect(faults(file => row(file, 'ketamine-placebo').mixes = ['placebo', 'waitlist']).join()).toContain('mixed controls')
    expect(faults(file => delete row(file, 'emdr-mixed').beside).join()).toContain('mixed controls')
  })

  it('refuses a row beside one of another therapy, or beside itself', () => {
    expect(faults(file => row(file, 'emdr-mixed').beside = 'yoga-waitlist').join()).toContain('not another row of the same therapy')
    expect(faults(file => row(file, 'emdr-mixed').beside = 'emdr-mixed').join()).toContain('not another row of the same therapy')
  })

  it('refuses a row moved to another panel', () => {
    const found = faults((file) => {
      const moved = file.panels[0]!.rows.pop()!
      file.panels[1]!.rows.push(moved)
    })
    expect(found.join()).toContain('comparators must not be mixed')
  })

  it.each([
    ['an interval the wrong way round', (file: RawFile) => row(file, 'yoga-waitlist').ci = [-0.47, -1.72], 'wrong way round'],
    ['an estimate outside its interval', (file: RawFile) => row(file, 'yoga-waitlist').estimate = -0.1, 'outside its interval'],
    ['a corrected estimate outside its interval', (file: RawFile) => (row(file, 'ketamine-placebo').corrected as { estimate: number }).estimate = 0.5, 'outside its interval'],
    ['a result within hours of a dose', (file: RawFile) => row(file, 'ketamine-placebo').timepoint = '24 hours after the dose', 'do not belong'],
    ['a derived interval that does not say from what', (file: RawFile) => delete row(file, 'vr-active').derivedFrom, 'go together'],
    ['a derived interval that does not follow from its p value', (file: RawFile) => row(file, 'vr-active').ci = [-0.7, 0.28], 'from the p value follows -0.78 to 0.28'],
    ['a derived interval that does not follow from its t value', (file: RawFile) => row(file, 'acupuncture-sham').t = { value: 2.5, df: 90 }, 'from the t value follows'],
    ['a derived interval with nothing to derive it from', (file: RawFile) => delete row(file, 'vr-waitlist').p, 'needs the "p" or the "t"'],
    ['a credible interval outside a network', (file: RawFile) => row(file, 'yoga-waitlist').interval = 'CrI', 'network'],
    ['a row with neither an estimate nor words for it', (file: RawFile) => delete row(file, 'mindfulness-active').missing, 'missing'],
    ['an unknown therapy', (file: RawFile) => row(file, 'yoga-waitlist').therapy = 'joga', 'one of'],
    ['a corrected row that is not drawn', (file: RawFile) => row(file, 'ketamine-placebo').drawn = false, 'drawn with its correction'],
    ['a pair of two therapies', (file: RawFile) => file.pairs[0]!.harder = 'yoga-attention', 'rows of one therapy'],
    ['a pair in one panel', (file: RawFile) => file.pairs[0]!.harder = 'exposure-waitlist', 'easier panel'],
    ['a pair with a row that is not there', (file: RawFile) => file.pairs[0]!.harder = 'joga', 'no row "joga"'],
    ['a pair whose row has no interval', (file: RawFile) => delete row(file, 'yoga-attention').ci, 'need an estimate and an interval'],
    ['bins that do not add up', (file: RawFile) => file.comparisons.groups[0]!.comparisons = 90, 'the bins hold 91 comparisons, but there are 90'],
    ['a bin between the quarters', (file: RawFile) => file.comparisons.groups[1]!.bins[0]![0] = -1.8, 'multiples of 0.25'],
    ['bins out of order', (file: RawFile) => file.comparisons.groups[1]!.bins.reverse(), 'growing order'],
    ['a median outside the middle half', (file: RawFile) => file.comparisons.groups[0]!.median = -2, 'outside the middle half'],
    ['counts of high risk that do not add up', (file: RawFile) => file.comparisons.highRisk = 87, '87 of 113 comparisons at high risk leave 26'],
    ['a field it does not know', (file: RawFile) => row(file, 'yoga-waitlist').pooled = true, 'nrecognized'],
    ['panels in another order', (file: RawFile) => file.panels.reverse(), 'in this order'],
    ['more rows than the chart has lines for', (file: RawFile) => file.panels[0]!.rows.push(...['a', 'b', 'c'].map(id => ({ ...row(file, 'yoga-waitlist'), id }))), 'take 21 lines: the chart has room for 20; write "drawn: false"'],
    ['a name that is too long with what the chart adds to it', (file: RawFile) => row(file, 'acupuncture-sham').label = 'Electroacupuncture', 'which the chart calls "Electroacupuncture, one trial", 29 characters: at most 24 fit'],
    ['a name that does not fit beside the marks', (file: RawFile) => row(file, 'yoga-waitlist').label = 'Yoga in a class of twelve', 'at most 24 fit'],
    ['a name of a shelf that does not fit', (file: RawFile) => Object.assign(file.panels[0]!, { reading: 'easier than all' }), 'at most 14 fit'],
    ['a trial count of zero', (file: RawFile) => row(file, 'emdr-mixed').k = 0, ''],
  ])('refuses %s', (_, change, message) => {
    const found = faults(change)
    expect(found).not.toEqual([])
    expect(found.join('\n')).toContain(message)
  })
})
