import type { PathModel } from '../model/path-model.ts'
import type { Expectation } from './expectation.ts'
import { type PlanOptions, planSettings } from './plan-options.ts'
import { planRange } from './plan-range.ts'
import type { SampleSizePlan } from './sample-size-plan.ts'
import { summarisePlan } from './summarise-plan.ts'

/**
 * How many respondents? Simulates surveys of several sizes from expected loadings and effects, and
 * says how wide the interval of each index will be and how often each effect will be found. Seeded;
 * with progress or on several threads by `planRange` and `summarisePlan`.
 *
 * Throws `ModelError` for an unsound model, `RangeError` for an expectation or options that cannot be.
 *
 * Example: an arrow of .2 asks for 155 respondents by the inverse square root rule.
 */
export function planSampleSize<Name extends string>(
  model: PathModel<Name>,
  expectation: Expectation,
  options: PlanOptions,
): SampleSizePlan<Name> {
  const { seed, simulations, sizes } = planSettings(options)
  return {
    seed,
    simulations,
    sizes: sizes.map(n =>
      summarisePlan(model, [planRange(model, expectation, options, n, 0, simulations)]),
    ),
    ruleOfThumb: ruleOfThumb(model, expectation),
  }
}

/**
 * The inverse square root rule for the smallest expected effect that is not 0.
 *
 * Example: .2 as the smallest: 155 respondents (Kock & Hadaya 2018).
 */
export function ruleOfThumb(model: PathModel, { paths = {} }: Expectation) {
  const effects = Object.entries(model.paths).flatMap(([from, successors = []]) =>
    successors.map(to => Math.abs(paths[`${from}→${to}`] ?? 0.3)),
  )
  const smallestPath = Math.min(...effects.filter(effect => effect > 0))
  return { smallestPath, n: inverseSquareRoot(smallestPath) }
}

/**
 * The inverse square root rule (Kock & Hadaya 2018): n ≥ (2.486 / |p|)² rows make a path coefficient p
 * significant at 5 % with a power of 80 %. Throws `RangeError` for a coefficient of 0 or beyond 1.
 *
 * Example: .1 needs 619 (618.02), .2 needs 155, .3 needs 69.
 */
export function inverseSquareRoot(smallestPath: number): number {
  const size = Math.abs(smallestPath)
  if (!(size > 0 && size <= 1)) throw new RangeError(`invalid path coefficient: ${smallestPath}`)
  return Math.ceil((2.486 / size) ** 2)
}
