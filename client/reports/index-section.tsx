import type { IndexReport } from '#analysis/report/index-report.ts'
import { axisOf } from '#analysis/report/pictures/axis.ts'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { Picture } from '../ui/picture.tsx'
import { Section } from '../ui/section.tsx'
import { Figure } from './figure.tsx'
import { indexRows } from './index-rows.ts'
import { indexTable } from './index-table.tsx'
import type { ReportWords } from './report-words.ts'
import { indexSentences } from './sentences/index-sentences.ts'

const SCALE = { min: 0, max: 100, step: 25 }

export function IndexSection({ report, words }: { report: IndexReport; words: ReportWords }) {
  const { t, reader } = words
  const sentence = joinSentences(indexSentences(report, words), reader.locale)
  return (
    <Section title={t('indices.title')} intro={sentence}>
      <Figure tableWords={t('actionsBar.table')} tables={[indexTable(report, words)]}>
        <Picture
          picture={{
            kind: 'intervals',
            label: sentence,
            rows: indexRows(report, words),
            axis: axisOf(SCALE, reader.formats.plain),
          }}
        />
      </Figure>
    </Section>
  )
}
