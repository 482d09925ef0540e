import type { Finding } from '../finding.ts'

/** A verdict and the limit that decided it: the one that was met, or else the first that was missed. */
export type Grade = Required<Pick<Finding, 'verdict' | 'threshold'>>

/**
 * Grade of a value that should be low: below `good` good, below `acceptable` acceptable, else poor.
 *
 * Example: .87 with the limits .85 and .90 is acceptable, having missed .85.
 */
export function gradeLow(value: number, good: number, acceptable: number): Grade {
  if (value < good) return { verdict: 'good', threshold: good }
  if (value < acceptable) return { verdict: 'acceptable', threshold: good }
  return { verdict: 'poor', threshold: acceptable }
}
