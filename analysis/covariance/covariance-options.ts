export interface CovarianceOptions {
  /**
   * 'paths': the arrows of the model. 'correlations': no arrows, all constructs correlate freely,
   * which is confirmatory factor analysis. @default 'paths'
   */
  readonly structure?: 'paths' | 'correlations'
  /**
   * What gives each construct its unit. 'marker': its first indicator, with loading 1.
   * 'unitVariance': variance 1, where it has predecessors of its disturbance (lavaan's `std.lv`).
   * Standardised results are the same, but only under 'marker' can a disturbance be negative.
   * @default 'marker'
   */
  readonly identification?: 'marker' | 'unitVariance'
  /**
   * Disturbances of the constructs that have predecessors and lead nowhere: 'correlated' (as lavaan
   * and Mplus do) or 'independent'. @default 'correlated'
   */
  readonly outcomes?: 'correlated' | 'independent'
  /**
   * 'normal': that of the answers, covariances with divisor n and χ² = n·F (lavaan's default).
   * 'wishart': that of the covariances, n − 1 in both (Bollen 1989, ch. 4). Standardised results
   * are the same. @default 'normal'
   */
  readonly likelihood?: 'normal' | 'wishart'
  /** Stop when √(gᵀH⁻¹g) is below this, g the gradient and H the Hessian of F. @default 1e-10 */
  readonly tolerance?: number
  /** @default 300 */
  readonly maxIterations?: number
}

/** The options as used, with defaults filled in. */
export type CovarianceSettings = Required<CovarianceOptions>

const WORDS = {
  structure: ['paths', 'correlations'],
  identification: ['marker', 'unitVariance'],
  outcomes: ['correlated', 'independent'],
  likelihood: ['normal', 'wishart'],
} as const

/** Throws `RangeError` for an unknown word, and for numbers that cannot work. */
export function covarianceSettings(options: CovarianceOptions = {}): CovarianceSettings {
  const settings: CovarianceSettings = {
    structure: options.structure ?? 'paths',
    identification: options.identification ?? 'marker',
    outcomes: options.outcomes ?? 'correlated',
    likelihood: options.likelihood ?? 'normal',
    tolerance: options.tolerance ?? 1e-10,
    maxIterations: options.maxIterations ?? 300,
  }
  for (const name of ['structure', 'identification', 'outcomes', 'likelihood'] as const) {
    const words: readonly string[] = WORDS[name]
    if (!words.includes(settings[name])) throw new RangeError(`invalid ${name}: ${settings[name]}`)
  }
  const { tolerance, maxIterations } = settings
  if (!(tolerance > 0)) throw new RangeError(`invalid tolerance: ${tolerance}`)
  if (!(Number.isInteger(maxIterations) && maxIterations > 0))
    throw new RangeError(`invalid maxIterations: ${maxIterations}`)
  return settings
}
