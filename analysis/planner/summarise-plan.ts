import { statisticPositions } from '../bootstrap/statistics.ts'
import { layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import type { PlanDraws } from './plan-range.ts'
import type { PlannedSize } from './sample-size-plan.ts'

/** Two-sided 95 %. */
const Z = 1.959963984540054

/** 80 % power at two-sided 5 %. */
const Z_POWER = Z + 0.8416212335729143

/**
 * What surveys of one size show, from the simulations of one or several threads. The standard error
 * is the spread over the surveys; an effect counts as found where it stands 1.96 of them from zero.
 *
 * Example: an index with a standard error of 1 has the half-width 1.96, and shows a change of
 * 2.80·√2 = 3.96 points.
 */
export function summarisePlan<Name extends string>(
  model: PathModel<Name>,
  parts: readonly PlanDraws[],
): PlannedSize<Name> {
  const [first] = parts
  if (!first || parts.some(({ n }) => n !== first.n))
    throw new RangeError('simulations of one size are needed')
  const layout = layoutOf(model)
  const positions = statisticPositions(layout)
  // The layout lists the keys of the model's constructs, which the type of the model names.
  const names = layout.constructs as readonly Name[]
  const ordered = [...parts].sort((a, b) => a.from - b.from)
  const rows = ordered.flatMap(({ values, from, to }) =>
    Array.from({ length: to - from }, (_, k) =>
      values.subarray(k * positions.count, (k + 1) * positions.count),
    ),
  )
  const drawn = rows.filter(row => !Number.isNaN(row[positions.outerWeights]))
  const spread = (position: number) => {
    const mean = drawn.reduce((sum, row) => sum + row[position], 0) / drawn.length
    const squares = drawn.reduce((sum, row) => sum + (row[position] - mean) ** 2, 0)
    return { mean, standardError: Math.sqrt(squares / (drawn.length - 1)) }
  }
  const enough = drawn.length >= 2
  return {
    n: first.n,
    failed: rows.length - drawn.length,
    indices: !enough
      ? []
      : names.map((construct, j) => {
          const { mean, standardError } = spread(positions.indices + j)
          return {
            construct,
            mean,
            standardError,
            halfWidth: Z * standardError,
            minimumDetectable: Z_POWER * Math.SQRT2 * standardError,
          }
        }),
    paths: !enough
      ? []
      : layout.arrows.map(({ from, to }, a) => {
          const { mean, standardError } = spread(positions.paths + a)
          const bound = Z * standardError
          const found = drawn.filter(row => Math.abs(row[positions.paths + a]) > bound).length
          return {
            from: names[from],
            to: names[to],
            mean,
            standardError,
            power: found / drawn.length,
          }
        }),
  }
}
