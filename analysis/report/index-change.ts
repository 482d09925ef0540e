import { twoSidedP } from '../math/normal-cdf.ts'
import { normalQuantile } from '../math/normal-quantile.ts'
import { holm } from '../resampling/holm.ts'
import type { Estimate, IndexChange, IndexReport } from './index-report.ts'

const LEVEL = 0.95
const POWER = 0.8

/**
 * Difference of two independent samples' indices, construct by construct, later minus earlier: z
 * with bootstrap standard errors, Holm's adjustment over the constructs, and the smallest difference
 * that samples like these show with 80 % power. Constructs without an index in both are left out;
 * without standard errors there is no test, and the verdict is "no clear change".
 *
 * Example: 73.8 (SE .95) to 76.2 (SE .90): 2.40, SE 1.3086, z 1.834, p .0667.
 */
export function indexChange(earlier: IndexReport, later: IndexReport): IndexChange[] {
  const changes = later.constructs.flatMap(({ id, index }) => {
    const before = earlier.constructs.find(construct => construct.id === id)?.index
    return index && before ? [{ construct: id, earlier: before, later: index }] : []
  })
  const differences = changes.map(change => differenceOf(change.earlier, change.later))
  const tested = differences.flatMap(({ p }) => (p === undefined ? [] : [p]))
  const adjusted = holm(tested)
  return changes.map((change, i) => {
    const difference = differences[i]
    const pAdjusted = difference.p === undefined ? undefined : adjusted.shift()
    return {
      ...change,
      difference,
      verdict: verdictOf(difference.value, pAdjusted),
      ...(pAdjusted !== undefined && { pAdjusted }),
      ...(difference.standardError !== undefined && {
        minimumDetectable: minimumDetectable(difference.standardError),
      }),
    }
  })
}

function differenceOf(earlier: Estimate, later: Estimate): Estimate {
  const value = later.value - earlier.value
  if (earlier.standardError === undefined || later.standardError === undefined) return { value }
  const standardError = Math.hypot(earlier.standardError, later.standardError)
  const reach = normalQuantile((1 + LEVEL) / 2) * standardError
  return {
    value,
    standardError,
    interval: [value - reach, value + reach],
    p: standardError === 0 ? Number(value === 0) : twoSidedP(value / standardError),
  }
}

function verdictOf(value: number, pAdjusted: number | undefined): IndexChange['verdict'] {
  if (pAdjusted === undefined || pAdjusted >= 1 - LEVEL) return 'noClearChange'
  return value > 0 ? 'risen' : 'fallen'
}

function minimumDetectable(standardError: number): number {
  return (normalQuantile((1 + LEVEL) / 2) + normalQuantile(POWER)) * standardError
}
