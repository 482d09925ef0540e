import { layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import { bca } from '../resampling/bca.ts'
import { GENERATOR } from '../resampling/sfc32.ts'
import { spreadOf } from '../resampling/spread.ts'
import { studentised } from '../resampling/studentised.ts'
import { type BootstrapDraws, FAILED, INADMISSIBLE, mergeDraws } from './bootstrap-draws.ts'
import { type BootstrapOptions, bootstrapSettings } from './bootstrap-options.ts'
import type { Bootstrap, Uncertain } from './bootstrap-result.ts'
import { type Deletions, mergeDeletions } from './deletions.ts'
import { statisticPositions } from './statistics.ts'

/**
 * Standard errors, percentile intervals and p values from the draws of one or several threads.
 * Statistics with fewer than two draws are left out. Throws `RangeError` unless the parts together
 * hold every resample once, and every
 * deletion where there are BCa intervals.
 *
 * Example: 500 resamples of seed 1 of the mobile phone data: Image → Satisfaction .4312, standard
 * error .06306, interval .3089 to .5452, p .004.
 */
export function summariseDraws<Name extends string>(
  model: PathModel<Name>,
  parts: readonly BootstrapDraws[],
  options: BootstrapOptions,
  deletionParts: readonly Deletions[] = [],
): Bootstrap<Name> {
  const { pls, level, resamples, seed, intervals, innerResamples } = bootstrapSettings(options)
  const draws = mergeDraws(parts)
  if (draws.from !== 0 || draws.to !== resamples)
    throw new RangeError(`resamples ${draws.from} to ${draws.to} of ${resamples} are there`)
  const deletions = intervals.includes('bca') ? mergeDeletions(deletionParts) : undefined
  const layout = layoutOf(model)
  const positions = statisticPositions(layout)
  // The layout lists the keys of the model's constructs, which the type of the model names.
  const names = layout.constructs as readonly Name[]

  const columnOf = (values: Float64Array, position: number) =>
    Float64Array.from(
      { length: values.length / positions.count },
      (_, b) => values[b * positions.count + position],
    )
  const column = (position: number) => columnOf(draws.values, position)
  const furtherIntervals = (position: number, drawn: Float64Array, standardError: number) => {
    const estimate = draws.estimate[position]
    const ratios =
      draws.errors &&
      studentised(estimate, standardError, drawn, columnOf(draws.errors, position), level)
    return {
      ...(deletions && { bca: bca(estimate, drawn, columnOf(deletions.values, position), level) }),
      ...(ratios && { studentised: ratios }),
    }
  }
  const summarise = <Label extends object>(first: number, labels: readonly Label[]) =>
    labels.flatMap((label, k): (Uncertain & Label)[] => {
      const drawn = column(first + k)
      const spread = spreadOf(drawn, level)
      if (!spread) return []
      return [
        {
          ...label,
          estimate: draws.estimate[first + k],
          ...spread,
          ...furtherIntervals(first + k, drawn, spread.standardError),
        },
      ]
    })
  const named = (pairs: readonly { from: number; to: number }[]) =>
    pairs.map(({ from, to }) => ({ from: names[from], to: names[to] }))
  const negativeWeights = (j: number) => {
    const block = layout.indicators.flatMap((_, p) =>
      layout.blockOf[p] === j ? [column(positions.outerWeights + p)] : [],
    )
    let count = 0
    for (let b = 0; b < resamples; b++) if (block.some(weights => weights[b] < 0)) count++
    return count
  }
  const arrows = named(layout.arrows)
  const pairs = named(positions.pairs)
  const indicators = layout.indicators.map(indicator => ({ indicator }))
  const constructs = names.map(construct => ({ construct }))
  return {
    method: 'percentile',
    level,
    n: draws.n,
    resamples,
    failed: draws.outcomes.filter(outcome => outcome === FAILED).length,
    inadmissible: draws.outcomes.filter(outcome => outcome === INADMISSIBLE).length,
    ...(seed !== undefined && { seed }),
    generator: seed === undefined ? 'prescribed draws' : GENERATOR,
    ...(deletions && { jackknife: deletions.method }),
    ...(innerResamples > 0 && { innerResamples }),
    settings: pls,
    paths: summarise(positions.paths, arrows),
    directImpacts: summarise(positions.directImpacts, arrows),
    totalEffects: summarise(positions.totalEffects, pairs),
    impacts: summarise(positions.impacts, pairs),
    counterpart: {
      paths: summarise(positions.counterpartPaths, arrows),
      totalEffects: summarise(positions.counterpartEffects, pairs),
    },
    rSquared: summarise(positions.rSquared, constructs),
    indices: summarise(
      positions.indices,
      names.map((construct, j) => ({ construct, negativeWeights: negativeWeights(j) })),
    ),
    outerWeights: summarise(positions.outerWeights, indicators),
    loadings: summarise(positions.loadings, indicators),
  }
}
