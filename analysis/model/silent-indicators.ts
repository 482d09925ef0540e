import type { Layout } from './layout.ts'
import type { ModelProblem } from './model-problem.ts'

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
