import type { IndexReport } from '#analysis/report/index-report.ts'
import { type MeasurementVerdict, measurementVerdict } from '../measurement-verdict.ts'
import type { ReportWords } from '../report-words.ts'

/** Which constructs can be trusted, which only with care, and which cannot be judged. */
export function measurementSentences(report: IndexReport, words: ReportWords): string[] {
  const named = (...verdicts: MeasurementVerdict[]) =>
    words.reader.formats.list(
      report.constructs
        .filter(construct =>
          verdicts.some(verdict => verdict === measurementVerdict(construct, report.indicators)),
        )
        .map(({ id }) => words.construct(id)),
    )
  const doubtful = named('loose', 'poor')
  const unjudged = named('single', 'formative')
  return [
    doubtful
      ? words.t('measurement.sentence', { constructs: doubtful })
      : words.t(unjudged ? 'measurement.allJudged' : 'measurement.all'),
    ...(unjudged ? [words.t('measurement.unjudged', { constructs: unjudged })] : []),
  ]
}
