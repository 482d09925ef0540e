import type { Layout } from './layout.ts'
import { ModelError, type ModelProblem } from './model-error.ts'

/** Throws `ModelError` with every indicator of the model that is not among those given. */
export function checkColumns(
  layout: Layout,
  given: { readonly indicators: readonly string[] },
): void {
  const problems = layout.indicators.flatMap((indicator, p): ModelProblem[] => {
    const construct = layout.constructs[layout.blockOf[p]]
    return given.indicators.includes(indicator)
      ? []
      : [{ code: 'unknown-indicator', indicator, construct }]
  })
  if (problems.length > 0) throw new ModelError(problems)
}

/** The indicators that nobody answered, or that do not vary; positions are the layout's. */
export function silentIndicators(
  { indicators, constructs, blockOf }: Layout,
  answered: ArrayLike<number>,
  deviations: ArrayLike<number>,
): ModelProblem[] {
  return indicators.flatMap((indicator, p): ModelProblem[] => {
    if (deviations[p] > 0) return []
    const code = answered[p] === 0 ? 'unanswered-indicator' : 'constant-indicator'
    return [{ code, indicator, construct: constructs[blockOf[p]] }]
  })
}
