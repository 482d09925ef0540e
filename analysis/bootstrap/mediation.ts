import { type Layout, layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import { spreadOf } from '../resampling/spread.ts'
import { type BootstrapDraws, mergeDraws } from './bootstrap-draws.ts'
import type { Uncertain } from './bootstrap-result.ts'
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
 * share of the total that is indirect (VAF) is not reported: it has no meaning where signs differ.
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

/** A way along arrows from one construct to another, over at least one in between. */
export interface Route {
  /** The constructs passed, both ends included. */
  readonly constructs: readonly number[]
  /** The arrows taken, as positions in `layout.arrows`. */
  readonly arrows: readonly number[]
}

/** Every route of two or more arrows from one construct to another, shortest first. */
export function routesBetween(layout: Layout, from: number, to: number): Route[] {
  const routes: Route[] = []
  const walk = (constructs: readonly number[], arrows: readonly number[]) => {
    const here = constructs[constructs.length - 1]
    if (here === to) {
      if (arrows.length > 1) routes.push({ constructs, arrows })
      return
    }
    layout.arrows.forEach((arrow, a) => {
      if (arrow.from === here) walk([...constructs, arrow.to], [...arrows, a])
    })
  }
  walk([from], [])
  return routes.sort((a, b) => a.arrows.length - b.arrows.length)
}

/**
 * How an effect is carried (Zhao, Lynch & Chen 2010): by the mediators alone, by both in the same
 * direction (complementary) or against one another (competitive), by the arrow alone, or not at all.
 */
export type MediationType =
  | 'indirect-only'
  | 'complementary'
  | 'competitive'
  | 'direct-only'
  | 'none'

interface Effect {
  readonly estimate: number
  readonly interval: readonly [number, number]
}

/**
 * An effect counts where its interval excludes 0; an arrow that the model does not have is 0.
 *
 * Example: indirect .2 [.1, .3] and direct −.1 [−.2, −.02] are competitive.
 */
export function mediationType(indirect: Effect, direct: Effect | undefined): MediationType {
  const isThere = ({ interval }: Effect) => interval[0] > 0 || interval[1] < 0
  const hasDirect = direct !== undefined && isThere(direct)
  if (!isThere(indirect)) return hasDirect ? 'direct-only' : 'none'
  if (!hasDirect) return 'indirect-only'
  return indirect.estimate * direct.estimate > 0 ? 'complementary' : 'competitive'
}
