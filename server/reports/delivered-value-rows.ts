import type { SurveyReport } from '#analysis/report/survey-report.ts'
import { meanRow, type PartRow } from './part-row.ts'

export function deliveredValueRows({ deliveredValue }: SurveyReport): PartRow[] {
  if (!deliveredValue) return []
  const { own, rival, relative, blocks } = deliveredValue
  const brand = (id: string, estimate: typeof own): PartRow[] => {
    const table = 'deliveredValue'
    return [
      meanRow({ table, id, figure: 'value' }, estimate.value),
      meanRow({ table, id, figure: 'cost' }, estimate.cost),
      meanRow({ table, id, figure: 'delivered' }, estimate.delivered),
      {
        ...{ table, id, figure: 'index', value: estimate.index, interval: estimate.indexInterval },
        n: estimate.delivered.n,
      },
    ]
  }
  return [
    ...brand('own', own),
    ...(rival ? brand('rival', rival) : []),
    ...(relative
      ? [
          {
            ...meanRow(
              { table: 'deliveredValue', id: 'own', figure: 'againstRival' },
              relative.difference,
            ),
            p: relative.p,
          },
        ]
      : []),
    ...blocks.flatMap(({ block, points, own: ownMean, rival: rivalMean }) => [
      { table: 'deliveredValueBlock', id: block, figure: 'points', value: points },
      meanRow({ table: 'deliveredValueBlock', id: block, figure: 'own' }, ownMean),
      ...(rivalMean
        ? [meanRow({ table: 'deliveredValueBlock', id: block, figure: 'rival' }, rivalMean)]
        : []),
    ]),
  ]
}
