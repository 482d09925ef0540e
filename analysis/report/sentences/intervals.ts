import type { Estimate, IndexReport } from '../index-report.ts'
import type { ReportWords } from '../words.ts'

type Uncertain = Pick<IndexReport, 'uncertainty'>

/** "95%", or what the report's intervals cover. */
export function levelWords({ uncertainty }: Uncertain, { formats }: ReportWords): string {
  return formats.share(uncertainty?.level ?? 0.95)
}

/** "95% interval 70.6 to 74.1", or that it is still to come. */
export function intervalWords(
  { interval }: Estimate,
  report: Uncertain,
  words: ReportWords,
): string {
  if (!interval) return words.t('report.interval.pending')
  const [low, high] = interval
  return words.t('report.interval.words', {
    level: levelWords(report, words),
    low: words.formats.index(low),
    high: words.formats.index(high),
  })
}
