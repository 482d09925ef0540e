import type { ConstructResult, IndexReport } from '#analysis/report/index-report.ts'
import type { TableContent } from '../ui/table-content.ts'
import { DerivedNumber } from './derived-number.tsx'
import { levelWords, rangeWords } from './interval-words.ts'
import type { ReportWords } from './report-words.ts'

export function indexTable(report: IndexReport, words: ReportWords): TableContent {
  const { t, reader } = words
  const { formats } = reader
  return {
    caption: t('indices.title'),
    columns: [
      { header: t('indices.columns.construct') },
      { header: t('indices.columns.index'), numeric: true },
      {
        header: t('indices.columns.interval', { level: levelWords(report, words) }),
        numeric: true,
      },
      { header: t('indices.columns.n'), numeric: true },
      { header: t('indices.columns.missing'), numeric: true },
    ],
    rows: report.constructs.map(construct => ({
      key: construct.id,
      cells: [
        words.construct(construct.id),
        <DerivedNumber
          key="index"
          target={{ kind: 'index', construct: construct.id }}
          of={words.construct(construct.id)}
        >
          {indexWords(construct, words)}
        </DerivedNumber>,
        rangeWords(construct.index, words),
        formats.count(report.n),
        formats.shareInColumn(construct.missingShare),
      ],
    })),
  }
}

function indexWords({ index, isRate }: ConstructResult, { t, reader }: ReportWords): string {
  if (!index) return t('indices.absent')
  const { share, index: format } = reader.formats
  return isRate ? t('indices.rateValue', { rate: share(index.value / 100) }) : format(index.value)
}
