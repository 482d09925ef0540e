import { effectiveSize } from '../math/effective-size.ts'
import { checkColumns, silentIndicators } from '../model/check-columns.ts'
import { type Layout, layoutOf } from '../model/layout.ts'
import { ModelError, type ModelProblem } from '../model/model-error.ts'
import type { PathModel } from '../model/path-model.ts'
import { completeByMean } from '../moments/complete-by-mean.ts'
import type { Moments } from '../moments/moments.ts'
import { selectMoments } from '../moments/select-moments.ts'
import { emptyStandardised, type Standardised } from '../moments/standardised.ts'
import { covarianceFindings } from './covariance-findings.ts'
import type { CovarianceFit } from './covariance-fit.ts'
import { type CovarianceOptions, covarianceSettings } from './covariance-options.ts'
import { covarianceStructure } from './covariance-structure.ts'
import { describeSolution } from './describe-solution.ts'
import { discrepancy } from './discrepancy.ts'
import { fitIndices } from './fit-indices.ts'
import { inverse } from './inverse.ts'
import { minimise } from './minimise.ts'
import { startValues } from './start-values.ts'
import { weakestDirection } from './weakest-direction.ts'

/**
 * The covariance-based counterpart of `fitPls`: the same model as a structure of covariances,
 * estimated by maximum likelihood (Jöreskog 1970; Bollen 1989), so that a reader can see whether a
 * conclusion depends on the method.
 *
 * - Each construct is a common factor of its indicators, composites too; a single indicator is its
 *   construct, without error. `structure` takes the model's paths, or lets all constructs
 *   correlate.
 * - Gaps are completed by the mean, which shrinks variances: with many gaps fit the complete cases.
 * - F is minimised on correlations and the result reported in the units of the answers: the optimum
 *   does not depend on units. Each construct is turned so that its standardised loadings have a
 *   positive sum.
 * - Standard errors come from the expected information at the optimum, under multivariate
 *   normality, which answers on short scales do not have: they and χ² are then approximate.
 * - With case weights, n is Kish's effective n in χ² and standard errors.
 * - Negative variances, correlations above 1, parameters that the answers do not determine and
 *   non-convergence are findings; nothing is clipped.
 *
 * Throws `ModelError` where the sample has no positive definite covariances (constant, missing or
 * dependent indicators, no more rows than indicators), `RangeError` for options that cannot work.
 *
 * Example: a construct with two indicators that leads to a single one, correlations r₁₂ .56, r₁₃
 * .4, r₂₃ .35: loadings √(r₁₂r₁₃/r₂₃) = .8 and .7, path √(r₁₃r₂₃/r₁₂) = .5, χ² 0, no degrees of
 * freedom.
 */
export function fitCovariance<Name extends string>(
  model: PathModel<Name>,
  moments: Moments,
  options?: CovarianceOptions,
): CovarianceFit<Name> {
  const settings = covarianceSettings(options)
  const layout = layoutOf(model)
  checkColumns(layout, moments)
  const selected = selectMoments(moments, layout.indicators)
  const size = layout.indicators.length
  const sample = emptyStandardised(size)
  completeByMean(selected.n, selected, sample)
  checkAnswers(layout, selected, sample)
  const { n } = selected
  const effectiveN = effectiveSize(selected.weight, selected.weightSquared)
  const isNormal = settings.likelihood === 'normal'
  const cases = isNormal ? effectiveN : effectiveN - 1
  const deviations = isNormal
    ? sample.deviations.map(deviation => deviation * Math.sqrt((n - 1) / n))
    : sample.deviations

  const structure = covarianceStructure(layout, settings)
  const logDeterminant = inverse(sample.correlations, size)?.logDeterminant
  if (logDeterminant === undefined) throw new ModelError([{ code: 'dependent-indicators' }])
  const observed = { covariance: sample.correlations, logDeterminant }
  const start = discrepancy(structure, observed, startValues(structure, sample.correlations))
  if (!start) throw new ModelError([{ code: 'dependent-indicators' }])
  const { point, derivatives, iterations, converged } = minimise(
    structure,
    observed,
    start,
    settings,
  )
  const residuals = residualCorrelations(sample.correlations, point.implied.covariance, size)
  const fit = {
    model,
    settings,
    n,
    effectiveN,
    iterations,
    converged,
    ...describeSolution<Name>(structure, point, derivatives.expected, deviations, cases),
    residualCorrelations: {
      rows: layout.indicators,
      columns: layout.indicators,
      values: residuals,
    },
    fit: fitIndices({
      discrepancy: point.discrepancy,
      baselineDiscrepancy: -logDeterminant,
      indicators: size,
      parameters: structure.free.length,
      cases,
      srmr: srmr(residuals, size),
      ...(isNormal && {
        logDeterminant: deviations.reduce(
          (sum, deviation) => sum + 2 * Math.log(deviation),
          logDeterminant,
        ),
      }),
    }),
  }
  const weakest = weakestDirection(structure, derivatives.expected)
  return { ...fit, findings: covarianceFindings(fit, weakest) }
}

/**
 * Throws `ModelError` with everything that keeps the sample's covariances from being positive
 * definite before they are inverted: indicators without answers or variance, no more rows than
 * indicators.
 */
function checkAnswers(
  layout: Layout,
  { n, answered }: Moments,
  { deviations }: Standardised,
): void {
  const needed = layout.indicators.length + 1
  const problems: ModelProblem[] = [
    ...(n < needed ? [{ code: 'too-few-rows' as const, rows: n, needed }] : []),
    ...silentIndicators(layout, answered, deviations),
  ]
  if (problems.length > 0) throw new ModelError(problems)
}

/** (s − σ̂)/√(s·s) of two P × P covariances, in the sample's standard deviations (Bentler 1995). */
export function residualCorrelations(
  observed: ArrayLike<number>,
  implied: ArrayLike<number>,
  size: number,
): number[] {
  return Array.from({ length: size * size }, (_, at) => {
    const own = observed[Math.floor(at / size) * (size + 1)]
    const other = observed[(at % size) * (size + 1)]
    return (observed[at] - implied[at]) / Math.sqrt(own * other)
  })
}

/**
 * Standardised root mean square residual √(Σ r²/(P(P + 1)/2)) over the lower triangle of the
 * residual correlations with its diagonal (Bentler 1995; lavaan's `srmr`, cSEM's SRMR).
 *
 * Example: two indicators that correlate .3, implied 0: √(.09/3) = .1732051.
 */
export function srmr(residuals: ArrayLike<number>, size: number): number {
  let squares = 0
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) squares += residuals[i * size + j] ** 2
  return Math.sqrt(squares / ((size * (size + 1)) / 2))
}
