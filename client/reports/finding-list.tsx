import { findingText } from '#analysis'
import type { IndexReport } from '#analysis/report/index-report.ts'
import { byGravity } from './finding-gravity.ts'
import { findingTitles } from './finding-titles.ts'
import classes from './findings-section.module.css'
import type { ReportWords } from './report-words.ts'

interface Props {
  readonly findings: IndexReport['findings']
  readonly report: IndexReport
  readonly words: ReportWords
}

/** Verdicts in words with their sources, the gravest first. */
export function FindingList({ findings, report, words }: Props) {
  const { t, reader } = words
  const titles = findingTitles(report, words)
  return (
    <ul className={classes.findings}>
      {byGravity(findings).map(finding => (
        <li key={`${finding.code} ${finding.about.join(' ')}`}>
          <span className={classes.verdict}>{t(`findings.verdict.${finding.verdict}`)}</span>
          <span>
            {findingText(finding, reader.locale, titles)}
            {finding.source && (
              <span className={classes.source}>
                {t('findings.source', { source: finding.source })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
