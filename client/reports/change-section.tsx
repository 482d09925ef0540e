import type { IndexReport } from '#analysis/report/index-report.ts'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { Picture } from '../ui/picture.tsx'
import { Section } from '../ui/section.tsx'
import { changeChart } from './change-chart.ts'
import { changeTable } from './change-table.tsx'
import { Figure } from './figure.tsx'
import type { ReportWords } from './report-words.ts'
import { changeSentences } from './sentences/change-sentences.ts'
import type { WaveReport } from './wave-report.ts'

interface Props {
  readonly report: IndexReport
  readonly change: NonNullable<WaveReport['change']>
  readonly words: ReportWords
}

export function ChangeSection({ report, change, words }: Props) {
  const { t, reader } = words
  const wave = change.earlierWave.name
  if (change.changes.length === 0) return null
  const sentence = joinSentences(
    changeSentences(change.changes, wave, report.focus, words),
    reader.locale,
  )
  return (
    <Section title={t('change.title', { wave })} intro={sentence}>
      <Figure tableWords={t('actionsBar.table')} tables={[changeTable(report, change, words)]}>
        <Picture picture={changeChart(change.changes, report.focus, words, sentence)} />
      </Figure>
    </Section>
  )
}
