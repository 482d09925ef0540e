import type { Bootstrap } from '../bootstrap/bootstrap-result.ts'
import { impactOf } from '../indices/impact-of.ts'
import { leadsTo } from '../model/leads-to.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { totalEffect } from '../pls/total-effect.ts'
import { findPair } from './find-pair.ts'
import type { EffectResult } from './index-report.ts'
import { withTest } from './with-spread.ts'

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
          ...(impact && { impact: withTest(impact.total, spreadOf(bootstrap?.impacts)) }),
          ...(impact?.direct !== undefined && {
            directImpact: withTest(impact.direct, spreadOf(bootstrap?.directImpacts)),
          }),
        }
      }),
  )
}
