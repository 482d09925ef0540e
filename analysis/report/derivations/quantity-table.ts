import { numberCell, rangeCell } from '../cells.ts'
import type { Cell, NumberFormat, Table } from '../document.ts'
import type { Estimate, IndexReport } from '../index-report.ts'
import type { ReportWords } from '../words.ts'

export type Quantity = readonly [name: string, value: Cell]

/** Two columns: what it is, and how much. What does not exist is left out. */
export function quantityTable(quantities: readonly Quantity[], { t }: ReportWords): Table {
  return {
    id: 'inputs',
    caption: t('method.inputs'),
    columns: [
      { header: t('method.path.columns.quantity') },
      { header: t('method.path.columns.value'), numeric: true },
    ],
    rows: quantities.flatMap(([name, value]) =>
      value === '' ? [] : [{ key: name, cells: [name, value] }],
    ),
  }
}

/** What belongs to an estimate: its value, standard error, interval and p. */
export function estimateQuantities(
  name: string,
  estimate: Estimate | undefined,
  format: NumberFormat,
  { uncertainty }: IndexReport,
  { t, formats }: ReportWords,
): Quantity[] {
  if (!estimate) return []
  const { value, standardError, interval, p } = estimate
  const level = formats.share(uncertainty?.level ?? 0.95)
  return [
    [name, numberCell(value, format)],
    [t('method.path.standardError'), numberCell(standardError, format)],
    [t('method.path.interval', { level }), rangeCell(interval, format)],
    [t('method.path.p'), numberCell(p, 'probability')],
  ]
}
