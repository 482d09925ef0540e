import { type Layout, layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { regress } from '../pls/regress.ts'
import { emptySolution } from '../pls/solution.ts'
import { solvePls } from '../pls/solve-pls.ts'

/**
 * The R² that the target of an arrow would have without it. `scoresFixed` keeps all scores and leaves
 * one predecessor out of the regression (cSEM); `reestimated` estimates the whole model again without
 * the arrow (seminr), leaving out a construct that then has no arrow at all. 0 where the arrow is the
 * only one that leads to the target.
 *
 * Undefined where the smaller regression or model has no solution.
 *
 * Example: x and y that correlate .5 and .4 with z and 0 with each other: without x, z keeps .16.
 */
export function rSquaredWithout(
  fit: PlsFit,
  from: string,
  to: string,
  variant: EffectSizeVariant,
): number | undefined {
  const layout = layoutOf(fit.model)
  const target = layout.constructs.indexOf(to)
  const source = layout.constructs.indexOf(from)
  const rest = layout.predecessors[target].filter(before => before !== source)
  if (rest.length === 0) return 0
  return variant === 'scoresFixed'
    ? withFixedScores(fit, layout, rest, target)
    : reestimated(fit, from, to)
}

export type EffectSizeVariant = 'scoresFixed' | 'reestimated'

function withFixedScores(
  fit: PlsFit,
  { constructs }: Layout,
  predecessors: Int32Array,
  target: number,
): number | undefined {
  const count = constructs.length
  const correlations = Float64Array.from(fit.constructCorrelations.values)
  const right = new Float64Array(count)
  const scratch = { system: new Float64Array(count * count), right }
  if (!regress(correlations, count, predecessors, target, scratch)) return undefined
  return predecessors.reduce(
    (sum, before, k) => sum + right[k] * correlations[before * count + target],
    0,
  )
}

function reestimated(fit: PlsFit, from: string, to: string): number | undefined {
  const layout = layoutOf(withoutArrow(fit.model, from, to))
  const all = fit.indicatorCorrelations
  const positions = layout.indicators.map(indicator => all.rows.indexOf(indicator))
  const correlations = Float64Array.from(
    positions.flatMap(p => positions.map(q => all.values[p * all.rows.length + q])),
  )
  const solution = emptySolution(layout)
  if (solvePls(layout, correlations, fit.settings, solution) !== 'converged') return undefined
  return solution.rSquared[layout.constructs.indexOf(to)]
}

function withoutArrow({ constructs, paths }: PathModel, from: string, to: string): PathModel {
  const kept = Object.entries(paths).map(([source, targets = []]) => ({
    source,
    targets: source === from ? targets.filter(target => target !== to) : targets,
  }))
  const isLinked = (name: string) =>
    kept.some(({ source, targets }) =>
      source === name ? targets.length > 0 : targets.includes(name),
    )
  return {
    constructs: Object.fromEntries(Object.entries(constructs).filter(([name]) => isLinked(name))),
    paths: Object.fromEntries(
      kept
        .filter(({ targets }) => targets.length > 0)
        .map(({ source, targets }) => [source, targets]),
    ),
  }
}
