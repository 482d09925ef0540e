import type { PlsFit } from '../pls/pls-fit.ts'
import { IMPACT_POINTS, impactOf } from './impact-of.ts'
import { satisfactionIndex } from './satisfaction-index.ts'

/** One point of the importance–performance map. */
export interface ImportancePerformance<Name extends string = string> {
  readonly construct: Name
  /** Unstandardised total effect on the target: points of its index per point of the driver's. */
  readonly importance: number
  /** The driver's own index. */
  readonly performance: number
}

/**
 * The constructs that lead to the target, by what they do to it and where they stand. Drivers
 * without an index (a negative weight) are left out: the map asks for positive weights.
 *
 * Example: an impact of 2.07 points per 5 and an index of 73.5 make the point (.414, 73.5).
 */
export function importancePerformance<Name extends string>(
  fit: PlsFit<Name>,
  target: NoInfer<Name>,
): ImportancePerformance<Name>[] {
  return fit.constructs.flatMap(({ name }) => {
    const impact = impactOf(fit, name, target)
    const performance = satisfactionIndex(fit, name).value
    return impact === undefined || performance === undefined
      ? []
      : [{ construct: name, importance: impact.total / IMPACT_POINTS, performance }]
  })
}
