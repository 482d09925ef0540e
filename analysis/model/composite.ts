import type { Construct } from './construct.ts'

/**
 * A construct that is a weighted sum of its indicators: mode A takes correlation weights (the
 * default), mode B regression weights.
 *
 * Example: composite(['q1', 'q2']) is { kind: 'composite', mode: 'A', indicators: ['q1', 'q2'] }.
 */
export function composite(indicators: readonly string[], mode: 'A' | 'B' = 'A'): Construct {
  return { kind: 'composite', mode, indicators }
}
