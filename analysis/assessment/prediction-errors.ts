import type { Layout } from '../model/layout.ts'
import { ModelError } from '../model/model-error.ts'
import type { PathModel } from '../model/path-model.ts'
import { momentsOf } from '../moments/moments-of.ts'
import { fitPls } from '../pls/fit-pls.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { answerAt } from '../sample/column.ts'
import type { Sample } from '../sample/sample.ts'
import { selectRows } from '../sample/select-rows.ts'
import { type LinearPredictor, linearPredictor } from './linear-benchmark.ts'
import type { PredictedFrom, PredictionSettings } from './prediction-options.ts'
import { type StructuralEstimate, structuralEstimate } from './structural-estimate.ts'

/**
 * Answer minus prediction, row by row for each of some indicators (rows × targets); NaN where the answer
 * is missing or there is no prediction.
 */
export interface PredictionErrors {
  readonly pls: Float64Array
  readonly linear: Float64Array
  /** Of the mean of the training rows. */
  readonly average: Float64Array
  /** Folds whose training rows had no solution. */
  readonly failedFolds: number
}

/**
 * The errors of one cross-validation: each fold is predicted by what all others have taught (means,
 * deviations, weights, loadings, paths and regressions), x̂ = x̄ + s·λ·η̂ (Shmueli, Ray, Velasquez
 * Estrada & Chatla 2016). Gaps of a predictor count as its training mean. `sample` has the layout's
 * indicators in its order; `targets` are positions.
 */
export function predictionErrors(
  model: PathModel,
  layout: Layout,
  sample: Sample,
  targets: readonly number[],
  foldOf: ArrayLike<number>,
  settings: PredictionSettings,
): PredictionErrors {
  const empty = () => new Float64Array(sample.n * targets.length).fill(Number.NaN)
  const errors = { pls: empty(), linear: empty(), average: empty() }
  let failedFolds = 0
  for (const fold of new Set(Array.from(foldOf))) {
    const training = rowsWhere(foldOf, other => other !== fold)
    const fit = estimable(model, selectRows(sample, training), settings)
    if (!fit) {
      failedFolds++
      continue
    }
    const predict = predictorOf(fit, layout, targets, settings)
    for (const row of rowsWhere(foldOf, other => other === fold)) {
      const answers = layout.indicators.map((_, p) =>
        answerAt(sample.columns[p], sample.scales[p], row),
      )
      const { pls, linear } = predict(answers)
      targets.forEach((p, t) => {
        const at = row * targets.length + t
        errors.pls[at] = answers[p] - pls[t]
        errors.linear[at] = answers[p] - linear[t]
        errors.average[at] = answers[p] - fit.indicators[p].mean
      })
    }
  }
  return { ...errors, failedFolds }
}

const rowsWhere = (foldOf: ArrayLike<number>, keep: (fold: number) => boolean) =>
  Array.from(foldOf).flatMap((fold, row) => (keep(fold) ? [row] : []))

/** Undefined where these rows cannot carry the model: then the fold is not predicted. */
function estimable(
  model: PathModel,
  sample: Sample,
  { pls }: PredictionSettings,
): PlsFit | undefined {
  try {
    const fit = fitPls(model, momentsOf(sample), pls)
    return fit.converged ? fit : undefined
  } catch (error) {
    if (error instanceof ModelError) return undefined
    throw error
  }
}

/** A function from one respondent's answers (NaN where missing) to the predicted ones. */
function predictorOf(
  fit: PlsFit,
  layout: Layout,
  targets: readonly number[],
  { from, benchmark }: PredictionSettings,
) {
  const estimate = structuralEstimate(fit)
  const linear = targets.map(p => linearPredictor(fit, layout, p, from, benchmark))
  return (answers: readonly number[]) => {
    const standardised = fit.indicators.map(({ mean, standardDeviation }, p) =>
      Number.isNaN(answers[p]) ? 0 : (answers[p] - mean) / standardDeviation,
    )
    const scores = new Float64Array(layout.constructs.length)
    fit.indicators.forEach(({ outerWeight }, p) => {
      scores[layout.blockOf[p]] += outerWeight * standardised[p]
    })
    const predicted = predictedScores(layout, estimate, scores, from)
    const answer = (p: number, value: number) =>
      fit.indicators[p].mean + fit.indicators[p].standardDeviation * value
    return {
      pls: targets.map(p => answer(p, fit.indicators[p].loading * predicted[layout.blockOf[p]])),
      linear: targets.map((p, t) => answer(p, regressed(linear[t], standardised))),
    }
  }
}

function regressed(predictor: LinearPredictor | undefined, standardised: readonly number[]) {
  if (!predictor) return Number.NaN
  return predictor.from.reduce((sum, p, k) => sum + predictor.slopes[k] * standardised[p], 0)
}

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
