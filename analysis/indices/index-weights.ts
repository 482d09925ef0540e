import type { PlsFit } from '../pls/pls-fit.ts'
import { blockOfFit, scoringOf } from './block-of-fit.ts'

/** The weights of one construct's index, to be kept for later waves. */
export interface IndexWeights<Name extends string = string> {
  readonly construct: Name
  /** Unstandardised weights w/s by indicator, brought to the sum 1. */
  readonly weights: Readonly<Record<string, number>>
}

/**
 * The weights that a fit gives a construct's index. Undefined where one is negative.
 *
 * Example: w/s = [.2957, .2171, .2581] are kept as [.3836, .2816, .3348].
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
