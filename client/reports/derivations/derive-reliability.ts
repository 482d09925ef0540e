import type { IndexReport } from '#analysis/report/index-report.ts'
import { constructOf } from '../construct-of.ts'
import type { MethodWords } from '../method-words.ts'
import type { Derivation } from './derivation.ts'
import { quantityTable } from './quantity-table.ts'

export function deriveReliability(report: IndexReport, id: string, words: MethodWords): Derivation {
  const { m, t, reader } = words
  const construct = constructOf(report, id)
  const statistic = (value: number | undefined) =>
    value === undefined ? m('reliability.absent') : reader.formats.statistic(value)
  return {
    title: m('reliability.title', { construct: words.construct(id) }),
    steps: [
      m('reliability.alpha'),
      m('reliability.rhoA'),
      m('reliability.rhoC'),
      m('reliability.ave'),
      m('reliability.rSquared'),
    ],
    inputs: quantityTable(
      [
        [t('measurement.columns.alpha'), statistic(construct?.alpha)],
        [t('measurement.columns.rhoA'), statistic(construct?.rhoA)],
        [t('measurement.columns.rhoC'), statistic(construct?.rhoC)],
        [t('measurement.columns.ave'), statistic(construct?.ave)],
        [t('measurement.columns.rSquared'), statistic(construct?.rSquared)],
        [t('measurement.columns.rSquaredAdjusted'), statistic(construct?.rSquaredAdjusted)],
      ],
      words,
    ),
  }
}
