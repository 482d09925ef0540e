import type { Finding } from '../finding.ts'
import { solveLinear } from '../math/solve-linear.ts'
import { layoutOf } from '../model/layout.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { GOOD_VIF, MAX_VIF } from '../thresholds.ts'
import { gradeLow } from './grade.ts'

/** How far the effects of predictors can be separated. */
export interface Collinearity {
  /** By arrow: of the predecessor among all predecessors of `to`. */
  readonly inner: readonly {
    readonly from: string
    readonly to: string
    /** Absent where the predecessors determine one another. */
    readonly varianceInflation?: number
  }[]
  /** By indicator: among the indicators of its block. */
  readonly outer: readonly {
    readonly construct: string
    readonly indicator: string
    /** Absent where the indicators determine one another. */
    readonly varianceInflation?: number
  }[]
  readonly findings: readonly Finding[]
}

const GUIDE = 'Hair et al. 2022'

/**
 * Variance inflation of predecessors (from the correlations that the paths were estimated from) and of
 * indicators within their block. Below 3 is good, below 5 acceptable. Indicators are graded in mode B
 * only: in mode A each weight is estimated on its own, and indicators ought to correlate.
 *
 * Example: predecessors that correlate .6 both have 1.5625; a single one has 1.
 */
export function collinearity(fit: PlsFit): Collinearity {
  const layout = layoutOf(fit.model)
  const count = layout.constructs.length
  const size = layout.indicators.length
  const among = layout.predecessors.map(members =>
    varianceInflation(fit.constructCorrelations.values, count, members),
  )
  const inner = layout.arrows.map(({ from, to }) => ({
    from: layout.constructs[from],
    to: layout.constructs[to],
    ...inflationAt(among[to], layout.predecessors[to].indexOf(from)),
  }))
  const outer = layout.constructs.flatMap((construct, j) => {
    const start = layout.blockStart[j]
    const members = Array.from({ length: layout.blockStart[j + 1] - start }, (_, p) => start + p)
    const within = varianceInflation(fit.indicatorCorrelations.values, size, members)
    return members.map((p, k) => ({
      construct,
      indicator: layout.indicators[p],
      ...inflationAt(within, k),
    }))
  })
  const isFormative = (construct: string) => {
    const j = layout.constructs.indexOf(construct)
    return layout.modes[j] === 'B' && layout.blockStart[j + 1] - layout.blockStart[j] > 1
  }
  return {
    inner,
    outer,
    findings: [
      ...inner.map(({ from, to, varianceInflation }) =>
        inflationFinding('vif-predecessor', [from, to], varianceInflation, fit.n),
      ),
      ...outer
        .filter(({ construct }) => isFormative(construct))
        .map(({ construct, indicator, varianceInflation }) =>
          inflationFinding('vif-indicator', [construct, indicator], varianceInflation, fit.n),
        ),
    ],
  }
}

const inflationAt = (inflations: readonly number[] | undefined, at: number) =>
  inflations && { varianceInflation: inflations[at] }

function inflationFinding(
  code: Finding['code'],
  about: readonly string[],
  value: number | undefined,
  n: number,
): Finding {
  if (value === undefined)
    return { code, verdict: 'poor', about, threshold: MAX_VIF, source: GUIDE, n }
  return { code, ...gradeLow(value, GOOD_VIF, MAX_VIF), about, value, source: GUIDE, n }
}

/**
 * Variance inflation of each of some variables, 1 / (1 − R²) of it on the others: the diagonal of the
 * inverse of their correlations (Belsley, Kuh & Welsch 1980). `members` are positions in
 * `correlations`, which is size × size in row order. A single variable has 1.
 *
 * Undefined where they determine one another.
 *
 * Example: two variables that correlate .6 both have 1 / (1 − .36) = 1.5625.
 */
export function varianceInflation(
  correlations: ArrayLike<number>,
  size: number,
  members: ArrayLike<number>,
): number[] | undefined {
  const count = members.length
  const inflation: number[] = []
  for (let k = 0; k < count; k++) {
    const system = new Float64Array(count * count)
    for (let i = 0; i < count; i++)
      for (let j = 0; j < count; j++)
        system[i * count + j] = correlations[members[i] * size + members[j]]
    const unit = new Float64Array(count)
    unit[k] = 1
    if (!solveLinear(system, unit, count)) return undefined
    inflation.push(unit[k])
  }
  return inflation
}
