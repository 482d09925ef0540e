import { silentIndicators } from '../model/check-columns.ts'
import type { Layout } from '../model/layout.ts'
import { ModelError, type ModelProblem } from '../model/model-error.ts'
import type { Moments } from '../moments/moments.ts'
import type { Standardised } from '../moments/standardised.ts'

/**
 * Throws `ModelError` with everything in the answers that keeps the model from being estimated: too
 * few rows, indicators without answers or variance. Positions are the layout's.
 */
export function checkAnswers(
  layout: Layout,
  { n, answered }: Pick<Moments, 'n' | 'answered'>,
  { deviations }: Standardised,
): void {
  const problems = [...checkRows(layout, n), ...silentIndicators(layout, answered, deviations)]
  if (problems.length > 0) throw new ModelError(problems)
}

/** A mode B block regresses on its indicators, so it needs more rows than indicators. */
function checkRows({ constructs, modes, blockStart }: Layout, rows: number): ModelProblem[] {
  if (rows < 3) return [{ code: 'too-few-rows', rows, needed: 3 }]
  const problems: ModelProblem[] = []
  for (let j = 0; j < constructs.length; j++) {
    const needed = blockStart[j + 1] - blockStart[j] + 1
    if (modes[j] === 'B' && rows < needed)
      problems.push({ code: 'too-few-rows', rows, needed, construct: constructs[j] })
  }
  return problems
}
