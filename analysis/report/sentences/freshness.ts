import type { IndexReport } from '../index-report.ts'
import type { ReportInput } from '../report-input.ts'
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

/** Which answers have come and are in no figure yet. */
export function notCountedSentences(
  { heldBack = 0, newer = 0 }: Pick<ReportInput, 'heldBack' | 'newer'>,
  { t }: ReportWords,
): string[] {
  return [
    ...(newer > 0 ? [t('report.live.newer', { count: newer })] : []),
    ...(heldBack > 0 ? [t('report.live.heldBack', { count: heldBack })] : []),
  ]
}
