import { numberCell, rangeCell } from '../cells.ts'
import type { Section } from '../document.ts'
import type { IndexReport } from '../index-report.ts'
import { levelWords } from '../sentences/intervals.ts'
import type { ReportWords } from '../words.ts'

/** What the questionnaire asks of some only: its index among them, and the way to their model. */
export function outsideSection(report: IndexReport, words: ReportWords): Section[] {
  const { t, formats } = words
  const outside = report.population?.outside ?? []
  if (outside.length === 0) return []
  const n = formats.count(report.n)
  const title = t('report.outside.title')
  return [
    {
      id: 'outside',
      title,
      sentences: [t('report.outside.intro', { n })],
      blocks: [
        {
          kind: 'table',
          table: {
            id: 'outside',
            caption: title,
            columns: [
              { header: t('report.indices.columns.construct') },
              { header: t('report.indices.columns.index'), numeric: true },
              {
                header: t('report.indices.columns.interval', { level: levelWords(report, words) }),
                numeric: true,
              },
              { header: t('report.outside.asked'), numeric: true },
              { header: t('report.outside.model') },
            ],
            rows: outside.map(({ id, asked, index }) => ({
              key: id,
              cells: [
                words.construct(id),
                numberCell(index?.value, 'index', { absent: t('report.indices.absent') }),
                rangeCell(index?.interval, 'index'),
                t('report.outside.of', { asked: formats.count(asked), n }),
                { kind: 'link', link: { text: t('report.outside.read'), options: { among: id } } },
              ],
            })),
          },
        },
      ],
    },
  ]
}
