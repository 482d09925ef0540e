import { checkColumns } from '../model/check-columns.ts'
import { type Layout, layoutOf } from '../model/layout.ts'
import { ModelError } from '../model/model-error.ts'
import type { PathModel } from '../model/path-model.ts'
import { completeByMean } from '../moments/complete-by-mean.ts'
import type { Moments } from '../moments/moments.ts'
import { selectMoments } from '../moments/select-moments.ts'
import { emptyStandardised, type Standardised } from '../moments/standardised.ts'
import { checkAnswers } from './check-answers.ts'
import type { PlsFit } from './pls-fit.ts'
import { type PlsOptions, plsSettings } from './pls-options.ts'
import { emptySolution, type Solution } from './solution.ts'
import { type Outcome, solvePls } from './solve-pls.ts'

/**
 * Partial least squares path modelling on the correlations of the indicators (Lohmöller 1989;
 * Tenenhaus, Esposito Vinzi, Chatelin & Lauro 2005), gaps completed by the mean.
 *
 * - Inner weights by the path scheme (predecessors by regression, successors by correlation), or
 *   centroid, or factorial.
 * - Outer weights in mode A or B by construct, scaled to scores of variance 1; stops when their
 *   summed absolute change is below `tolerance`. A fit that did not stop says `converged: false`.
 * - Each construct is turned so that its loadings have a positive sum.
 * - `consistent` disattenuates common factors (Dijkstra & Henseler 2015); what is inadmissible then
 *   is a finding of `assess`, and never clipped.
 *
 * Throws `ModelError` where the data cannot carry the model: constant or missing columns, fewer rows
 * than a mode B block has indicators, collinear blocks or predecessors; `RangeError` for options
 * that cannot work.
 *
 * Example: two indicators of each of two composites, all correlations .5: every outer weight is
 * 1/√3 = .5773503, and the path coefficient is 2/3.
 */
export function fitPls<Name extends string>(
  model: PathModel<Name>,
  moments: Moments,
  options?: PlsOptions,
): PlsFit<Name> {
  const settings = plsSettings(options)
  const layout = layoutOf(model)
  checkColumns(layout, moments)
  const selected = selectMoments(moments, layout.indicators)
  const standardised = emptyStandardised(layout.indicators.length)
  completeByMean(selected.n, selected, standardised)
  checkAnswers(layout, selected, standardised)
  const solution = emptySolution(layout)
  const outcome = solvePls(layout, standardised.correlations, settings, solution)
  refuse(outcome, layout, solution)
  return {
    model,
    settings,
    n: selected.n,
    iterations: solution.iterations,
    converged: outcome === 'converged',
    ...describe<Name>(layout, selected, standardised, solution),
  }
}

function refuse(outcome: Outcome, layout: Layout, { culprit }: Solution): void {
  const construct = layout.constructs[culprit]
  switch (outcome) {
    case 'converged':
    case 'not-converged':
      return
    case 'singular-block':
    case 'collinear-predecessors':
    case 'unrelated-construct':
    case 'negative-reliability':
      throw new ModelError([{ code: outcome, construct }])
  }
}

type Described<Name extends string> = Omit<
  PlsFit<Name>,
  'model' | 'settings' | 'n' | 'iterations' | 'converged'
>

function describe<Name extends string>(
  layout: Layout,
  moments: Moments,
  standardised: Standardised,
  solution: Solution,
): Described<Name> {
  // The layout lists the keys of the model's constructs, which the type of the model names.
  const names = layout.constructs as readonly Name[]
  const count = names.length
  const square = (values: Float64Array) => ({
    rows: names,
    columns: names,
    values: numbers(values),
  })
  return {
    indicators: layout.indicators.map((name, p) => ({
      name,
      construct: names[layout.blockOf[p]],
      outerWeight: solution.weights[p],
      loading: solution.loadings[p],
      mean: moments.scales[p].min + standardised.distances[p],
      standardDeviation: standardised.deviations[p],
      scale: moments.scales[p],
      answered: moments.answered[p],
    })),
    constructs: names.map((name, j) => ({
      name,
      kind: layout.commonFactors[j] ? 'commonFactor' : 'composite',
      mode: layout.modes[j],
      flipped: solution.flipped[j] === 1,
      reliability: solution.reliabilities[j],
      ...explained(solution.rSquared[j], moments.n, layout.predecessors[j].length),
    })),
    paths: layout.arrows.map(({ from, to }) => ({
      from: names[from],
      to: names[to],
      coefficient: solution.coefficients[from * count + to],
      totalEffect: solution.totalEffects[from * count + to],
    })),
    crossLoadings: {
      rows: layout.indicators,
      columns: names,
      values: numbers(solution.crossLoadings),
    },
    scoreCorrelations: square(solution.scoreCorrelations),
    constructCorrelations: square(solution.correlations),
    totalEffects: square(solution.totalEffects),
    indicatorCorrelations: {
      rows: layout.indicators,
      columns: layout.indicators,
      values: numbers(standardised.correlations),
    },
  }
}

function explained(rSquared: number, n: number, predecessors: number) {
  if (predecessors === 0) return {}
  if (n <= predecessors + 1) return { rSquared }
  return { rSquared, rSquaredAdjusted: 1 - ((1 - rSquared) * (n - 1)) / (n - predecessors - 1) }
}

/** As `Array.from`, which takes several times as long as the copying. */
function numbers(values: Float64Array): number[] {
  const copy = new Array<number>(values.length)
  for (let i = 0; i < values.length; i++) copy[i] = values[i]
  return copy
}
