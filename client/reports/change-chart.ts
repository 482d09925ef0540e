import type { IndexChange } from '#analysis/report/index-report.ts'
import type { IntervalChart } from '../charts/interval-chart.ts'
import { niceRange } from '../charts/nice-range.ts'
import type { ReportWords } from './report-words.ts'

/** Differences around 0, with the verdict beside each. */
export function changeChart(
  changes: readonly IndexChange[],
  focus: string,
  words: ReportWords,
): IntervalChart {
  const { t, reader } = words
  const reach = Math.max(
    1,
    ...changes.flatMap(({ difference: { value, interval } }) =>
      (interval ?? [value]).map(Math.abs),
    ),
  )
  return {
    rows: changes.map(({ construct, difference, verdict }) => ({
      label: words.construct(construct),
      value: difference.value,
      interval: difference.interval,
      valueText: reader.formats.signedIndex(difference.value),
      note: t(`change.verdict.${verdict}`),
      noteStrong: verdict !== 'noClearChange',
      focus: construct === focus,
    })),
    axis: niceRange([-reach, reach], 4),
    reference: 0,
    formatTick: reader.formats.plain,
  }
}
