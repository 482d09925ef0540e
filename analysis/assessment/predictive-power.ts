import type { PredictedIndicator, PredictivePower } from './prediction.ts'

/** Errors that differ by less are the same: a single indicator's regression is the model itself. */
const ROUNDING = 1e-12

/**
 * Predictive power by the share of indicators that the model predicts better than the linear benchmark
 * (Shmueli et al. 2019): all high, half or more medium, fewer low, none none. Indicators without a
 * benchmark do not count; undefined where none has one.
 *
 * Example: better on 14 of 19 indicators is medium.
 */
export function predictivePower(
  indicators: readonly PredictedIndicator[],
  compareBy: 'rmse' | 'mae',
): PredictivePower | undefined {
  const compared = indicators.flatMap(({ pls, linear }) => (linear ? [{ pls, linear }] : []))
  const of = compared.length
  if (of === 0) return undefined
  const better = compared.filter(
    ({ pls, linear }) => pls[compareBy] < linear[compareBy] * (1 - ROUNDING),
  ).length
  if (better === of) return { better, of, verdict: 'high' }
  if (better === 0) return { better, of, verdict: 'none' }
  return { better, of, verdict: 2 * better >= of ? 'medium' : 'low' }
}
