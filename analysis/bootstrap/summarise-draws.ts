import { layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import { GENERATOR } from '../resampling/sfc32.ts'
import { spreadOf } from '../resampling/spread.ts'
import { type BootstrapDraws, FAILED, INADMISSIBLE, mergeDraws } from './bootstrap-draws.ts'
import { type BootstrapOptions, bootstrapSettings } from './bootstrap-options.ts'
import type { Bootstrap, Uncertain } from './bootstrap-result.ts'
import { statisticPositions } from './statistics.ts'

/**
 * Standard errors, percentile intervals and p values from the draws of one or several threads.
 * Statistics with fewer than two draws are left out. Throws `RangeError` unless the parts together
 * hold every resample once.
 */
export function summariseDraws<Name extends string>(
  model: PathModel<Name>,
  parts: readonly BootstrapDraws[],
  options: BootstrapOptions,
): Bootstrap<Name> {
  const { pls, level, resamples, seed } = bootstrapSettings(options)
  const draws = mergeDraws(parts)
  if (draws.from !== 0 || draws.to !== resamples)
    throw new RangeError(`resamples ${draws.from} to ${draws.to} of ${resamples} are there`)
  const layout = layoutOf(model)
  const positions = statisticPositions(layout)
  // The layout lists the keys of the model's constructs, which the type of the model names.
  const names = layout.constructs as readonly Name[]

  const column = (position: number) =>
    Float64Array.from({ length: resamples }, (_, b) => draws.values[b * positions.count + position])
  const tell = <Label extends object>(first: number, labels: readonly Label[]) =>
    labels.flatMap((label, k): (Uncertain & Label)[] => {
      const spread = spreadOf(column(first + k), level)
      return spread ? [{ ...label, estimate: draws.estimate[first + k], ...spread }] : []
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
    settings: pls,
    paths: tell(positions.paths, arrows),
    directImpacts: tell(positions.directImpacts, arrows),
    totalEffects: tell(positions.totalEffects, pairs),
    impacts: tell(positions.impacts, pairs),
    rSquared: tell(positions.rSquared, constructs),
    indices: tell(
      positions.indices,
      names.map((construct, j) => ({ construct, negativeWeights: negativeWeights(j) })),
    ),
    outerWeights: tell(positions.outerWeights, indicators),
    loadings: tell(positions.loadings, indicators),
  }
}
