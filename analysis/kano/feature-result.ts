import type { ChiSquareTest } from '../math/chi-square-p.ts'
import { effectiveSize } from '../math/effective-size.ts'
import type { MeanEstimate } from '../math/mean-estimate.ts'
import { averageSatisfaction } from './average-satisfaction.ts'
import { type BergerRule, bergerRule } from './berger-rule.ts'
import { caseWeightsByCategory } from './case-weights-by-category.ts'
import { categoryStrength } from './category-strength.ts'
import { type ContinuousPoint, continuousPoint } from './continuous-point.ts'
import { equalCategoriesTest } from './equal-categories-test.ts'
import { type FongTest, fongTest } from './fong-test.ts'
import { type FuzzyKano, fuzzyKano } from './fuzzy-kano.ts'
import { isMixed } from './is-mixed.ts'
import {
  type ByCategory,
  byCategory,
  KANO_CATEGORIES,
  type KanoCategory,
  sumOver,
} from './kano-category.ts'
import type { KanoFeature } from './kano-feature.ts'
import type { KanoSettings } from './kano-options.ts'
import { tallyWeights } from './kano-tally.ts'
import { type KanoVerdict, kanoVerdict } from './kano-verdict.ts'
import { type LeadingTest, leadingTest } from './leading-test.ts'
import { rankCategories } from './rank-categories.ts'
import { type Coefficient, satisfactionCoefficients } from './satisfaction-coefficients.ts'
import { type SatisfactionCurve, satisfactionCurve } from './satisfaction-curve.ts'
import { statedImportance } from './stated-importance.ts'
import { type SuspiciousShare, suspiciousShare } from './suspicious-share.ts'
import { type TieState, tieState } from './tie-state.ts'
import { totalStrength } from './total-strength.ts'

/** Everything about one feature that its own answers tell; what does not exist is absent. */
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
