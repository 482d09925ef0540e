import type { Finding } from '../finding.ts'
import { ModelError } from '../model/model-error.ts'
import type { PathModel } from '../model/path-model.ts'
import type { Moments } from '../moments/moments.ts'
import { fitPls } from '../pls/fit-pls.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import type { PlsOptions } from '../pls/pls-options.ts'

/** A fit, or none, and why it is not the one that was asked for. */
export interface EstimateOrReason {
  readonly fit?: PlsFit
  readonly findings: readonly Finding[]
}

/**
 * Fits what can be fitted. A consistent estimate that does not exist gives way to the uncorrected
 * one; a model that the data cannot carry leaves no fit. Both are reported as findings, because a
 * report that is followed live must not break off.
 */
export function estimateOrReason(
  model: PathModel,
  moments: Moments,
  options: PlsOptions,
): EstimateOrReason {
  try {
    return { fit: fitPls(model, moments, options), findings: [] }
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    const about = error.problems.flatMap(problem =>
      'construct' in problem && problem.construct !== undefined ? [problem.construct] : [],
    )
    const finding = { verdict: 'inadmissible', about, n: moments.n } as const
    if (!error.problems.every(problem => problem.code === 'negative-reliability'))
      return { findings: [{ ...finding, code: 'not-estimable' }] }
    const uncorrected = estimateOrReason(model, moments, { ...options, consistent: false })
    const reason: Finding = {
      ...finding,
      code: 'reliability-out-of-range',
      threshold: 0,
      source: 'Dijkstra & Henseler 2015',
    }
    return { ...uncorrected, findings: [reason, ...uncorrected.findings] }
  }
}
