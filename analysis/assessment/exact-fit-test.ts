import type { Finding } from '../finding.ts'
import { type Layout, layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import { momentsOf } from '../moments/moments-of.ts'
import { fitPls } from '../pls/fit-pls.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { type PlsOptions, plsSettings } from '../pls/pls-options.ts'
import { emptySolution } from '../pls/solution.ts'
import { solvePls } from '../pls/solve-pls.ts'
import { quantile } from '../resampling/quantile.ts'
import type { Sample } from '../sample/sample.ts'
import { selectIndicators } from '../sample/select-indicators.ts'
import { SIGNIFICANCE } from '../thresholds.ts'
import {
  type FitConventions,
  type FitMeasures,
  type FittedModel,
  fitMeasures,
  impliedBy,
} from './fit-measures.ts'
import { resampledCorrelations } from './resampled-correlations.ts'
import { structuralEstimate } from './structural-estimate.ts'
import { transformToModel } from './transform-to-model.ts'

export interface ExactFitOptions extends PlsOptions, FitConventions {
  /** @default 'estimated' */
  readonly of?: FittedModel
  /** @default 499 */
  readonly resamples?: number
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly seed: number
  /** Probability of refusing a model that holds. @default 0.05 */
  readonly significance?: number
}

/** Whether the misfit could have come about by chance. */
export interface ExactFitTest {
  readonly of: FittedModel
  readonly resamples: number
  readonly seed: number
  readonly significance: number
  /** Resamples without a solution: left out. */
  readonly failed: number
  readonly srmr: ExactFit
  readonly dUls: ExactFit
  /** Absent where it does not exist for the sample itself. */
  readonly dG?: ExactFit
  readonly findings: readonly Finding[]
}

export interface ExactFit {
  readonly value: number
  /** The 1 − significance quantile (type 7) of the draws. */
  readonly critical: number
  /** (1 + draws at or above the value) / (1 + draws). */
  readonly p: number
}

/**
 * Bootstrap test of exact fit (Beran & Srivastava 1985; Bollen & Stine 1992; Dijkstra & Henseler 2015):
 * the rows are transformed so that the model holds in them, X* = Z·S^(−½)·Σ̂^(½), resampled from the
 * numbered streams and estimated again; a distance larger than nearly all that come about in this way
 * speaks against the model. Gaps are completed by the mean first.
 *
 * Undefined where S or Σ̂ is not positive definite, as an inadmissible consistent estimate can make it,
 * or where fewer than two resamples have a solution. Throws as `fitPls` does where there is no point
 * estimate, and `RangeError` for options that cannot work.
 *
 * Example: a d_ULS of 3.1 where 24 of 499 draws reach 3.1 or more has p = 25/500 = .05.
 */
export function exactFitTest(
  model: PathModel,
  sample: Sample,
  options: ExactFitOptions,
): ExactFitTest | undefined {
  const { of = 'estimated', resamples = 499, seed, significance = SIGNIFICANCE } = options
  if (!(significance > 0 && significance < 1))
    throw new RangeError(`invalid significance: ${significance}`)
  const layout = layoutOf(model)
  const used = selectIndicators(sample, layout.indicators)
  const fit = fitPls(model, momentsOf(used), plsSettings(options))
  const observed = fit.indicatorCorrelations.values
  const implied = impliedBy(of, layout, observed, structuralEstimate(fit), options)
  const transformed = transformToModel(used, fit, implied)
  if (!transformed) return undefined
  const measures = fitMeasures(observed, implied, layout.indicators.length)
  const draws = [...drawnMeasures(layout, transformed, fit, of, { ...options, resamples, seed })]
  const found = draws.filter(drawn => drawn !== undefined)
  const test = (measure: keyof FitMeasures) => {
    const value = measures[measure]
    if (value === undefined) return undefined
    return exactFit(
      value,
      found.flatMap(drawn => drawn[measure] ?? []),
      significance,
    )
  }
  const srmr = test('srmr')
  const dUls = test('dUls')
  const dG = test('dG')
  if (!srmr || !dUls) return undefined
  return {
    of,
    resamples,
    seed,
    significance,
    failed: resamples - found.length,
    srmr,
    dUls,
    ...(dG && { dG }),
    findings: [
      {
        code: of === 'saturated' ? 'exact-fit-saturated' : 'exact-fit-estimated',
        verdict: srmr.p < significance ? 'poor' : 'good',
        about: [],
        value: srmr.p,
        threshold: significance,
        source: 'Dijkstra & Henseler 2015',
        n: fit.n,
      },
    ],
  }
}

/** The measures of each resample, undefined where it has no solution. */
function* drawnMeasures(
  layout: Layout,
  transformed: Sample,
  fit: PlsFit,
  of: FittedModel,
  options: ExactFitOptions & { readonly resamples: number },
): Generator<FitMeasures | undefined, void> {
  const solution = emptySolution(layout)
  const start = Float64Array.from(fit.indicators, ({ outerWeight }) => outerWeight)
  for (const drawn of resampledCorrelations(transformed, options)) {
    const ended = drawn && solvePls(layout, drawn.correlations, fit.settings, solution, start)
    if (!drawn || ended !== 'converged') {
      yield undefined
      continue
    }
    const implied = impliedBy(of, layout, drawn.correlations, solution, options)
    yield fitMeasures(drawn.correlations, implied, layout.indicators.length)
  }
}

/** A model that reproduces everything has distances of rounding, which mean nothing. */
const ROUNDING = 1e-12

function exactFit(
  value: number,
  draws: readonly number[],
  significance: number,
): ExactFit | undefined {
  const critical = quantile(Float64Array.from(draws).sort(), 1 - significance)
  if (critical === undefined || draws.length < 2) return undefined
  const beyond = draws.filter(draw => draw >= value - ROUNDING).length
  return { value, critical, p: (1 + beyond) / (1 + draws.length) }
}
