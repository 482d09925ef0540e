import type { Layout } from '../model/layout.ts'
import { ModelError } from '../model/model-error.ts'
import type { ModelProblem } from '../model/model-problem.ts'
import type { Moments } from '../moments/moments.ts'
import type { Standardised } from '../moments/standardised.ts'

/** Throws `ModelError` with every indicator of the model that the moments do not have. */
export function checkColumns(layout: Layout, moments: Moments): void {
  const problems = layout.indicators.flatMap((indicator, p): ModelProblem[] => {
    const construct = layout.constructs[layout.blockOf[p]]
    return moments.indicators.includes(indicator)
      ? []
      : [{ code: 'unknown-indicator', indicator, construct }]
  })
  if (problems.length > 0) throw new ModelError(problems)
}

/**
 * Throws `ModelError` with everything that keeps the sample's covariances from being positive
 * definite before they are inverted: indicators without answers or variance, no more rows than
 * indicators.
 */
export function checkAnswers(
  { indicators, constructs, blockOf }: Layout,
  { n, answered }: Moments,
  { deviations }: Standardised,
): void {
  const needed = indicators.length + 1
  const problems: ModelProblem[] = n < needed ? [{ code: 'too-few-rows', rows: n, needed }] : []
  indicators.forEach((indicator, p) => {
    if (deviations[p] > 0) return
    const code = answered[p] === 0 ? 'unanswered-indicator' : 'constant-indicator'
    problems.push({ code, indicator, construct: constructs[blockOf[p]] })
  })
  if (problems.length > 0) throw new ModelError(problems)
}
