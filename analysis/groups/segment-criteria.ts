/** How well a number of segments suits: smaller is better, but for the entropy. */
export interface SegmentCriteria {
  readonly parameters: number
  readonly aic3: number
  readonly aic4: number
  readonly bic: number
  readonly caic: number
  readonly mdl5: number
  /** EN, 0 to 1: how clearly respondents belong to one segment; 1 for a single segment. */
  readonly entropy: number
}

/**
 * −2lnL + penalty for N = (K − 1) + K·paths + K·endogenous parameters: 3N and 4N (Bozdogan 1994),
 * N·ln n (Schwarz 1978), N(ln n + 1) (Bozdogan 1987), 5N·ln n; and EN = 1 − Σ −P ln P / (n ln K)
 * (Ramaswamy et al. 1993).
 *
 * Example: lnL −100 with 5 parameters and n = 100 have AIC3 215, BIC 223.026, CAIC 228.026.
 */
export function segmentCriteria(
  logLikelihood: number,
  parameters: number,
  probabilities: Float64Array,
  segments: number,
): SegmentCriteria {
  const n = probabilities.length / segments
  const deviance = -2 * logLikelihood
  const disorder = probabilities.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0)
  return {
    parameters,
    aic3: deviance + 3 * parameters,
    aic4: deviance + 4 * parameters,
    bic: deviance + parameters * Math.log(n),
    caic: deviance + parameters * (Math.log(n) + 1),
    mdl5: deviance + 5 * parameters * Math.log(n),
    entropy: segments === 1 ? 1 : 1 - disorder / (n * Math.log(segments)),
  }
}
