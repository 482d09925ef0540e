import type { IndexReport } from '#analysis/report/index-report.ts'
import type { TableContent } from '../ui/table-content.ts'
import { DerivedNumber } from './derived-number.tsx'
import { loadingVerdict } from './loading-verdict.ts'
import type { ReportWords } from './report-words.ts'

/** Every question with its weight and loading. */
export function indicatorTable(report: IndexReport, words: ReportWords): TableContent {
  const { t, reader } = words
  const { formats } = reader
  const known = (value: number | undefined, format: (value: number) => string) =>
    value === undefined ? '–' : format(value)
  return {
    caption: t('measurement.indicatorsCaption'),
    columns: [
      { header: t('measurement.columns.indicator') },
      { header: t('measurement.columns.construct') },
      { header: t('measurement.columns.mean'), numeric: true },
      { header: t('measurement.columns.standardDeviation'), numeric: true },
      { header: t('measurement.columns.missing'), numeric: true },
      { header: t('measurement.columns.outerWeight'), numeric: true },
      { header: t('measurement.columns.loading'), numeric: true },
      { header: t('measurement.columns.indexWeight'), numeric: true },
      { header: t('measurement.columns.verdict') },
    ],
    rows: report.indicators.map(indicator => {
      const { id, construct, mean, standardDeviation, missingShare } = indicator
      const { outerWeight, loading, indexWeight } = indicator
      const name = words.indicator(id)
      return {
        key: id,
        cells: [
          name,
          words.construct(construct),
          known(mean, formats.precise),
          known(standardDeviation, formats.precise),
          formats.shareInColumn(missingShare),
          <DerivedNumber key="weight" target={{ kind: 'indicator', indicator: id }} of={name}>
            {known(outerWeight, formats.statistic)}
          </DerivedNumber>,
          known(loading, formats.statistic),
          known(indexWeight, formats.shareInColumn),
          loading === undefined ? '–' : t(`measurement.loading.${loadingVerdict(loading)}`),
        ],
      }
    }),
  }
}
