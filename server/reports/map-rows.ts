import type { SurveyReport } from '#analysis/report/survey-report.ts'
import type { PartRow } from './part-row.ts'

export function mapRows({ importancePerformance, impactAsymmetry }: SurveyReport): PartRow[] {
  return [
    ...(importancePerformance?.grid.points ?? []).flatMap(point => {
      const about = { table: 'importancePerformance', id: point.item }
      return [
        {
          ...{ ...about, figure: 'importance', value: point.importance },
          interval: point.importanceInterval,
        },
        {
          ...{ ...about, figure: 'performance', value: point.performance },
          interval: point.performanceInterval,
        },
      ]
    }),
    ...(impactAsymmetry?.attributes ?? []).flatMap(attribute => {
      const about = { table: 'impactAsymmetry', id: attribute.attribute, n: impactAsymmetry?.n }
      return [
        { ...about, figure: 'penalty', value: attribute.penalty },
        { ...about, figure: 'reward', value: attribute.reward },
        {
          ...{ ...about, figure: 'asymmetry', value: attribute.asymmetry },
          interval: attribute.asymmetrySpread?.interval,
        },
      ]
    }),
  ]
}
