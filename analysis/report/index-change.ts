import { type WaveChange, waveChanges } from '../fieldwork/wave-changes.ts'
import type { Estimate, IndexChange, IndexReport, IndicatorResult } from './index-report.ts'

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

/**
 * What the difference of a construct's index between two reports is made of (method, §A.4): the later
 * answers by the later weights minus the same answers by the earlier weights, and the later minus the
 * earlier answers by the earlier weights. Their sum is the difference, so that a shift of the weights
 * is never read as a change of satisfaction.
 *
 * Undefined where the indicators or their scales are not the same, or one has no mean or weight.
 *
 * Example: shares .5 and .5 on means 8 and 6 (1–10) are 66.67; on 8 and 7 by shares .6 and .4 they are
 * 73.33, of which 1.11 by the weights and 5.56 by the answers.
 */
export function chainOfReports(
  earlier: IndexReport,
  later: IndexReport,
  construct: string,
): IndexChange['chain'] {
  const before = blockOf(earlier, construct)
  const after = blockOf(later, construct)
  if (!before || !after || before.length !== after.length) return undefined
  const sameBlock = before.every(({ id, scale }, p) => {
    const other = after[p]
    return other.id === id && other.scale.min === scale.min && other.scale.max === scale.max
  })
  if (!sameBlock) return undefined
  const now = scoreOf(after, after)
  const frozen = scoreOf(after, before)
  return { weightChange: now - frozen, scoreChange: frozen - scoreOf(before, before) }
}

type Scored = Pick<IndicatorResult, 'id' | 'scale'> & {
  readonly mean: number
  readonly indexWeight: number
}

function blockOf({ indicators }: IndexReport, construct: string): Scored[] | undefined {
  const block = indicators.filter(indicator => indicator.construct === construct)
  const scored = block.flatMap(({ id, scale, mean, indexWeight }) =>
    mean === undefined || indexWeight === undefined ? [] : [{ id, scale, mean, indexWeight }],
  )
  return scored.length > 0 && scored.length === block.length ? scored : undefined
}

/** Fornell et al. (1996): Σ ω(x̄ − a)/Σ ω(b − a), means of the one and weights of the other. */
function scoreOf(means: readonly Scored[], weights: readonly Scored[]): number {
  let reached = 0
  let range = 0
  means.forEach(({ mean, scale }, p) => {
    const { indexWeight } = weights[p]
    reached += indexWeight * (mean - scale.min)
    range += indexWeight * (scale.max - scale.min)
  })
  return (100 * reached) / range
}
