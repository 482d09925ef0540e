import { leadsTo } from '../model/leads-to.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { totalEffect } from '../pls/total-effect.ts'
import { blockOfFit, scoringOf } from './block-of-fit.ts'
import { scoreSpread } from './score-spread.ts'

/** An impact is the effect of a rise of the driver's index by this many points. */
export const IMPACT_POINTS = 5

/** What a rise of one construct's index by 5 points does to another's. */
export interface Impact<Name extends string = string> {
  readonly from: Name
  readonly to: Name
  /** Along all paths, in points of the target's index. */
  readonly total: number
  /** By the arrow from → to alone; absent where there is none. */
  readonly direct?: number
}

/**
 * Impact of a 5-point rise: 5·T·sd(to)/sd(from), the standardised effect brought to the 0–100
 * scores (Fornell et al. 1996; the 5 points are ACSI's convention).
 *
 * Undefined where the index of either construct is, because of a negative weight, or where `from`
 * does not lead to `to`.
 *
 * Example: an effect of .5, from scores with sd 20 to scores with sd 16, is an impact of 2 points.
 */
export function impactOf<Name extends string>(
  fit: PlsFit<Name>,
  from: NoInfer<Name>,
  to: NoInfer<Name>,
): Impact<Name> | undefined {
  const ratio = spreadRatio(fit, from, to)
  if (ratio === undefined || !leadsTo(fit.model, from, to)) return undefined
  const arrow = fit.paths.find(path => path.from === from && path.to === to)
  return {
    from,
    to,
    total: IMPACT_POINTS * totalEffect(fit, from, to) * ratio,
    ...(arrow && { direct: IMPACT_POINTS * arrow.coefficient * ratio }),
  }
}

function spreadRatio<Name extends string>(
  fit: PlsFit<Name>,
  from: NoInfer<Name>,
  to: NoInfer<Name>,
) {
  const [source, target] = [from, to].map(name => blockOfFit(fit, name))
  if ([...source, ...target].some(({ outerWeight }) => outerWeight < 0)) return undefined
  const a = scoringOf(source)
  const b = scoringOf(target)
  return scoreSpread(b.unstandardised, b.ranges) / scoreSpread(a.unstandardised, a.ranges)
}
