import type { IndexReport } from '#analysis/report/index-report.ts'
import type { ReportWords } from '../report-words.ts'

/** When the figures were fetched, from how many answers, and whether the intervals are as new. */
export function liveSentences(
  report: Pick<IndexReport, 'n' | 'uncertainty'>,
  underWay: { readonly progress: number } | undefined,
  updatedAt: number,
  { t, reader }: ReportWords,
): string[] {
  const { time, count, share } = reader.formats
  const sentences = [t('live.updated', { time: time(updatedAt) })]
  if (!report.uncertainty) sentences.push(t('live.noIntervals'))
  else if (report.uncertainty.n !== report.n) {
    sentences.push(
      t('live.olderIntervals', { before: count(report.uncertainty.n), now: count(report.n) }),
    )
  }
  if (underWay) {
    sentences.push(
      underWay.progress > 0
        ? t('live.computing', { share: share(Math.round(underWay.progress * 100) / 100) })
        : t('live.waiting'),
    )
  }
  return sentences
}
