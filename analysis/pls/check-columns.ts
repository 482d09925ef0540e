import type { Layout } from '../model/layout.ts'
import { ModelError } from '../model/model-error.ts'
import type { ModelProblem } from '../model/model-problem.ts'
import type { Moments } from '../moments/moments.ts'

/** Throws `ModelError` with every indicator of the model that the moments do not have. */
export function checkColumns(layout: Layout, moments: Moments): void {
  const problems = layout.indicators.flatMap((indicator, p): ModelProblem[] =>
    moments.indicators.includes(indicator)
      ? []
      : [
          {
            code: 'unknown-indicator',
            indicator,
            construct: layout.constructs[layout.blockOf[p]],
          },
        ],
  )
  if (problems.length > 0) throw new ModelError(problems)
}
