import { MINIMUM_BASE } from '../fieldwork/minimum-base.ts'
import { caseWeightsByCategory } from '../kano/case-weights-by-category.ts'
import { classifyPair } from '../kano/classify-pair.ts'
import type { KanoFeature } from '../kano/kano-feature.ts'
import { kanoReport } from '../kano/kano-report.ts'
import { tallyWeights } from '../kano/kano-tally.ts'
import type { Resampling } from '../resampling/resampled-weights.ts'
import type { Sample } from '../sample/sample.ts'
import { belowBase } from './below-base.ts'
import { kanoFeaturesOf } from './kano-features-of.ts'
import type { KanoPart } from './kano-part.ts'
import { NO_PART, type Part } from './part.ts'
import { partResampling } from './part-resampling.ts'
import type { RoleColumn } from './role-column.ts'

/**
 * The Kano study of a sample. Counts, tests and Wilson's intervals cost one pass; P(mode) is there
 * where resampling is asked for. Features with fewer than ten complete pairs are not shown.
 */
export function kanoPart(
  sample: Sample,
  roles: readonly RoleColumn[],
  resampling?: Resampling,
): Part<KanoPart> {
  const asked = kanoFeaturesOf(sample, roles).map(feature => ({ feature, n: pairsIn(feature) }))
  if (asked.length === 0) return NO_PART
  const shown = asked.filter(({ n }) => n >= MINIMUM_BASE).map(({ feature }) => feature)
  const suppressed = asked.filter(({ n }) => n < MINIMUM_BASE)
  const { findings, features, n, settings, cut } = kanoReport(shown, resampling ?? { resamples: 0 })
  return {
    ...(shown.length > 0 && {
      part: {
        n,
        settings,
        cut,
        features: features.map((feature, j) => ({
          ...feature,
          tally: tallyWeights(caseWeightsByCategory(shown[j].pairs, settings.table)),
        })),
        suppressed: suppressed.map(({ feature }) => feature.feature),
        ...(resampling && { resampling: partResampling(resampling, sample.n) }),
      },
    }),
    findings: [...suppressed.flatMap(each => belowBase(each.feature.feature, each.n)), ...findings],
  }
}

function pairsIn({ pairs }: KanoFeature): number {
  return pairs.filter(pair => classifyPair(pair) !== undefined).length
}
