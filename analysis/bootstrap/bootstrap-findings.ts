import type { Finding } from '../finding.ts'
import { MAX_FAILED_SHARE } from '../thresholds.ts'
import type { Bootstrap } from './bootstrap-result.ts'

/** What a reader must know of a bootstrap before using its intervals. */
export function bootstrapFindings({ failed, resamples, n }: Bootstrap): Finding[] {
  const value = failed / resamples
  if (value <= MAX_FAILED_SHARE) return []
  return [
    { code: 'failed-resamples', verdict: 'poor', about: [], value, threshold: MAX_FAILED_SHARE, n },
  ]
}
