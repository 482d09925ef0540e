import type { Bootstrap } from '../bootstrap/bootstrap-result.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { findPair } from './find-pair.ts'
import type { PathResult } from './index-report.ts'
import { withTest } from './with-spread.ts'

/** Path coefficients with their tests. */
export function pathResults(fit: PlsFit, bootstrap?: Bootstrap): PathResult[] {
  return fit.paths.map(({ from, to, coefficient }) => ({
    from,
    to,
    coefficient: withTest(coefficient, findPair(bootstrap?.paths, from, to)),
  }))
}
