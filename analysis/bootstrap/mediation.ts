import { layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import { spreadOf } from '../resampling/spread.ts'
import { type BootstrapDraws, mergeDraws } from './bootstrap-draws.ts'
import type { Uncertain } from './bootstrap-result.ts'
import { type MediationType, mediationType } from './mediation-type.ts'
import { type Route, routesBetween } from './routes.ts'
import { statisticPositions } from './statistics.ts'

/** What carries the effect of one construct on another; standardised effects. */
export interface Mediation<Name extends string = string> {
  readonly from: Name
  readonly to: Name
  /** By the arrow from → to; absent where the model has none. */
  readonly direct?: Uncertain
  /** Along all routes together. */
  readonly indirect: Uncertain
  readonly total: Uncertain
  readonly type: MediationType
  /** The specific indirect effect along each route, shortest route first. */
  readonly routes: readonly {
    /** The constructs passed, both ends included. */
    readonly constructs: readonly Name[]
    readonly effect: Uncertain
    readonly type: MediationType
  }[]
}

/**
 * Specific indirect effects, the product of the coefficients along every route (Preacher & Hayes
 * 2008), with percentile intervals from stored draws, and types by Zhao, Lynch & Chen (2010). The
 * share of the total that is indirect (VAF) is not told: it has no meaning where signs differ.
 *
 * Every pair of constructs with a route of two arrows or more. Pairs of which fewer than two draws
 * have a solution are left out. Throws `RangeError` where draws are missing or stand twice.
 *
 * Example: a = .5 and b = .4 along quality → value → satisfaction have the indirect effect .2.
 */
export function mediation<Name extends string>(
  model: PathModel<Name>,
  parts: readonly BootstrapDraws[],
  level = 0.95,
): Mediation<Name>[] {
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`)
  const draws = mergeDraws(parts)
  const layout = layoutOf(model)
  const positions = statisticPositions(layout)
  // The layout lists the keys of the model's constructs, which the type of the model names.
  const names = layout.constructs as readonly Name[]

  /** The sum over routes of the products along them, in the estimate and in every draw. */
  const along = (routes: readonly Pick<Route, 'arrows'>[]): Uncertain | undefined => {
    const sum = (values: Float64Array, offset: number) =>
      routes.reduce(
        (total, { arrows }) =>
          total + arrows.reduce((product, a) => product * values[offset + positions.paths + a], 1),
        0,
      )
    const drawn = Float64Array.from({ length: draws.to - draws.from }, (_, b) =>
      sum(draws.values, b * positions.count),
    )
    const spread = spreadOf(drawn, level)
    return spread && { estimate: sum(draws.estimate, 0), ...spread }
  }

  return positions.pairs.flatMap(({ from, to }) => {
    const routes = routesBetween(layout, from, to)
    if (routes.length === 0) return []
    const arrow = layout.arrows.findIndex(known => known.from === from && known.to === to)
    const own = arrow < 0 ? [] : [{ arrows: [arrow] }]
    const direct = arrow < 0 ? undefined : along(own)
    const indirect = along(routes)
    const total = along([...own, ...routes])
    if (!indirect || !total) return []
    return [
      {
        from: names[from],
        to: names[to],
        ...(direct && { direct }),
        indirect,
        total,
        type: mediationType(indirect, direct),
        routes: routes.flatMap(route => {
          const effect = along([route])
          if (!effect) return []
          const constructs = route.constructs.map(j => names[j])
          return [{ constructs, effect, type: mediationType(effect, direct) }]
        }),
      },
    ]
  })
}
