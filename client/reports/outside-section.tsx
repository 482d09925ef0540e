import { Link } from 'react-router'
import type { IndexReport } from '#analysis/report/index-report.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Section } from '../ui/section.tsx'
import { levelWords, rangeWords } from './interval-words.ts'
import { addressOf, type OptionWords } from './options-in-address.ts'
import type { ReportWords } from './report-words.ts'

interface Props {
  readonly report: IndexReport
  readonly options: OptionWords
  readonly words: ReportWords
}

/** What the questionnaire asks of some only: its index among them, and the way to their model. */
export function OutsideSection({ report, options, words }: Props) {
  const { t, reader } = words
  const { count, index: format } = reader.formats
  const outside = report.population?.outside ?? []
  if (outside.length === 0) return null
  const modelOf = (id: string) => ({ search: String(addressOf({ ...options, among: id })) })
  return (
    <Section title={t('outside.title')} intro={t('outside.intro', { n: count(report.n) })}>
      <DataTable
        caption={t('outside.title')}
        columns={[
          { header: t('indices.columns.construct') },
          { header: t('indices.columns.index'), numeric: true },
          {
            header: t('indices.columns.interval', { level: levelWords(report, words) }),
            numeric: true,
          },
          { header: t('outside.asked'), numeric: true },
          { header: t('outside.model') },
        ]}
        rows={outside.map(({ id, asked, index }) => ({
          key: id,
          cells: [
            words.construct(id),
            index ? format(index.value) : t('indices.absent'),
            rangeWords(index, words),
            t('outside.of', { asked: count(asked), n: count(report.n) }),
            <Link key="model" to={modelOf(id)}>
              {t('outside.read')}
            </Link>,
          ],
        }))}
      />
    </Section>
  )
}
