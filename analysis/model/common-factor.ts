import type { Construct } from './construct.ts'

/**
 * A construct that causes its indicators. Estimated in mode A; with `consistent` its correlations
 * are disattenuated by ρA (Dijkstra & Henseler 2015).
 */
export function commonFactor(indicators: readonly string[]): Construct {
  return { kind: 'commonFactor', mode: 'A', indicators }
}
