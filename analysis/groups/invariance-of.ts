import type { BootstrapDraws } from '../bootstrap/bootstrap-draws.ts'
import { layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import { permutationP } from '../resampling/permutations.ts'
import { quantile } from '../resampling/quantile.ts'
import type { ConstructInvariance, EqualityTest } from './group-comparison.ts'
import { groupPositions } from './group-statistics.ts'
import { statisticColumn } from './statistic-column.ts'

/** The share of permutations that a composition must not fall below. */
const COMPOSITION_QUANTILE = 0.05

/** Scores that correlate 1 but for rounding are the same. */
const ROUNDING = 1e-10

/**
 * Measurement invariance of composites in three steps (MICOM; Henseler, Ringle & Sarstedt 2016):
 * (1) the same questions, codes and settings, which hold by design; (2) the composition at least as
 * similar as the 5 % quantile of the permutations; (3) means and log variances of the pooled scores
 * inside the permutation interval. (1) and (2) are partial invariance, all three full.
 */
export function invarianceOf<Name extends string>(
  model: PathModel<Name>,
  draws: BootstrapDraws,
  level: number,
): ConstructInvariance<Name>[] {
  const layout = layoutOf(model)
  const positions = groupPositions(layout)
  // The layout lists the keys of the model's constructs, which the type of the model names.
  const names = layout.constructs as readonly Name[]
  return names.map((construct, j) => {
    const composition = compositionTest(draws, positions.count, positions.compositions + j)
    const mean = equalityTest(draws, positions.count, positions.means + j, level)
    const variance = equalityTest(draws, positions.count, positions.variances + j, level)
    const equal = mean.holds && variance.holds
    const verdict = !composition.holds ? 'none' : equal ? 'full' : 'partial'
    return { construct, configural: true, composition, mean, variance, verdict }
  })
}

function compositionTest(draws: BootstrapDraws, width: number, position: number) {
  const value = draws.estimate[position]
  const sorted = statisticColumn(draws.values, width, position)
    .filter(drawn => !Number.isNaN(drawn))
    .sort()
  const threshold = quantile(sorted, COMPOSITION_QUANTILE) ?? Number.NaN
  const notAbove = sorted.filter(drawn => drawn <= value + ROUNDING).length
  return {
    value,
    threshold,
    p: (1 + notAbove) / (sorted.length + 1),
    holds: value >= threshold - ROUNDING,
  }
}

function equalityTest(
  draws: BootstrapDraws,
  width: number,
  position: number,
  level: number,
): EqualityTest {
  const value = draws.estimate[position]
  const permuted = statisticColumn(draws.values, width, position)
  const sorted = permuted.filter(drawn => !Number.isNaN(drawn)).sort()
  const low = quantile(sorted, (1 - level) / 2) ?? Number.NaN
  const high = quantile(sorted, (1 + level) / 2) ?? Number.NaN
  return {
    value,
    interval: [low, high],
    p: permutationP(value, permuted),
    holds: value >= low - ROUNDING && value <= high + ROUNDING,
  }
}
