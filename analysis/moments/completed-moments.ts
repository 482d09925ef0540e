import type { Sample } from '../sample/sample.ts'
import { completeCases } from '../sample/select-rows.ts'
import { emMoments } from './em-moments.ts'
import type { MissingTreatment } from './missing-treatment.ts'
import type { CompletedMoments } from './moments.ts'
import { momentsOf } from './moments-of.ts'
import { pairwiseMoments } from './pairwise-moments.ts'

export interface CompletionOptions {
  /** @default 'mean' */
  readonly missing?: MissingTreatment
  /** What becomes of pairwise correlations that contradict one another. @default 'refuse' */
  readonly indefinite?: 'refuse' | 'nearest'
}

/**
 * The moments of a sample by any treatment of missing answers; `mean` and `listwise` give those of
 * `momentsOf`, so that the estimate completes the former. The moments by `pairwise` and `em` stand for n
 * complete rows with the estimated means and covariances; `answered` keeps the true counts. They do not
 * merge with others, and resampling needs the rows: `bootstrap` completes by the mean.
 *
 * Example: x = 1, 2, 3, 4 with y = 2, 4, –, – has a mean of y of 3 by `mean`, 5 by `em`, because y is 2x
 * where both are there.
 */
export function completedMoments(
  sample: Sample,
  { missing = 'mean', indefinite = 'refuse' }: CompletionOptions = {},
): CompletedMoments {
  switch (missing) {
    case 'mean':
      return { moments: momentsOf(sample), findings: [] }
    case 'listwise':
      return { moments: momentsOf(completeCases(sample)), findings: [] }
    case 'pairwise':
      return pairwiseMoments(sample, indefinite)
    case 'em':
      return emMoments(sample)
  }
}
