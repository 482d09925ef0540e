import type { IndexReport } from '#analysis/report/index-report.ts'
import type { ReportWords } from '../report-words.ts'

/**
 * When the figures were fetched, from how many answers, and whether the intervals of the path model
 * are as new; those of the other parts come with the figures.
 */
export function liveSentences(
  model: Pick<IndexReport, 'n' | 'uncertainty'> | undefined,
  underWay: { readonly progress: number } | undefined,
  updatedAt: number,
  { t, reader }: ReportWords,
): string[] {
  const { time, count, share } = reader.formats
  const sentences = [t('live.updated', { time: time(updatedAt) })]
  if (model && !model.uncertainty) sentences.push(t('live.noIntervals'))
  else if (model?.uncertainty && model.uncertainty.n !== model.n) {
    sentences.push(
      t('live.olderIntervals', { before: count(model.uncertainty.n), now: count(model.n) }),
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
