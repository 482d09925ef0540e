import { useTranslation } from 'react-i18next'
import { findingText } from '#analysis'
import type { Finding } from '#analysis/finding.ts'
import { byGravity } from '../finding-gravity.ts'
import classes from '../findings-section.module.css'
import heading from './part-heading.module.css'
import type { PartWords } from './part-words.ts'

/** What a reader must know before using the figures of a part. */
export function PartFindings({
  findings,
  words: { reader, name },
}: {
  findings: readonly Finding[]
  words: PartWords
}) {
  const { t } = useTranslation('report')
  if (findings.length === 0) return null
  const titles = Object.fromEntries(
    findings.flatMap(({ about }) => about.map(id => [id, quoted(name(id))])),
  )
  // In English the sentences leave the quotation marks to us; in Chinese they bring their own.
  function quoted(title: string): string {
    return reader.locale === 'en' ? `“${title}”` : title
  }
  return (
    <ul className={`${classes.findings} ${heading.spaced}`}>
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
