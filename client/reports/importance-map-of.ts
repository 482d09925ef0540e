import type { Estimate, IndexReport } from '#analysis/report/index-report.ts'
import { axesAround, type ImportanceMapPicture } from '#analysis/report/pictures/importance-map.ts'
import type { ImportancePerformance } from './map-fields.ts'
import type { ReportWords } from './report-words.ts'

/** Importance is told as everywhere else in the report: as what a rise by 5 points brings. */
export const IMPACT_POINTS = 5

export function importanceMapOf(
  map: ImportancePerformance,
  report: IndexReport,
  words: ReportWords,
  label: string,
): ImportanceMapPicture {
  const { t, reader } = words
  const points = map.drivers.map(({ construct, importance, performance }) => ({
    label: words.construct(construct),
    importance: asImpact(importance),
    performance,
  }))
  return {
    kind: 'importance-map',
    label,
    points,
    meanImportance: IMPACT_POINTS * map.meanImportance,
    meanPerformance: map.meanPerformance,
    axisNames: {
      importance: t('map.xAxis', { focus: words.construct(report.focus) }),
      performance: t('map.yAxis'),
    },
    fields: [
      t('map.field.keep'),
      t('map.field.improve'),
      t('map.field.later'),
      t('map.field.maintain'),
    ],
    axes: axesAround(points, reader.formats.plain),
  }
}

export function asImpact({ value, interval }: Estimate): Estimate {
  return {
    value: IMPACT_POINTS * value,
    ...(interval && { interval: [IMPACT_POINTS * interval[0], IMPACT_POINTS * interval[1]] }),
  }
}
