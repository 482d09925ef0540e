import type { ReportOptions } from '#analysis'
import { optionsText } from './report-options.ts'

/** From so many answers on, intervals are made without being asked for. */
export const MIN_AUTOMATIC = 30

export const DEFAULT_RESAMPLES = 5000

/** What one wave's report with these options waits for. */
export function runKey(waveId: string, options: ReportOptions): string {
  return `index-run ${waveId} ${optionsText(options)}`
}

export interface RunAttempt {
  /** The rows that it was made from. */
  readonly n: number
  readonly at: Date
}

/**
 * Is it time for new intervals? The larger the sample, the longer the rest after the last ones, for
 * what is costly to compute changes slowly. While answers still come, a change of less than 2 %
 * waits for an hour; runs are kept, and ten thousand of them would help nobody.
 */
export function isRunDue(
  n: number,
  { last, isClosed, now }: { last: RunAttempt | undefined; isClosed: boolean; now: Date },
): boolean {
  if (n < MIN_AUTOMATIC) return false
  if (last === undefined) return true
  const age = now.getTime() - last.at.getTime()
  const change = Math.abs(n - last.n) / last.n
  if (change === 0 || age < restMs(n)) return false
  return isClosed || change >= 0.02 || age >= HOUR_MS
}

const HOUR_MS = 60 * 60 * 1000

/** 20 seconds at 1,000 answers, half an hour at 100,000. */
function restMs(n: number): number {
  return Math.min(HOUR_MS, Math.max(20_000, 20 * n))
}
