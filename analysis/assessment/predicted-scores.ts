import type { Layout } from '../model/layout.ts'
import type { PredictedFrom } from './prediction-options.ts'
import type { StructuralEstimate } from './structural-estimate.ts'

/**
 * The scores that the paths predict for one respondent from the scores that his answers give:
 * η̂_k = Σ_m B_mk·η_m over the predecessors m of k, with their answered scores (`directAntecedents`)
 * or, from the earliest on, with the predicted ones (`earliestAntecedents`). Exogenous constructs keep
 * their answered scores.
 *
 * Example: x → y → z with coefficients .5 and .4 and scores 2, 3: z is 1.2 from y, .4 from x.
 */
export function predictedScores(
  { predecessors, causalOrder, constructs }: Layout,
  { coefficients }: Pick<StructuralEstimate, 'coefficients'>,
  answered: ArrayLike<number>,
  from: PredictedFrom,
): Float64Array {
  const predicted = Float64Array.from(answered)
  const source = from === 'directAntecedents' ? answered : predicted
  for (const k of causalOrder) {
    if (predecessors[k].length === 0) continue
    predicted[k] = predecessors[k].reduce(
      (sum, m) => sum + coefficients[m * constructs.length + k] * source[m],
      0,
    )
  }
  return predicted
}
