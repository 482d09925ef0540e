import type { Estimate, IndexReport } from '#analysis/report/index-report.ts'
import type { TableContent } from '../../ui/table-content.ts'
import { levelWords, rangeWords } from '../interval-words.ts'
import type { MethodWords } from '../method-words.ts'

/** Two columns: what it is, and how much. What is not known is left out. */
export function quantityTable(
  quantities: readonly (readonly [string, string | undefined])[],
  { m }: MethodWords,
): TableContent {
  return {
    caption: m('inputs'),
    columns: [
      { header: m('path.columns.quantity') },
      { header: m('path.columns.value'), numeric: true },
    ],
    rows: quantities.flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [{ key: name, cells: [name, value] }],
    ),
  }
}

/** What belongs to an estimate: its value, standard error, interval and p. */
export function estimateQuantities(
  name: string,
  estimate: Estimate | undefined,
  report: IndexReport,
  words: MethodWords,
  format: (value: number) => string,
): (readonly [string, string | undefined])[] {
  if (!estimate) return []
  const { m, reader } = words
  const { value, standardError, p } = estimate
  return [
    [name, format(value)],
    [m('path.standardError'), standardError === undefined ? undefined : format(standardError)],
    [m('path.interval', { level: levelWords(report, words) }), rangeWords(estimate, words, format)],
    [m('path.p'), p === undefined ? undefined : reader.formats.probability(p)],
  ]
}
