import type { SurveyReport } from '#analysis/report/survey-report.ts'
import { type PartRow, shareRow } from './part-row.ts'

export function loyaltyRows({ loyaltyCurve }: SurveyReport): PartRow[] {
  if (!loyaltyCurve) return []
  const { satisfaction: id, curve, trap } = loyaltyCurve
  const about = { table: 'loyaltyCurve', id, n: curve.n }
  return [
    { ...about, figure: 'slope', value: curve.linear.slope },
    { ...about, figure: 'knot', value: curve.knot?.knot, interval: curve.knot?.knotInterval },
    { ...about, figure: 'knotP', value: curve.knot?.p },
    ...(trap
      ? [
          shareRow(
            { table: 'loyaltyCurve', id, figure: 'notLoyalAmongSatisfied' },
            trap.amongSatisfied,
          ),
          shareRow({ table: 'loyaltyCurve', id, figure: 'notLoyal' }, trap.amongAll),
        ]
      : []),
  ]
}
