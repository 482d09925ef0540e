import type { Assessment } from '../assessment/assessment.ts'
import type { Bootstrap } from '../bootstrap/bootstrap-result.ts'
import { satisfactionIndex } from '../indices/satisfaction-index.ts'
import type { Construct } from '../model/construct.ts'
import type { PathModel } from '../model/path-model.ts'
import type { Moments } from '../moments/moments.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { availableIndex } from './available-index.ts'
import type { ConstructResult, Estimate } from './index-report.ts'
import { withSpread } from './with-spread.ts'

/** What is known of each construct, whether or not it could be estimated. */
export function constructResults(
  model: PathModel,
  moments: Moments,
  fit?: PlsFit,
  assessment?: Assessment,
  bootstrap?: Bootstrap,
): ConstructResult[] {
  return Object.entries(model.constructs).map(([id, construct]) => {
    const fitted = fit?.constructs.find(({ name }) => name === id)
    const assessed = assessment?.constructs.find(entry => entry.construct === id)
    const byEqualWeights = availableIndex(construct.indicators, moments)?.value
    return {
      id,
      kind: construct.kind,
      mode: construct.mode,
      ...(construct.actionable === false && { actionable: construct.actionable }),
      ...indexOf(id, fitted ? fit : undefined, byEqualWeights, bootstrap),
      ...(byEqualWeights !== undefined && { indexByEqualWeights: byEqualWeights }),
      isRate: scalesOf(construct, moments).every(({ min, max }) => min === 0 && max === 1),
      missingShare: missingShare(construct, moments),
      ...(fitted?.rSquared !== undefined && { rSquared: fitted.rSquared }),
      ...(fitted?.rSquaredAdjusted !== undefined && {
        rSquaredAdjusted: fitted.rSquaredAdjusted,
      }),
      ...(assessed && { alpha: assessed.alpha, rhoC: assessed.rhoC, ave: assessed.ave }),
      ...(assessed?.rhoA !== undefined && { rhoA: assessed.rhoA }),
    }
  })
}

function indexOf(
  id: string,
  fit: PlsFit | undefined,
  byEqualWeights: number | undefined,
  bootstrap: Bootstrap | undefined,
): { index?: Estimate } {
  if (!fit) return byEqualWeights === undefined ? {} : { index: { value: byEqualWeights } }
  const { value } = satisfactionIndex(fit, id)
  if (value === undefined) return {}
  const spread = bootstrap?.indices.find(({ construct }) => construct === id)
  return { index: withSpread(value, spread) }
}

function positionsOf(construct: Construct, moments: Moments): number[] {
  return construct.indicators.map(indicator => moments.indicators.indexOf(indicator))
}

function scalesOf(construct: Construct, moments: Moments) {
  return positionsOf(construct, moments).map(i => moments.scales[i])
}

function missingShare(construct: Construct, moments: Moments): number {
  const positions = positionsOf(construct, moments)
  const { n, answered, asked } = moments
  const questions = positions.reduce((sum, i) => sum + (asked?.[i] ?? n), 0)
  if (questions === 0) return 0
  return 1 - positions.reduce((sum, i) => sum + answered[i], 0) / questions
}
