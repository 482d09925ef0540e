import type { IndexReport } from '#analysis/report/index-report.ts'
import type { IntervalRow } from '#analysis/report/pictures/intervals.ts'
import { rangeWords } from './interval-words.ts'
import type { ReportWords } from './report-words.ts'

/** Every construct that has an index, in the order of the model. */
export function indexRows(report: IndexReport, words: ReportWords): IntervalRow[] {
  const { formats } = words.reader
  return report.constructs.flatMap(({ id, index, isRate }) =>
    index === undefined
      ? []
      : [
          {
            label: words.construct(id),
            value: index.value,
            interval: index.interval,
            valueText: isRate ? formats.share(index.value / 100) : formats.index(index.value),
            note: rangeWords(index, words),
            focus: id === report.focus,
          },
        ],
  )
}
