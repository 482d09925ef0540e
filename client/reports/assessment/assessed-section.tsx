import type { ReactNode } from 'react'
import type { IndexReport } from '#analysis/report/index-report.ts'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/section.tsx'
import type { TableContent } from '../../ui/table-content.ts'
import { FindingList } from '../finding-list.tsx'
import classes from '../path-section.module.css'
import type { AssessmentWords } from './assessment-words.ts'

interface Props {
  readonly title: string
  readonly sentences: readonly string[]
  /** What the limits are and where they come from. */
  readonly legend: string
  readonly tables: readonly TableContent[]
  readonly findings: IndexReport['findings']
  readonly report: IndexReport
  readonly words: AssessmentWords
  readonly children?: ReactNode
}

/** A question about the model: the answer in words, then its tables, then every verdict. */
export function AssessedSection({
  title,
  sentences,
  legend,
  tables,
  findings,
  report,
  words,
  children,
}: Props) {
  const { a, t, reader } = words
  return (
    <Section title={title} intro={joinSentences(sentences, reader.locale)}>
      {children}
      <Disclosure summary={t('actionsBar.table')}>
        {tables.map(table => (
          <DataTable key={table.caption} {...table} captionShown={tables.length > 1} />
        ))}
      </Disclosure>
      {findings.length > 0 && (
        <Disclosure summary={a('verdicts', { count: findings.length })}>
          <FindingList findings={findings} report={report} words={words} />
        </Disclosure>
      )}
      <p className={classes.legend}>{legend}</p>
    </Section>
  )
}
