import type { IndexReport } from '#analysis/report/index-report.ts'
import type { TableContent } from '../ui/table-content.ts'
import { DerivedNumber } from './derived-number.tsx'
import { levelWords, rangeWords } from './interval-words.ts'
import type { ReportWords } from './report-words.ts'
import type { WaveReport } from './wave-report.ts'

export function changeTable(
  report: IndexReport,
  { changes, earlierWave }: NonNullable<WaveReport['change']>,
  words: ReportWords,
): TableContent {
  const { t, reader } = words
  const { index, signedIndex, probability } = reader.formats
  return {
    caption: t('change.title', { wave: earlierWave.name }),
    columns: [
      { header: t('change.columns.construct') },
      { header: t('change.columns.earlier', { wave: earlierWave.name }), numeric: true },
      { header: t('change.columns.later'), numeric: true },
      { header: t('change.columns.difference'), numeric: true },
      { header: t('change.columns.interval', { level: levelWords(report, words) }), numeric: true },
      { header: t('change.columns.p'), numeric: true },
      { header: t('change.columns.detectable'), numeric: true },
      { header: t('change.columns.verdict') },
    ],
    rows: changes.map(change => {
      const { construct, earlier, later, difference, pAdjusted, minimumDetectable } = change
      const name = words.construct(construct)
      return {
        key: construct,
        cells: [
          name,
          index(earlier.value),
          index(later.value),
          <DerivedNumber key="difference" target={{ kind: 'change', construct }} of={name}>
            {signedIndex(difference.value)}
          </DerivedNumber>,
          rangeWords(difference, words),
          pAdjusted === undefined ? '' : probability(pAdjusted),
          minimumDetectable === undefined ? '' : index(minimumDetectable),
          t(`change.verdict.${change.verdict}`),
        ],
      }
    }),
  }
}
