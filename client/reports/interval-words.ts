import type { Estimate, IndexReport } from '#analysis/report/index-report.ts'
import type { ReportWords } from './report-words.ts'

type Uncertain = Pick<IndexReport, 'uncertainty'>

/** "95%", or what the report's intervals cover. */
export function levelWords({ uncertainty }: Uncertain, { reader }: ReportWords): string {
  return reader.formats.share(uncertainty?.level ?? 0.95)
}

/** "95% interval 70.6 to 74.1", or that it is still to come. */
export function intervalWords(
  { interval }: Estimate,
  report: Uncertain,
  words: ReportWords,
  format = words.reader.formats.index,
): string {
  if (!interval) return words.t('interval.pending')
  const [low, high] = interval
  return words.t('interval.words', {
    level: levelWords(report, words),
    low: format(low),
    high: format(high),
  })
}

/** "70.6 to 74.1" for a column that says by itself what it is; empty where there is none yet. */
export function rangeWords(
  estimate: Estimate | undefined,
  words: ReportWords,
  format = words.reader.formats.index,
): string {
  if (!estimate?.interval) return ''
  const [low, high] = estimate.interval
  return words.t('interval.range', { low: format(low), high: format(high) })
}
