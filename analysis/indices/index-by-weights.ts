import type { PlsFit } from '../pls/pls-fit.ts'
import { blockOfFit, scoringOf } from './block-of-fit.ts'
import { fornellIndex } from './fornell-index.ts'
import type { IndexWeights } from './index-weights.ts'

/**
 * The index of a construct on this fit's means by weights from elsewhere. Throws `RangeError` unless
 * the weights are of exactly the construct's indicators.
 *
 * Example: weights .5 and .5 on means 7 and 4 of 1–10 give 50.
 */
export function indexByWeights<Name extends string>(
  fit: PlsFit<Name>,
  { construct, weights }: IndexWeights<Name>,
): number {
  const block = blockOfFit(fit, construct)
  const names = block.map(({ name }) => name)
  const kept = Object.keys(weights)
  if (kept.length !== names.length || !names.every(name => Object.hasOwn(weights, name)))
    throw new RangeError(
      `the weights of ${construct} are of ${kept.join(', ')}, its indicators are ${names.join(', ')}`,
    )
  const { ranges, distances } = scoringOf(block)
  return fornellIndex(
    names.map(name => weights[name]),
    distances,
    ranges,
  )
}
