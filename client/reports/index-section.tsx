import type { IndexReport } from '#analysis/report/index-report.ts'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { Chart } from '../charts/chart.tsx'
import { intervalChart } from '../charts/interval-chart.ts'
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
  const rows = indexRows(report, words)
  return (
    <Section title={t('indices.title')} intro={sentence}>
      <Figure tableWords={t('actionsBar.table')} tables={[indexTable(report, words)]}>
        <Chart
          label={sentence}
          draw={width =>
            intervalChart({ rows, axis: SCALE, formatTick: reader.formats.plain }, width)
          }
        />
      </Figure>
    </Section>
  )
}
