import type { Finding } from '../../finding.ts'
import type { FindingLine } from '../document.ts'
import { findingText } from '../finding-text.ts'
import type { ReportWords } from '../words.ts'

const GRAVITY = ['inadmissible', 'poor', 'acceptable', 'information', 'good'] as const

/** Findings in words with their sources, the gravest first; `titleOf` names what they are about. */
export function findingLines(
  findings: readonly Finding[],
  words: ReportWords,
  titleOf: (id: string) => string = id => titleOfModel(id, words),
): FindingLine[] {
  const { t, locale } = words
  return findings
    .toSorted((a, b) => GRAVITY.indexOf(a.verdict) - GRAVITY.indexOf(b.verdict))
    .map(finding => {
      const titles = Object.fromEntries(finding.about.map(id => [id, titleOf(id)]))
      return {
        verdict: t(`report.findings.verdict.${finding.verdict}`),
        text: findingText(finding, locale, titles),
        ...(finding.source !== undefined && {
          source: t('report.findings.source', { source: finding.source }),
        }),
      }
    })
}

/** Constructs are named, questions quoted. */
function titleOfModel(id: string, words: ReportWords): string {
  const construct = words.construct(id)
  return construct === id ? quoted(words.indicator(id).replace(/[.。]$/, ''), words) : construct
}

/** English sentences leave the quotation marks to their parts; Chinese ones bring their own. */
export function quoted(title: string, { locale }: ReportWords): string {
  return locale === 'en' ? `“${title}”` : title
}
