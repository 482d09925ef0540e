import type { ChiSquareTest } from '../math/chi-square-p.ts'
import { effectiveSize } from '../math/effective-size.ts'
import { equalFrequenciesTest } from '../math/equal-frequencies-test.ts'
import type { MeanEstimate } from '../math/mean-estimate.ts'
import { type BergerRule, bergerRule } from './berger-rule.ts'
import { categoryStrength, isMixed, totalStrength } from './category-strength.ts'
import { caseWeightsByCategory } from './classify-pair.ts'
import { type ContinuousPoint, continuousPoint } from './continuous-point.ts'
import { effectiveCounts } from './effective-counts.ts'
import { type FongTest, fongTest } from './fong-test.ts'
import { type FuzzyKano, fuzzyKano } from './fuzzy-kano.ts'
import { statedImportance } from './importance-weights.ts'
import {
  type ByCategory,
  byCategory,
  CLASSIFIED,
  KANO_CATEGORIES,
  type KanoCategory,
  sumOver,
} from './kano-category.ts'
import type { KanoFeature } from './kano-feature.ts'
import type { KanoSettings } from './kano-options.ts'
import { type KanoTally, rankCategories, tallyWeights } from './kano-tally.ts'
import { type KanoVerdict, kanoVerdict } from './kano-verdict.ts'
import { type LeadingTest, leadingTest } from './leading-test.ts'
import {
  type Coefficient,
  type SatisfactionCoefficients,
  satisfactionCoefficients,
} from './satisfaction-coefficients.ts'
import { type SatisfactionCurve, satisfactionCurve } from './satisfaction-curve.ts'
import { type SuspiciousShare, suspiciousShare } from './suspicious-share.ts'
import { type TieState, tieState } from './tie-state.ts'

/** Everything that the answers to one feature say about it; what does not exist is absent. */
export interface FeatureResult {
  readonly feature: string
  /** Complete pairs, N. */
  readonly n: number
  /** Respondents without a complete pair. */
  readonly incomplete: number
  /** Kish's effective N; N where all case weights are equal. */
  readonly effectiveN: number
  readonly counts: ByCategory<number>
  /** Σ of the case weights; everything below counts by them unless it says otherwise. */
  readonly weightedCounts: ByCategory<number>
  /** Weighted shares of all complete pairs. */
  readonly shares?: ByCategory<number>
  readonly verdict: KanoVerdict
  readonly mode?: KanoCategory
  readonly tie?: TieState
  readonly rule?: BergerRule
  readonly leading?: LeadingTest
  readonly fong?: FongTest
  /** χ² of M, O, A, I being equally frequent. */
  readonly equalCategories?: ChiSquareTest
  readonly totalStrength?: number
  readonly categoryStrength?: number
  readonly mixed: boolean
  /** Unweighted. */
  readonly suspicious?: SuspiciousShare
  readonly better?: Coefficient
  readonly worse?: Coefficient
  /** q = M + O + A + I, unweighted, and its effective size. */
  readonly classified: number
  readonly effectiveClassified: number
  /** ASC. */
  readonly averageSatisfaction?: number
  /** S-CR curve of the category by Berger's rule. */
  readonly curve?: SatisfactionCurve
  readonly continuous?: ContinuousPoint
  readonly continuousByImportance?: ContinuousPoint
  /** Self-stated, 1 to 9. */
  readonly importance?: MeanEstimate
  readonly fuzzy?: FuzzyKano
}

/** Evaluates one feature. The pairs are taken as checked. */
export function featureResult(
  { feature, pairs, splits = [] }: KanoFeature,
  settings: KanoSettings,
): FeatureResult {
  const { table, alpha, tieGap, level } = settings
  const tally = tallyWeights(caseWeightsByCategory(pairs, table))
  const weight = sumOver(tally.weights, KANO_CATEGORIES)
  const rule = bergerRule(tally, tieGap)
  const coefficients = satisfactionCoefficients(tally, level)
  return {
    feature,
    n: tally.n,
    incomplete: pairs.length - tally.n,
    effectiveN: effectiveSize(weight, sumOver(tally.weightsSquared, KANO_CATEGORIES)),
    counts: tally.counts,
    weightedCounts: tally.weights,
    shares: weight > 0 ? byCategory(category => tally.weights[category] / weight) : undefined,
    verdict: kanoVerdict(tally, { alpha, tieGap }),
    mode: weight > 0 ? rankCategories(tally)[0] : undefined,
    tie: tieState(tally, tieGap),
    rule,
    leading: leadingTest(tally, alpha),
    fong: fongTest(tally),
    equalCategories: equalCategoriesTest(tally),
    totalStrength: totalStrength(tally),
    categoryStrength: categoryStrength(tally),
    mixed: isMixed(tally),
    suspicious: suspiciousShare(tally),
    better: coefficients?.better,
    worse: coefficients?.worse,
    classified: coefficients?.classified ?? 0,
    effectiveClassified: coefficients?.effectiveClassified ?? 0,
    averageSatisfaction: coefficients && averageSatisfaction(coefficients),
    curve:
      rule &&
      coefficients &&
      satisfactionCurve(rule.category, coefficients.better.value, coefficients.worse.value),
    continuous: continuousPoint(pairs, { level }),
    continuousByImportance: continuousPoint(pairs, { level, weighting: 'importance' }),
    importance: statedImportance(pairs, level),
    fuzzy: fuzzyKano(splits, settings),
  }
}

/**
 * Average satisfaction coefficient ASC = (Better + |Worse|) / 2, 0 to 1: one number for how much a
 * feature moves satisfaction either way (Park, Han & Park 2012).
 *
 * Example: Better .5676 and Worse −.7365 have .6520.
 */
function averageSatisfaction({ better, worse }: SatisfactionCoefficients): number {
  return (better.value + Math.abs(worse.value)) / 2
}

/**
 * χ² test of "M, O, A and I are equally frequent" (Pearson 1900), 3 degrees of freedom: do the
 * answers carry any information at all? Under case weights from effective counts.
 *
 * Undefined where none of the four occurs. Example: 95, 123, 45, 33 give 72.49.
 */
export function equalCategoriesTest(tally: KanoTally): ChiSquareTest | undefined {
  return equalFrequenciesTest(effectiveCounts(tally, CLASSIFIED))
}
