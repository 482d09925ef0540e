import type { IndexReport } from '../index-report.ts'
import type { ReportWords } from '../words.ts'

/**
 * Whether the intervals of the path model are as new as its figures; those of the other parts come
 * with the figures.
 */
export function freshnessSentences(
  { n, uncertainty }: Pick<IndexReport, 'n' | 'uncertainty'>,
  { t, formats }: ReportWords,
): string[] {
  if (!uncertainty) return [t('report.live.noIntervals')]
  if (uncertainty.n === n) return []
  return [
    t('report.live.olderIntervals', {
      before: formats.count(uncertainty.n),
      now: formats.count(n),
    }),
  ]
}
