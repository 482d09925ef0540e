import { effectiveSize } from '../math/effective-size.ts'
import { classifyPair } from './classify-pair.ts'
import type { EvaluationTable } from './evaluation-table.ts'
import { KANO_CATEGORIES } from './kano-category.ts'
import type { KanoFeature } from './kano-feature.ts'

/** A feature that a respondent did not answer. */
export const UNANSWERED = -1

/** The respondents of a study as distinct patterns of categories, for latent classes. */
export interface ClassPatterns {
  readonly features: number
  /** Categories as positions in `KANO_CATEGORIES`, `UNANSWERED` for none; a row a pattern. */
  readonly codes: Int8Array
  /** Case weight of each pattern, scaled so that all sum to `effectiveN`. */
  readonly weights: Float64Array
  /** Pattern of each respondent, `UNANSWERED` for those without a complete pair or weight. */
  readonly patternOf: Int32Array
  /** Respondents with a complete pair and a case weight above 0. */
  readonly n: number
  /** Kish's. */
  readonly effectiveN: number
  /** Categories that occur at all, summed over features, less one each: free shares of one class. */
  readonly freeShares: number
}

/**
 * Respondents with equal answers are one pattern with their weights summed: with few features most
 * of the work is saved, and the estimate is the same.
 *
 * Throws `RangeError` where features have different numbers of respondents, or a respondent has
 * different case weights.
 */
export function classPatterns(
  features: readonly KanoFeature[],
  table: EvaluationTable,
): ClassPatterns {
  const respondents = features[0]?.pairs.length ?? 0
  for (const { feature, pairs } of features)
    if (pairs.length !== respondents)
      throw new RangeError(
        `${feature} has ${pairs.length} respondents, ${features[0].feature} ${respondents}`,
      )
  const positions = new Map<string, number>()
  const rows: number[][] = []
  const weights: number[] = []
  const patternOf = new Int32Array(respondents).fill(UNANSWERED)
  let weight = 0
  let weightSquared = 0
  let n = 0
  for (let row = 0; row < respondents; row++) {
    const caseWeight = caseWeightOf(features, row)
    if (caseWeight === 0) continue
    const codes = features.map(({ pairs }) => {
      const category = classifyPair(pairs[row], table)
      return category === undefined ? UNANSWERED : KANO_CATEGORIES.indexOf(category)
    })
    const key = codes.join()
    const position = positions.get(key) ?? rows.length
    if (position === rows.length) {
      positions.set(key, position)
      rows.push(codes)
      weights.push(0)
    }
    weights[position] += caseWeight
    patternOf[row] = position
    weight += caseWeight
    weightSquared += caseWeight * caseWeight
    n++
  }
  const effectiveN = effectiveSize(weight, weightSquared)
  return {
    features: features.length,
    codes: Int8Array.from(rows.flat()),
    weights: Float64Array.from(weights, each => each * (effectiveN / weight)),
    patternOf,
    n,
    effectiveN,
    freeShares: features.reduce((sum, _, j) => {
      const occurring = new Set(rows.map(codes => codes[j]).filter(code => code !== UNANSWERED))
      return sum + Math.max(0, occurring.size - 1)
    }, 0),
  }
}

/** Of the complete pairs of a respondent, which must agree; 0 where there is none. */
function caseWeightOf(features: readonly KanoFeature[], row: number): number {
  const answered = features.flatMap(({ feature, pairs }) => {
    const { functional, dysfunctional, caseWeight = 1 } = pairs[row]
    const isComplete = functional !== undefined && dysfunctional !== undefined
    return isComplete ? [{ feature, caseWeight }] : []
  })
  if (answered.length === 0) return 0
  const [{ feature, caseWeight }] = answered
  const other = answered.find(each => each.caseWeight !== caseWeight)
  if (other)
    throw new RangeError(
      `respondent ${row} has case weight ${caseWeight} in ${feature} and ${other.caseWeight} in ${other.feature}`,
    )
  return caseWeight
}
