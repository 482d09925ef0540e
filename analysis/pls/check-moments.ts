import type { Layout } from '../model/layout.ts'
import { ModelError } from '../model/model-error.ts'
import type { ModelProblem } from '../model/model-problem.ts'
import { completeByMean } from '../moments/complete-by-mean.ts'
import type { Moments } from '../moments/moments.ts'

/** Throws `ModelError` with everything in the data that keeps the model from being estimated. */
export function checkMoments(layout: Layout, moments: Moments): void {
  const problems = [...checkRows(layout, moments), ...checkIndicators(layout, moments)]
  if (problems.length > 0) throw new ModelError(problems)
}

/** A mode B block regresses on its indicators, so it needs more rows than indicators. */
function checkRows({ constructs, modes, blockStart }: Layout, { n }: Moments): ModelProblem[] {
  if (n < 3) return [{ code: 'too-few-rows', rows: n, needed: 3 }]
  return constructs.flatMap((construct, j) => {
    const needed = blockStart[j + 1] - blockStart[j] + 1
    return modes[j] === 'B' && n < needed
      ? [{ code: 'too-few-rows' as const, rows: n, needed, construct }]
      : []
  })
}

function checkIndicators({ constructs, indicators, blockOf }: Layout, moments: Moments) {
  return indicators.flatMap((indicator, p): ModelProblem[] => {
    const construct = constructs[blockOf[p]]
    const i = moments.indicators.indexOf(indicator)
    if (i < 0) return [{ code: 'unknown-indicator', indicator, construct }]
    if (moments.answered[i] === 0) return [{ code: 'unanswered-indicator', indicator, construct }]
    return varies(moments, i) ? [] : [{ code: 'constant-indicator', indicator, construct }]
  })
}

/** Has the indicator at position i any variance? */
export function varies(moments: Moments, i: number): boolean {
  const own = i * moments.indicators.length + i
  const alone = {
    distances: new Float64Array(1),
    deviations: new Float64Array(1),
    correlations: new Float64Array(1),
  }
  const sums = {
    weight: moments.weight,
    pairWeights: [moments.pairWeights[own]],
    sums: [moments.sums[own]],
    products: [moments.products[own]],
  }
  return completeByMean(moments.n, sums, alone) < 0
}
