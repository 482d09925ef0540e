import type { FeatureResult } from './feature-result.ts'
import { importanceWeights } from './importance-weights.ts'

/** `importanceWeights` over the features whose importance was asked; undefined for the others. */
export function importanceShares(results: readonly FeatureResult[]): (number | undefined)[] {
  const asked = results.flatMap(({ better, worse, importance }, j) =>
    better && worse && importance
      ? [{ j, importance: importance.mean, better: better.value, worse: worse.value }]
      : [],
  )
  const weights = importanceWeights(asked)
  const shares: (number | undefined)[] = results.map(() => undefined)
  asked.forEach(({ j }, k) => {
    shares[j] = weights?.[k]
  })
  return shares
}
