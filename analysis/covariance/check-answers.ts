import type { Layout } from '../model/layout.ts'
import { ModelError } from '../model/model-error.ts'
import type { ModelProblem } from '../model/model-problem.ts'
import { silentIndicators } from '../model/silent-indicators.ts'
import type { Moments } from '../moments/moments.ts'
import type { Standardised } from '../moments/standardised.ts'

/**
 * Throws `ModelError` with everything that keeps the sample's covariances from being positive
 * definite before they are inverted: indicators without answers or variance, no more rows than
 * indicators.
 */
export function checkAnswers(
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
