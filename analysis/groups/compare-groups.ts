import { bootstrapRange } from '../bootstrap/bootstrap-range.ts'
import type { PathModel } from '../model/path-model.ts'
import type { Sample } from '../sample/sample.ts'
import type { GroupComparison } from './group-comparison.ts'
import { type GroupOptions, groupSettings } from './group-options.ts'
import { groupSplits } from './group-split.ts'
import { partsOf, permutationRange } from './permutation-range.ts'
import { type SplitDraws, summariseGroups } from './summarise-groups.ts'

/**
 * Do groups of respondents differ? For every pair of groups, on this thread:
 *
 * - the permutation test of path and index differences (Chin & Dibbern 2010): rows reassigned to
 *   groups of the same sizes, share of permutations with |d*| ≥ |d|;
 * - PLS-MGA (Henseler, Ringle & Sinkovics 2009) from bootstraps of each group. The two tests
 *   disagree at the margin, so both are given, adjusted by Holm over paths and pairs;
 * - MICOM (`invarianceOf`): indices may be compared with partial invariance at least.
 *
 * `labels` names the group of each row; rows without one are left out. Gaps are completed by the
 * means of the group, and of all rows where both are pooled. The same seed gives the same result on
 * any number of threads: see `permutationRange`, `bootstrapRange`, `summariseGroups`.
 *
 * Throws `ModelError` where a group or the whole has no estimate, `RangeError` for labels or options
 * that cannot work.
 *
 * Example: two groups with the same rows have no difference, p = 1 everywhere and full invariance.
 */
export function compareGroups<Name extends string>(
  model: PathModel<Name>,
  sample: Sample,
  labels: readonly (string | undefined)[],
  options: GroupOptions,
): GroupComparison<Name> {
  const { permutations, resamples, seed } = groupSettings(options)
  const pairs = groupSplits(sample, labels).map((split): SplitDraws => {
    const [first, second] = partsOf(split.sample, split.sizes[0])
    const resampling = { ...options, resamples, seed }
    return {
      split,
      permuted: permutationRange(model, split, options, 0, permutations),
      resampled: [
        bootstrapRange(model, first, resampling, 0, resamples),
        bootstrapRange(model, second, resampling, 0, resamples),
      ],
    }
  })
  return summariseGroups(model, pairs, options)
}
