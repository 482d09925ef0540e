import type { SurveyReport } from '#analysis/report/survey-report.ts'
import { meanRow, type PartRow, shareRow } from './part-row.ts'

export function gapRows({ gaps }: SurveyReport): PartRow[] {
  if (!gaps) return []
  const { dimensions, items, overall, weighted } = gaps.gaps
  const gapOf = (table: string, id: string, own: (typeof dimensions)[number]): PartRow[] => [
    { ...{ table, id, figure: 'expectation', value: own.expectation }, n: own.gap.n },
    { ...{ table, id, figure: 'perception', value: own.perception }, n: own.gap.n },
    meanRow({ table, id, figure: 'gap' }, own.gap),
  ]
  return [
    ...dimensions.flatMap(own => gapOf('gapOfDimension', own.dimension, own)),
    ...items.flatMap(own => gapOf('gapOfItem', own.item, own)),
    ...(overall ? [meanRow({ table: 'gap', id: 'overall', figure: 'gap' }, overall)] : []),
    ...(weighted ? [meanRow({ table: 'gap', id: 'weighted', figure: 'gap' }, weighted)] : []),
    ...gaps.points.map(({ dimension, points }) =>
      meanRow({ table: 'gapOfDimension', id: dimension, figure: 'points' }, points),
    ),
    ...gaps.reliability.map(({ dimension, difference, n }) => ({
      ...{ table: 'gapOfDimension', id: dimension, figure: 'reliability', value: difference, n },
    })),
    ...gaps.tolerance.flatMap(({ item, adequacy, superiority, below, within, superior }) => [
      meanRow({ table: 'toleranceZone', id: item, figure: 'adequacy' }, adequacy),
      meanRow({ table: 'toleranceZone', id: item, figure: 'superiority' }, superiority),
      shareRow({ table: 'toleranceZone', id: item, figure: 'below' }, below),
      shareRow({ table: 'toleranceZone', id: item, figure: 'within' }, within),
      shareRow({ table: 'toleranceZone', id: item, figure: 'superior' }, superior),
    ]),
  ]
}
