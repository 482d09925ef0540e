import { gainOf } from '../indices/gain-of.ts'
import { IMPACT_POINTS } from '../indices/impact-of.ts'
import { layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import { quantile } from '../resampling/quantile.ts'
import { spreadOf } from '../resampling/spread.ts'
import { type BootstrapDraws, mergeDraws } from './bootstrap-draws.ts'
import type { Uncertain } from './bootstrap-result.ts'
import { statisticPositions } from './statistics.ts'

/** What improving one driver brings the focus, and how sure its place among the drivers is. */
export interface RankedGain<Name extends string = string> {
  readonly construct: Name
  /** Points of the focus index: see `gainOf`. */
  readonly gain: Uncertain
  /** Share of the draws in which this driver has the most to gain. */
  readonly firstShare: number
  /** No other driver has clearly more to gain. */
  readonly mayBeFirst: boolean
}

/**
 * Drivers by what improving them brings the focus, most first, from stored draws. How sure the order is
 * (Goldstein & Spiegelhalter 1996) is said in two ways: the share of draws in which each is first, and a
 * confidence set of the first: a driver leaves it where another one's gain is higher by a difference whose
 * one-sided lower bound is above 0, at (1 − level) over the number of its rivals (multiple comparisons
 * with the best, Hsu 1984; ranks, Mogstad, Romano, Shaikh & Wilhelm 2024).
 *
 * Drivers of which fewer than two draws have a gain are left out. Throws `RangeError` for a driver that
 * does not lead to the focus, and where draws are missing or stand twice.
 *
 * Example: draws 2, 2, 2, 1 of one driver and 1, 1, 1, 2 of another: first in .75 and .25 of them, and
 * either may be first.
 */
export function rankGains<Name extends string>(
  model: PathModel<Name>,
  parts: readonly BootstrapDraws[],
  focus: NoInfer<Name>,
  drivers: readonly NoInfer<Name>[],
  level = 0.95,
): RankedGain<Name>[] {
  const draws = mergeDraws(parts)
  const layout = layoutOf(model)
  const positions = statisticPositions(layout)
  const at = (values: Float64Array, offset: number, construct: Name) => {
    const [j, to] = [construct, focus].map(name => layout.constructs.indexOf(name))
    const pair = positions.pairs.findIndex(known => known.from === j && known.to === to)
    if (pair < 0) throw new RangeError(`${construct} does not lead to ${focus}`)
    const importance = values[offset + positions.impacts + pair] / IMPACT_POINTS
    return gainOf({ importance, performance: values[offset + positions.indices + j] })
  }
  const count = draws.to - draws.from
  const drawn = drivers.map(construct =>
    Float64Array.from({ length: count }, (_, b) =>
      at(draws.values, b * positions.count, construct),
    ),
  )
  const firsts = firstShares(drawn, count)
  return drivers
    .flatMap((construct, k) => {
      const spread = spreadOf(drawn[k], level)
      if (!spread) return []
      const rivals = drawn.filter((_, other) => other !== k)
      const tail = (1 - level) / rivals.length
      return [
        {
          construct,
          gain: { estimate: at(draws.estimate, 0, construct), ...spread },
          firstShare: firsts[k],
          mayBeFirst: !rivals.some(rival => isClearlyAbove(rival, drawn[k], tail)),
        },
      ]
    })
    .sort((a, b) => b.gain.estimate - a.gain.estimate)
}

function firstShares(drawn: readonly Float64Array[], count: number): number[] {
  const firsts = drawn.map(() => 0)
  let solved = 0
  for (let b = 0; b < count; b++) {
    let first = -1
    for (let k = 0; k < drawn.length; k++) {
      const gain = drawn[k][b]
      if (!Number.isNaN(gain) && (first < 0 || gain > drawn[first][b])) first = k
    }
    if (first < 0) continue
    firsts[first]++
    solved++
  }
  return firsts.map(times => (solved > 0 ? times / solved : 0))
}

function isClearlyAbove(rival: Float64Array, own: Float64Array, tail: number): boolean {
  const differences = rival.map((gain, b) => gain - own[b]).filter(value => !Number.isNaN(value))
  return (quantile(differences.sort(), tail) ?? 0) > 0
}
