import { type WaveChange, waveChanges } from '../fieldwork/wave-changes.ts'
import { chainOfReports } from './chain-of-reports.ts'
import type { Estimate, IndexChange, IndexReport } from './index-report.ts'

/**
 * Difference of two independent samples' indices, construct by construct, later minus earlier, tested
 * as by `waveChanges`: z with bootstrap standard errors, Holm's adjustment over the constructs, and the
 * smallest difference that samples like these show with 80 % power; beside it what of the difference
 * is due to other weights. Constructs without an index in both are left out; without standard errors
 * there is no test, and the verdict is "no clear change".
 *
 * Example: 73.8 (SE .95) to 76.2 (SE .90): 2.40, SE 1.3086, z 1.834, p .0667.
 */
export function indexChange(earlier: IndexReport, later: IndexReport): IndexChange[] {
  const pairs = later.constructs.flatMap(({ id, index }) => {
    const before = earlier.constructs.find(construct => construct.id === id)?.index
    return index && before ? [{ construct: id, earlier: before, later: index }] : []
  })
  const tests = new Map(
    waveChanges(
      pairs.flatMap(({ construct, earlier, later }) => {
        const [before, after] = [uncertain(earlier), uncertain(later)]
        return before && after ? [{ item: construct, earlier: before, later: after }] : []
      }),
    ).map(test => [test.item, test]),
  )
  return pairs.map(pair => {
    const chain = chainOfReports(earlier, later, pair.construct)
    return {
      ...pair,
      ...changeOf(pair.later.value - pair.earlier.value, tests.get(pair.construct)),
      ...(chain && { chain }),
    }
  })
}

const uncertain = ({ value, standardError }: Estimate) =>
  standardError === undefined ? undefined : { value, standardError }

function changeOf(
  value: number,
  test: WaveChange | undefined,
): Pick<IndexChange, 'difference' | 'verdict' | 'pAdjusted' | 'minimumDetectable'> {
  if (!test || test.verdict === 'notCompared')
    return { difference: { value }, verdict: 'noClearChange' }
  const { standardError, interval, p, pAdjusted, minimumDetectable, verdict } = test
  return {
    difference: { value, standardError, interval, ...(p !== undefined && { p }) },
    verdict,
    minimumDetectable,
    ...(pAdjusted !== undefined && { pAdjusted }),
  }
}
