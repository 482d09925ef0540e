import { KANO_CATEGORIES } from '#analysis/kano/kano-category.ts'
import type { SurveyReport } from '#analysis/report/survey-report.ts'
import { meanRow, type PartRow } from './part-row.ts'

export function kanoRows({ kano }: SurveyReport): PartRow[] {
  return (kano?.features ?? []).flatMap(feature => {
    const about = { table: 'kano', id: feature.feature, n: feature.n }
    const { better, worse, importance, modeProbability } = feature
    return [
      ...KANO_CATEGORIES.map(category => ({
        ...{ ...about, figure: `count${category}`, value: feature.counts[category] },
      })),
      ...KANO_CATEGORIES.map(category => ({
        ...{ ...about, figure: `modeProbability${category}`, value: modeProbability?.[category] },
      })),
      { ...about, figure: 'better', value: better?.value, interval: better?.interval },
      { ...about, figure: 'worse', value: worse?.value, interval: worse?.interval },
      { ...about, figure: 'suspiciousShare', value: feature.suspicious?.share },
      ...(importance ? [meanRow({ ...about, figure: 'importance' }, importance)] : []),
    ]
  })
}
