import type { Finding } from '../finding.ts'
import { MAX_FAILED_SHARE } from '../thresholds.ts'
import type { Bootstrap } from './bootstrap-result.ts'

/**
 * What a reader must know of a bootstrap before using its intervals.
 *
 * Example: 30 failed of 500 are .06: `failed-resamples`, poor, threshold .05; 25 of 500 are no
 * finding.
 */
export function bootstrapFindings({ failed, resamples, n }: Bootstrap): Finding[] {
  const value = failed / resamples
  if (value <= MAX_FAILED_SHARE) return []
  return [
    { code: 'failed-resamples', verdict: 'poor', about: [], value, threshold: MAX_FAILED_SHARE, n },
  ]
}
