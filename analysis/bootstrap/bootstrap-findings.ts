import type { Finding } from '../finding.ts'
import type { Bootstrap } from './bootstrap-result.ts'

/** More failed resamples than this, and the intervals no longer stand for the whole. */
const MAX_FAILED = 0.05

/** What a reader must know of a bootstrap before using its intervals. */
export function bootstrapFindings({ failed, resamples, n }: Bootstrap): Finding[] {
  const value = failed / resamples
  if (value <= MAX_FAILED) return []
  return [{ code: 'failed-resamples', verdict: 'poor', about: [], value, threshold: MAX_FAILED, n }]
}
