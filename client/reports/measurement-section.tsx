import type { IndexReport } from '#analysis/report/index-report.ts'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Section } from '../ui/section.tsx'
import { constructTable } from './construct-table.tsx'
import { indicatorTable } from './indicator-table.tsx'
import classes from './path-section.module.css'
import type { ReportWords } from './report-words.ts'
import { measurementSentences } from './sentences/measurement-sentences.ts'

export function MeasurementSection({ report, words }: { report: IndexReport; words: ReportWords }) {
  const { t, reader } = words
  return (
    <Section
      title={t('measurement.title')}
      intro={joinSentences(measurementSentences(report, words), reader.locale)}
    >
      <DataTable {...constructTable(report, words)} />
      <p className={classes.legend}>{t('measurement.wanted')}</p>
      <Disclosure summary={t('measurement.indicators')}>
        <DataTable {...indicatorTable(report, words)} />
      </Disclosure>
    </Section>
  )
}
