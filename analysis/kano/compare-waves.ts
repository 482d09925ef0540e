import { caseWeightsByCategory } from './classify-pair.ts'
import { type KanoDrift, kanoDrift } from './kano-drift.ts'
import { checkFeatures, type KanoFeature } from './kano-feature.ts'
import type { KanoSettings } from './kano-options.ts'
import { type KanoTally, tallyWeights } from './kano-tally.ts'

/** Two waves of a study. */
export interface WaveComparison {
  /** Of the features that both waves have, in the order of the later. */
  readonly drift: readonly KanoDrift[]
  /** Features of one of the two only. */
  readonly notCompared: readonly string[]
}

/** Drift of the features that stand in both waves under the same name. */
export function compareWaves(
  earlier: readonly KanoFeature[],
  later: readonly KanoFeature[],
  { table, driftAlpha }: Pick<KanoSettings, 'table' | 'driftAlpha'>,
): WaveComparison {
  checkFeatures(earlier)
  const tallyOf = ({ pairs }: KanoFeature): KanoTally =>
    tallyWeights(caseWeightsByCategory(pairs, table))
  const before = new Map(earlier.map(each => [each.feature, each]))
  const now = new Set(later.map(({ feature }) => feature))
  const drift = kanoDrift(
    later.flatMap(each => {
      const previous = before.get(each.feature)
      return previous
        ? [{ feature: each.feature, earlier: tallyOf(previous), later: tallyOf(each) }]
        : []
    }),
    { alpha: driftAlpha },
  )
  const notCompared = [
    ...later.filter(({ feature }) => !before.has(feature)),
    ...earlier.filter(({ feature }) => !now.has(feature)),
  ].map(({ feature }) => feature)
  return { drift, notCompared }
}
