import { entry } from '../math/named-matrix.ts'
import type { PlsFit } from './pls-fit.ts'

/** Standardised effect of one construct on another along all paths; 0 where none leads there. */
export function totalEffect<Name extends string>(
  fit: PlsFit<Name>,
  from: NoInfer<Name>,
  to: NoInfer<Name>,
): number {
  return entry(fit.totalEffects, from, to)
}
