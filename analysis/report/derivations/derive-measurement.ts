import { numberCell } from '../cells.ts'
import type { Derivation } from '../document.ts'
import type { ConstructResult, IndicatorResult } from '../index-report.ts'
import type { ReportWords } from '../words.ts'
import { quantityTable } from './quantity-table.ts'

/** How the reliability and validity of one construct are computed; what does not apply is named. */
export function deriveReliability(construct: ConstructResult, words: ReportWords): Derivation {
  const { t } = words
  const statistic = (value: number | undefined) =>
    numberCell(value, 'statistic', { absent: t('method.reliability.absent') })
  return {
    title: t('method.reliability.title', { construct: words.construct(construct.id) }),
    steps: [
      t('method.reliability.alpha'),
      t('method.reliability.rhoA'),
      t('method.reliability.rhoC'),
      t('method.reliability.ave'),
      t('method.reliability.rSquared'),
    ],
    inputs: quantityTable(
      [
        [t('report.measurement.columns.alpha'), statistic(construct.alpha)],
        [t('report.measurement.columns.rhoA'), statistic(construct.rhoA)],
        [t('report.measurement.columns.rhoC'), statistic(construct.rhoC)],
        [t('report.measurement.columns.ave'), statistic(construct.ave)],
        [t('report.measurement.columns.rSquared'), statistic(construct.rSquared)],
        [t('report.measurement.columns.rSquaredAdjusted'), statistic(construct.rSquaredAdjusted)],
      ],
      words,
    ),
  }
}

/** Who answered a question, how, and how much it counts. */
export function deriveIndicator(indicator: IndicatorResult, words: ReportWords): Derivation {
  const { t } = words
  const statistic = (value: number | undefined) => numberCell(value, 'statistic')
  return {
    title: t('method.indicator.title', { indicator: words.indicator(indicator.id) }),
    steps: [
      t('method.indicator.outerWeight'),
      t('method.indicator.loading'),
      t('method.index.weights'),
      t('method.indicator.missing'),
    ],
    inputs: quantityTable(
      [
        [t('method.indicator.answered'), numberCell(indicator.answered, 'count')],
        [t('report.measurement.columns.missing'), numberCell(indicator.missingShare, 'share')],
        [t('report.measurement.columns.mean'), statistic(indicator.mean)],
        [t('report.measurement.columns.standardDeviation'), statistic(indicator.standardDeviation)],
        [t('report.measurement.columns.outerWeight'), statistic(indicator.outerWeight)],
        [t('report.measurement.columns.loading'), statistic(indicator.loading)],
        [t('report.measurement.columns.indexWeight'), statistic(indicator.indexWeight)],
      ],
      words,
    ),
  }
}
