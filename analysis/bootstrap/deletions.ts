import type { PathModel } from '../model/path-model.ts'
import { type PlsOptions, plsSettings } from '../pls/pls-options.ts'
import type { Sample } from '../sample/sample.ts'
import type { BootstrapOptions } from './bootstrap-options.ts'
import { resampler } from './resampler.ts'

/** More deletions than this take longer than they are worth: rows are then left out in groups. */
export const MAX_DELETIONS = 1000

/** The estimates without each row, or without each group of rows, from … to − 1. */
export interface Deletions {
  readonly method: 'delete-one' | 'delete-a-group'
  readonly from: number
  readonly to: number
  /** How many there are in all: n, or `MAX_DELETIONS`. */
  readonly count: number
  /** A row of statistics for each deletion, NaN throughout where there is no estimate. */
  readonly values: Float64Array
}

/** How many deletions a sample of n rows takes. */
export const deletionsOf = (n: number) => Math.min(n, MAX_DELETIONS)

/**
 * Jackknife of the whole model (Quenouille 1956), for the acceleration of BCa intervals: each row is
 * left out once, from `MAX_DELETIONS` rows on each of as many groups (row r in group r mod 1000).
 * Deletions from … to − 1 of `deletionsOf(sample.n)`; any split gives the same values.
 *
 * Throws as `fitPls` does where there is no point estimate.
 *
 * Example: 250 rows take 250 deletions of one row each; 2,500 rows take 1,000, of 2 or 3 rows each.
 */
export function deletionRange(
  model: PathModel,
  sample: Sample,
  options: BootstrapOptions | PlsOptions,
  from: number,
  to: number,
): Deletions {
  const count = deletionsOf(sample.n)
  if (!(from >= 0 && from <= to && to <= count))
    throw new RangeError(`invalid range of deletions: ${from} to ${to} of ${count}`)
  const { estimate, omit } = resampler(model, sample, {
    pls: plsSettings(options),
    level: 0.95,
    resamples: 0,
    intervals: [],
    innerResamples: 0,
    ...('missing' in options && options.missing && { missing: options.missing }),
  })
  const values = new Float64Array((to - from) * estimate.length).fill(Number.NaN)
  for (let group = from; group < to; group++)
    omit(group, count, values, (group - from) * estimate.length)
  const method = count === sample.n ? 'delete-one' : 'delete-a-group'
  return { method, from, to, count, values }
}

/** The deletions of several threads as one. Throws `RangeError` where some are missing. */
export function mergeDeletions(parts: readonly Deletions[]): Deletions {
  const ordered = [...parts].sort((a, b) => a.from - b.from)
  const [first] = ordered
  const to = ordered.reduce((end, part) => (part.from === end ? part.to : Number.NaN), 0)
  if (!first || to !== first.count) throw new RangeError('deletions are missing or stand twice')
  const values = new Float64Array(ordered.reduce((sum, part) => sum + part.values.length, 0))
  let offset = 0
  for (const part of ordered) {
    values.set(part.values, offset)
    offset += part.values.length
  }
  return { ...first, to, values }
}
