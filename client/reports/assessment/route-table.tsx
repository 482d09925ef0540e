import type { Mediation } from '#analysis'
import type { TableContent } from '../../ui/table-content.ts'
import { DerivedNumber } from '../derived-number.tsx'
import type { AssessmentWords } from './assessment-words.ts'

/** The specific indirect effect along each route, with its kind. */
export function routeTable(mediation: readonly Mediation[], words: AssessmentWords): TableContent {
  const { a, t, reader } = words
  const { statistic, probability } = reader.formats
  return {
    caption: a('structure.routesCaption'),
    columns: [
      { header: a('structure.columns.route') },
      { header: a('structure.columns.effect'), numeric: true },
      { header: a('structure.columns.interval'), numeric: true },
      { header: t('paths.columns.p'), numeric: true },
      { header: a('structure.columns.kind') },
    ],
    rows: mediation.flatMap(({ routes }) =>
      routes.map(({ constructs, effect, type }) => {
        const name = constructs.map(words.construct).join(' → ')
        const [low, high] = effect.interval
        return {
          key: constructs.join('→'),
          cells: [
            name,
            <DerivedNumber key="effect" target={`route:${constructs.join('→')}`} of={name}>
              {statistic(effect.estimate)}
            </DerivedNumber>,
            t('interval.range', { low: statistic(low), high: statistic(high) }),
            probability(effect.p),
            a(`structure.mediation.${type}`),
          ],
        }
      }),
    ),
  }
}
