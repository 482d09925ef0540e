import type { SurveyReport } from '#analysis/report/survey-report.ts'
import { meanRow, type PartRow, shareRow } from './part-row.ts'

export function metricRows({ metrics }: SurveyReport): PartRow[] {
  const { nps, csat, ces } = metrics ?? {}
  return [
    ...(nps
      ? [
          {
            ...{ table: 'metric', id: 'nps', figure: 'score', value: nps.score.score },
            ...{ standardError: nps.score.standardError, interval: nps.score.interval },
            n: nps.promoters.n,
          },
          shareRow({ table: 'metric', id: 'nps', figure: 'promoters' }, nps.promoters),
          shareRow({ table: 'metric', id: 'nps', figure: 'passives' }, nps.passives),
          shareRow({ table: 'metric', id: 'nps', figure: 'detractors' }, nps.detractors),
        ]
      : []),
    ...(csat
      ? [
          shareRow({ table: 'metric', id: 'csat', figure: 'topBoxes' }, csat.top),
          meanRow({ table: 'metric', id: 'csat', figure: 'mean' }, csat.mean),
        ]
      : []),
    ...(ces
      ? [
          meanRow({ table: 'metric', id: 'ces', figure: 'mean' }, ces.mean),
          shareRow({ table: 'metric', id: 'ces', figure: 'agree' }, ces.agree),
        ]
      : []),
  ]
}
