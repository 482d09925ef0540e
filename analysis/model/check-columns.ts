import type { Layout } from './layout.ts'
import { ModelError } from './model-error.ts'
import type { ModelProblem } from './model-problem.ts'

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
