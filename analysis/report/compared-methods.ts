import { methodComparison } from '../assessment/method-comparison.ts'
import type { Bootstrap } from '../bootstrap/bootstrap-result.ts'
import { fitCovariance } from '../covariance/fit-covariance.ts'
import { ModelError } from '../model/model-error.ts'
import type { PathModel } from '../model/path-model.ts'
import type { Moments } from '../moments/moments.ts'
import { fitPls } from '../pls/fit-pls.ts'
import type { MethodsResult } from './model-assessment.ts'

/**
 * The covariance-based counterpart of the same model beside it. Undefined where the answers carry no
 * covariance-based estimate (dependent indicators, no more rows than indicators).
 */
export function comparedMethods(
  model: PathModel,
  moments: Moments,
  bootstrap: Bootstrap,
): MethodsResult | undefined {
  try {
    const { fit, converged, findings, ...covariance } = fitCovariance(model, moments)
    const pls = fitPls(model, moments, bootstrap.settings)
    return {
      ...methodComparison(pls, { fit, converged, findings, ...covariance }, bootstrap),
      fit,
      converged,
      fitFindings: findings,
    }
  } catch (error) {
    if (error instanceof ModelError) return undefined
    throw error
  }
}
