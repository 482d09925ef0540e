import type { Bootstrap } from '../bootstrap/bootstrap-result.ts'
import { IMPACT_POINTS } from '../indices/impact-of.ts'
import { importancePerformance } from '../indices/importance-performance.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { findPair } from './find-pair.ts'
import type { DriverPoint } from './index-report.ts'
import { withSpread, withTest } from './with-spread.ts'

/** The importance–performance map of the focus. */
export function driverPoints(fit: PlsFit, focus: string, bootstrap?: Bootstrap): DriverPoint[] {
  return importancePerformance(fit, focus).map(({ construct, importance, performance }) => ({
    construct,
    importance: withTest(importance, findPair(bootstrap?.impacts, construct, focus), IMPACT_POINTS),
    performance: withSpread(
      performance,
      bootstrap?.indices.find(index => index.construct === construct),
    ),
  }))
}
