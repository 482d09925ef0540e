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
 * Is it time for new intervals? From a change of 2 % of the answers on, at most every 20 seconds, so that
 * the report need hardly ever go without them (`isNearlySameSample`); a smaller change waits for an hour,
 * for runs are kept, and ten thousand of them would help nobody.
 */
export function isRunDue(
  n: number,
  { last, isClosed, now }: { last: RunAttempt | undefined; isClosed: boolean; now: Date },
): boolean {
  if (n < MIN_AUTOMATIC) return false
  if (last === undefined) return true
  const age = now.getTime() - last.at.getTime()
  const change = Math.abs(n - last.n) / last.n
  if (change === 0 || age < PAUSE_MS) return false
  return isClosed || change >= 0.02 || age >= HOUR_MS
}

const HOUR_MS = 60 * 60 * 1000
const PAUSE_MS = 20_000
