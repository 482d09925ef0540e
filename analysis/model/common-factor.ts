import type { Construct } from './construct.ts'

/**
 * A construct that causes its indicators. Estimated in mode A; with `consistent` its correlations
 * are disattenuated by ρA (Dijkstra & Henseler 2015).
 *
 * Example: with ρA .64 and .81, a correlation of .36 between two scores is disattenuated to .36/.72 = .5.
 */
export function commonFactor(indicators: readonly string[]): Construct {
  return { kind: 'commonFactor', mode: 'A', indicators }
}
