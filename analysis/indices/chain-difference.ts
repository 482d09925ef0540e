import type { PlsFit } from '../pls/pls-fit.ts'
import { indexByWeights, indexWeights } from './index-weights.ts'
import { satisfactionIndex } from './satisfaction-index.ts'

/** What the change of an index between two waves is made of. */
export interface ChainDifference<Name extends string = string> {
  readonly construct: Name
  /** Later minus earlier index, each by its own weights: the sum of the two parts. */
  readonly difference: number
  /** Later answers by the later weights minus the same answers by the earlier weights. */
  readonly weightChange: number
  /** Later minus earlier answers, both by the earlier weights. */
  readonly scoreChange: number
}

/**
 * The difference of a re-estimated index between two waves, split into the change of the weights and
 * that of the answers. Undefined where a wave has no index because of a negative weight.
 *
 * Throws `RangeError` where the two waves measure the construct by different indicators.
 *
 * Example: the same answers with other weights have a score change of 0.
 */
export function chainDifference<Name extends string>(
  earlier: PlsFit<Name>,
  later: PlsFit<Name>,
  construct: NoInfer<Name>,
): ChainDifference<Name> | undefined {
  const weights = indexWeights(earlier, construct)
  const before = satisfactionIndex(earlier, construct).value
  const after = satisfactionIndex(later, construct).value
  if (!weights || before === undefined || after === undefined) return undefined
  const frozen = indexByWeights(later, weights)
  return {
    construct,
    difference: after - before,
    weightChange: after - frozen,
    scoreChange: frozen - before,
  }
}
