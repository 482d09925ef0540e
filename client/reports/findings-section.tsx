import { findingText } from '#analysis'
import type { IndexReport } from '#analysis/report/index-report.ts'
import { Section } from '../ui/section.tsx'
import { findingTitles } from './finding-titles.ts'
import classes from './findings-section.module.css'
import type { ReportWords } from './report-words.ts'

/** What a reader must know before using the figures, the gravest first. */
export function FindingsSection({ report, words }: { report: IndexReport; words: ReportWords }) {
  const { t, reader } = words
  if (report.findings.length === 0) {
    return <Section title={t('findings.title')} intro={t('findings.none')} />
  }
  const titles = findingTitles(report, words)
  return (
    <Section title={t('findings.title')}>
      <ul className={classes.findings}>
        {inOrder(report.findings).map(finding => (
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
    </Section>
  )
}

const GRAVITY = ['inadmissible', 'poor', 'acceptable', 'information', 'good'] as const

function inOrder(findings: IndexReport['findings']): IndexReport['findings'] {
  return findings.toSorted((a, b) => GRAVITY.indexOf(a.verdict) - GRAVITY.indexOf(b.verdict))
}
