import type { Finding } from '../finding.ts'
import { caseWeightsByCategory } from './classify-pair.ts'
import { compareWaves } from './compare-waves.ts'
import { featureFindings } from './feature-findings.ts'
import { type FeatureResult, featureResult } from './feature-result.ts'
import { importanceWeights } from './importance-weights.ts'
import type { ByCategory } from './kano-category.ts'
import type { KanoDrift } from './kano-drift.ts'
import { checkFeatures, type KanoFeature } from './kano-feature.ts'
import { type KanoOptions, type KanoSettings, kanoSettings } from './kano-options.ts'
import { IMPORTANCE_SCALE } from './kano-pair.ts'
import { type KanoQuadrant, kanoQuadrant, type QuadrantCut, quadrantCut } from './kano-quadrant.ts'
import { type LatentClasses, latentClasses } from './latent-classes.ts'
import { modeProbabilities } from './mode-probabilities.ts'
import { type QfdResult, qfdResults } from './qfd-results.ts'
import type { SatisfactionCoefficients } from './satisfaction-coefficients.ts'
import { studyFindings } from './study-findings.ts'

/** All that a reader needs of one Kano study, as one JSON document. */
export interface KanoReport {
  /** Respondents, whether or not they completed a pair. */
  readonly n: number
  readonly settings: KanoSettings
  /** Where the Better/Worse plane is cut. */
  readonly cut: QuadrantCut
  readonly features: readonly KanoFeatureReport[]
  /** Of the features that the earlier wave has too; absent where no earlier wave was given. */
  readonly drift?: readonly KanoDrift[]
  /** Features of one of the two waves only. */
  readonly notCompared?: readonly string[]
  /** Without the respondents' memberships. */
  readonly latentClasses?: Omit<LatentClasses, 'memberships'>
  readonly findings: readonly Finding[]
}

/** A feature's own result, and what it is among the others. */
export interface KanoFeatureReport extends FeatureResult {
  /** P(mode) by bootstrap; absent without resamples. */
  readonly modeProbability?: ByCategory<number>
  /** Its place on the Better/Worse plane by the report's cut. */
  readonly quadrant?: KanoQuadrant
  /** Better and Worse times mean importance / 9, to be plotted where importance was asked. */
  readonly byImportance?: { readonly better: number; readonly worse: number }
  /** Matzler and Hinterhuber's share among the features whose importance was asked. */
  readonly importanceWeight?: number
  readonly qfd?: QfdResult
}

/**
 * The whole evaluation of a Kano study (Kano et al. 1984; Berger et al. 1993): for each feature its
 * counts, modal class with exact test and P(mode), Better and Worse with intervals, strengths,
 * continuous position, and where asked for importance, fuzzy classes, QFD weight, drift since an
 * earlier wave, latent classes; and the findings that a reader must know. The same input gives the
 * same document.
 *
 * Throws `RangeError` for a feature that stands twice, an answer, importance or case weight that
 * cannot be, or invalid options.
 *
 * Example: one feature with M 95, O 123, A 45, I 33 is clearly O, Better .5676, Worse −.7365, in the
 * one-dimensional quadrant of a plane cut at one half.
 */
export function kanoReport(
  features: readonly KanoFeature[],
  options: KanoOptions = {},
): KanoReport {
  const settings = kanoSettings(options)
  checkFeatures(features)
  const results = features.map(feature => featureResult(feature, settings))
  const cut = quadrantCut(results.flatMap(coefficientsOf), settings.cut)
  const modes =
    settings.resamples === 0
      ? []
      : modeProbabilities(
          features.map(({ pairs }) => caseWeightsByCategory(pairs, settings.table)),
          settings,
        )
  const shares = importanceShares(results)
  const qfd = qfdResults(features, results)
  const comparison = options.earlier && compareWaves(options.earlier, features, settings)
  const segments = options.latentClasses && segmentsOf(features, options, settings)
  return {
    n: features.reduce((n, { pairs }) => Math.max(n, pairs.length), 0),
    settings,
    cut,
    features: results.map((result, j) => {
      const [coefficients] = coefficientsOf(result)
      return {
        ...result,
        modeProbability: modes[j],
        quadrant: coefficients && kanoQuadrant(coefficients, cut),
        byImportance: byImportance(result),
        importanceWeight: shares[j],
        qfd: qfd[j],
      }
    }),
    ...comparison,
    latentClasses: segments,
    findings: [
      ...results.flatMap(result => featureFindings(result, settings)),
      ...studyFindings(comparison?.drift ?? [], segments),
    ],
  }
}

/** One entry, or none where q = 0. */
function coefficientsOf({
  better,
  worse,
  classified,
  effectiveClassified,
}: FeatureResult): SatisfactionCoefficients[] {
  return better && worse ? [{ better, worse, classified, effectiveClassified }] : []
}

function byImportance({ better, worse, importance }: FeatureResult) {
  if (!better || !worse || !importance) return undefined
  const scale = importance.mean / IMPORTANCE_SCALE.max
  return { better: better.value * scale, worse: worse.value * scale }
}

function segmentsOf(
  features: readonly KanoFeature[],
  { latentClasses: options }: KanoOptions,
  { seed, table, level }: KanoSettings,
): Omit<LatentClasses, 'memberships'> | undefined {
  const found = latentClasses(features, { ...options, seed, table, level })
  if (!found) return undefined
  const { memberships: _, ...segments } = found
  return segments
}

/** `importanceWeights` over the features whose importance was asked; undefined for the others. */
function importanceShares(results: readonly FeatureResult[]): (number | undefined)[] {
  const asked = results.flatMap(({ better, worse, importance }, j) =>
    better && worse && importance
      ? [{ j, importance: importance.mean, better: better.value, worse: worse.value }]
      : [],
  )
  const weights = importanceWeights(asked)
  const shares: (number | undefined)[] = results.map(() => undefined)
  asked.forEach(({ j }, k) => {
    shares[j] = weights?.[k]
  })
  return shares
}
