import type { IndexReport } from '#analysis/report/index-report.ts'
import type { MethodWords } from '../method-words.ts'
import type { Derivation } from './derivation.ts'
import { quantityTable } from './quantity-table.ts'

export function deriveIndicator(report: IndexReport, id: string, words: MethodWords): Derivation {
  const { m, t, reader } = words
  const { statistic, count, share } = reader.formats
  const indicator = report.indicators.find(entry => entry.id === id)
  const known = (value: number | undefined) => (value === undefined ? undefined : statistic(value))
  return {
    title: m('indicator.title', { indicator: words.indicator(id) }),
    steps: [
      m('indicator.outerWeight'),
      m('indicator.loading'),
      m('index.weights'),
      m('indicator.missing'),
    ],
    inputs: quantityTable(
      [
        [m('indicator.answered'), indicator && count(indicator.answered)],
        [t('measurement.columns.missing'), indicator && share(indicator.missingShare)],
        [t('measurement.columns.mean'), known(indicator?.mean)],
        [t('measurement.columns.standardDeviation'), known(indicator?.standardDeviation)],
        [t('measurement.columns.outerWeight'), known(indicator?.outerWeight)],
        [t('measurement.columns.loading'), known(indicator?.loading)],
        [t('measurement.columns.indexWeight'), known(indicator?.indexWeight)],
      ],
      words,
    ),
  }
}
