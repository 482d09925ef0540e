import { entry } from '../math/named-matrix.ts'
import type { PlsFit } from './pls-fit.ts'

/**
 * Standardised effect of one construct on another along all paths; 0 where none leads there.
 *
 * Throws `RangeError` for a name that is not a construct of the model.
 *
 * Example: a → b .5 and b → c .4: from a to c .2.
 */
export function totalEffect<Name extends string>(
  fit: PlsFit<Name>,
  from: NoInfer<Name>,
  to: NoInfer<Name>,
): number {
  return entry(fit.totalEffects, from, to)
}
