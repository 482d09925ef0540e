import type { IndexReport } from '#analysis/report/index-report.ts'
import type { TableContent } from '../ui/table-content.ts'
import { DerivedNumber } from './derived-number.tsx'
import { measurementVerdict } from './measurement-verdict.ts'
import type { ReportWords } from './report-words.ts'

/** How well each construct is measured, with a verdict in words. */
export function constructTable(report: IndexReport, words: ReportWords): TableContent {
  const { t, reader } = words
  const statistic = (value: number | undefined) =>
    value === undefined ? '–' : reader.formats.statistic(value)
  return {
    caption: t('measurement.constructsCaption'),
    columns: [
      { header: t('measurement.columns.construct') },
      { header: t('measurement.columns.kind') },
      { header: t('measurement.columns.alpha'), numeric: true },
      { header: t('measurement.columns.rhoA'), numeric: true },
      { header: t('measurement.columns.rhoC'), numeric: true },
      { header: t('measurement.columns.ave'), numeric: true },
      { header: t('measurement.columns.rSquared'), numeric: true },
      { header: t('measurement.columns.rSquaredAdjusted'), numeric: true },
      { header: t('measurement.columns.verdict') },
    ],
    rows: report.constructs.map(construct => {
      const { id, kind, mode, alpha, rhoA, rhoC, ave, rSquared, rSquaredAdjusted } = construct
      const name = words.construct(id)
      const verdict = measurementVerdict(construct, report.indicators)
      // A single question agrees with itself: 1.000 would look like praise.
      const agreement = (value: number | undefined) => (verdict === 'single' ? undefined : value)
      return {
        key: id,
        cells: [
          name,
          `${t(`measurement.kind.${kind}`)} (${t('measurement.mode', { mode })})`,
          statistic(agreement(alpha)),
          statistic(agreement(rhoA)),
          statistic(agreement(rhoC)),
          statistic(agreement(ave)),
          statistic(rSquared),
          statistic(rSquaredAdjusted),
          <DerivedNumber key="verdict" target={{ kind: 'reliability', construct: id }} of={name}>
            {verdict ? t(`measurement.verdict.${verdict}`) : '–'}
          </DerivedNumber>,
        ],
      }
    }),
  }
}
