import type { KanoPart } from './kano-part.ts'
import type { WithFindings } from './part.ts'
import type { SurveyReport } from './survey-report.ts'

/**
 * The figures of this moment with what was resampled for an earlier report, which says of how many
 * rows: P(mode) of features that both have, and the parts that are drawn altogether.
 */
export function withEarlierDraws(now: SurveyReport, earlier: SurveyReport): SurveyReport {
  const { importancePerformance, impactAsymmetry, loyaltyCurve } = earlier
  const kano = now.kano && earlier.kano && withEarlierModes(now.kano, earlier.kano)
  return {
    ...now,
    ...(kano && { kano }),
    ...(importancePerformance && { importancePerformance }),
    ...(impactAsymmetry && { impactAsymmetry }),
    ...(loyaltyCurve && { loyaltyCurve }),
  }
}

function withEarlierModes(
  now: WithFindings<KanoPart>,
  { features, resampling }: KanoPart,
): WithFindings<KanoPart> {
  return {
    ...now,
    features: now.features.map(feature => {
      const before = features.find(other => other.feature === feature.feature)
      return { ...feature, ...(before && { modeProbability: before.modeProbability }) }
    }),
    ...(resampling && { resampling }),
  }
}
