import type { IndexChange } from '#analysis/report/index-report.ts'
import { axisOf, niceRange } from '#analysis/report/pictures/axis.ts'
import type { IntervalsPicture } from '#analysis/report/pictures/intervals.ts'
import type { ReportWords } from './report-words.ts'

/** Differences around 0, with the verdict beside each. */
export function changeChart(
  changes: readonly IndexChange[],
  focus: string,
  words: ReportWords,
  label: string,
): IntervalsPicture {
  const { t, reader } = words
  const reach = Math.max(
    1,
    ...changes.flatMap(({ difference: { value, interval } }) =>
      (interval ?? [value]).map(Math.abs),
    ),
  )
  return {
    kind: 'intervals',
    label,
    rows: changes.map(({ construct, difference, verdict }) => ({
      label: words.construct(construct),
      value: difference.value,
      interval: difference.interval,
      valueText: reader.formats.signedIndex(difference.value),
      note: t(`change.verdict.${verdict}`),
      noteStrong: verdict !== 'noClearChange',
      focus: construct === focus,
    })),
    axis: axisOf(niceRange([-reach, reach], 4), reader.formats.plain),
    reference: 0,
  }
}
