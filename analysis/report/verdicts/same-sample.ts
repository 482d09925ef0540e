import type { Bootstrap } from '../../bootstrap/bootstrap-result.ts'
import type { IndexReport } from '../index-report.ts'

/** Answers that may have come since the intervals were made, as a share of those that they were made from. */
const MAX_GROWTH = 0.05

/** How far an index may have moved since, in its standard errors. */
const MAX_SHIFT = 0.5

/**
 * Is a sample still nearly the one that something was computed from? A twentieth of answers more, from
 * the same customers, moves an estimate by √.05 = .22 of its standard error.
 *
 * Example: 105 answers beside intervals from 100 are, 106 are not.
 */
export function isNearlySameSample(n: number, before: number): boolean {
  return Math.abs(n - before) <= MAX_GROWTH * before
}

/**
 * May the intervals of this bootstrap stand beside the estimates of this report? Only while both come
 * from nearly the same sample, and no index has left its place by more than half a standard error: a
 * few answers from elsewhere can do what many from the same customers cannot.
 *
 * Example: an index of 70.6 beside one of 70 (SE 1) that was resampled: .6 SE away, so not.
 */
export function standsBeside(
  bootstrap: Bootstrap,
  { n, constructs }: Pick<IndexReport, 'n' | 'constructs'>,
): boolean {
  if (!isNearlySameSample(n, bootstrap.n)) return false
  return bootstrap.indices.every(({ construct, estimate, standardError }) => {
    const now = constructs.find(({ id }) => id === construct)?.index
    return !now || Math.abs(now.value - estimate) <= MAX_SHIFT * standardError
  })
}
