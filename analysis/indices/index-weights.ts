import type { PlsFit } from '../pls/pls-fit.ts'
import { blockOfFit, scoringOf } from './block-of-fit.ts'
import { fornellIndex } from './fornell-index.ts'

/** The weights of one construct's index, to be kept for later waves. */
export interface IndexWeights<Name extends string = string> {
  readonly construct: Name
  /** Unstandardised weights w/s by indicator, brought to the sum 1. */
  readonly weights: Readonly<Record<string, number>>
}

/**
 * The weights that a fit gives a construct's index. Undefined where one is negative.
 *
 * Example: w/s = [.2957, .2171, .2581] become [.3836, .2816, .3348].
 */
export function indexWeights<Name extends string>(
  fit: PlsFit<Name>,
  construct: NoInfer<Name>,
): IndexWeights<Name> | undefined {
  const block = blockOfFit(fit, construct)
  if (block.some(({ outerWeight }) => outerWeight < 0)) return undefined
  const { unstandardised } = scoringOf(block)
  const sum = unstandardised.reduce((total, weight) => total + weight, 0)
  return {
    construct,
    weights: Object.fromEntries(block.map(({ name }, p) => [name, unstandardised[p] / sum])),
  }
}

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
