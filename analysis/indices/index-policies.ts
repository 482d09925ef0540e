import type { PlsFit } from '../pls/pls-fit.ts'
import { type IndexWeights, indexByWeights } from './index-weights.ts'
import { satisfactionIndex } from './satisfaction-index.ts'

/** One construct's index under the three policies for weights in a series of waves. */
export interface IndexPolicies<Name extends string = string> {
  readonly construct: Name
  /** The wave's own weights; absent where one is negative. */
  readonly reEstimated?: number
  /** The weights of a base wave; absent without one. */
  readonly frozen?: number
  readonly equal: number
  /** Re-estimated − frozen: what a change of the weights alone does to the index. */
  readonly weightEffect?: number
}

/**
 * Re-estimated, frozen and equal weights side by side, so that a shift of the weights is never read
 * as a change of satisfaction. The re-estimated index is the one that is reported.
 *
 * Example: on the mobile phone data Loyalty is 70.91 by its own and 63.36 by equal weights.
 */
export function indexPolicies<Name extends string>(
  fit: PlsFit<Name>,
  construct: NoInfer<Name>,
  base?: IndexWeights<Name>,
): IndexPolicies<Name> {
  if (base && base.construct !== construct)
    throw new RangeError(`the weights are of ${base.construct}, not of ${construct}`)
  const { value, equalWeights } = satisfactionIndex(fit, construct)
  const frozen = base && indexByWeights(fit, base)
  return {
    construct,
    ...(value !== undefined && { reEstimated: value }),
    ...(frozen !== undefined && { frozen }),
    equal: equalWeights,
    ...(value !== undefined && frozen !== undefined && { weightEffect: value - frozen }),
  }
}
