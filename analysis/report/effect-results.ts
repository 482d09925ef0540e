import type { Bootstrap, Pair } from '../bootstrap/bootstrap-result.ts'
import { IMPACT_POINTS, impactOf } from '../indices/impact-of.ts'
import { importancePerformance } from '../indices/importance-performance.ts'
import { leadsTo } from '../model/leads-to.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { totalEffect } from '../pls/total-effect.ts'
import type { DriverPoint, EffectResult, Estimate, PathResult } from './index-report.ts'
import { withSpread, withTest } from './with-spread.ts'

/** Path coefficients with their tests. */
export function pathResults(fit: PlsFit, bootstrap?: Bootstrap): PathResult[] {
  return fit.paths.map(({ from, to, coefficient }) => ({
    from,
    to,
    coefficient: withTest(coefficient, findPair(bootstrap?.paths, from, to)),
    ...counterpartOf(bootstrap?.counterpart.paths, from, to),
  }))
}

/** Total effects and impacts of each construct on each that it leads to. */
export function effectResults(fit: PlsFit, bootstrap?: Bootstrap): EffectResult[] {
  const names = fit.constructs.map(({ name }) => name)
  return names.flatMap(from =>
    names
      .filter(to => leadsTo(fit.model, from, to))
      .map(to => {
        const impact = impactOf(fit, from, to)
        const spreadOf = (list: Bootstrap['impacts'] | undefined) => findPair(list, from, to)
        return {
          from,
          to,
          total: withTest(totalEffect(fit, from, to), spreadOf(bootstrap?.totalEffects)),
          ...counterpartOf(bootstrap?.counterpart.totalEffects, from, to),
          ...(impact && { impact: withTest(impact.total, spreadOf(bootstrap?.impacts)) }),
          ...(impact?.direct !== undefined && {
            directImpact: withTest(impact.direct, spreadOf(bootstrap?.directImpacts)),
          }),
        }
      }),
  )
}

/** The importance–performance map of the focus. */
export function driverPoints(fit: PlsFit, focus: string, bootstrap?: Bootstrap): DriverPoint[] {
  return importancePerformance(fit, focus).map(({ construct, importance, performance }) => ({
    construct,
    importance: withTest(importance, findPair(bootstrap?.impacts, construct, focus), IMPACT_POINTS),
    ...counterpartOf(bootstrap?.counterpart.totalEffects, construct, focus),
    performance: withSpread(
      performance,
      bootstrap?.indices.find(index => index.construct === construct),
    ),
  }))
}

function counterpartOf(
  entries: Bootstrap['counterpart']['paths'] | undefined,
  from: string,
  to: string,
): { counterpart?: Estimate } {
  const found = findPair(entries, from, to)
  return found ? { counterpart: withTest(found.estimate, found) } : {}
}

/** The entry of one pair of constructs, where there is one. */
function findPair<Entry extends Pair>(
  entries: readonly Entry[] | undefined,
  from: string,
  to: string,
): Entry | undefined {
  return entries?.find(pair => pair.from === from && pair.to === to)
}
