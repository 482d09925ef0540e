export interface PlsOptions {
  /** How a construct's neighbours are weighted in its inner estimate. @default 'path' */
  readonly innerWeights?: 'path' | 'centroid' | 'factorial'
  /** Disattenuate the correlations of common factors by ρA. @default false */
  readonly consistent?: boolean
  /** Stop when the summed absolute change of all outer weights is below this. @default 1e-10 */
  readonly tolerance?: number
  /** @default 300 */
  readonly maxIterations?: number
}

/** The options as used, with defaults filled in. */
export type PlsSettings = Required<PlsOptions>

/** Throws `RangeError` for a tolerance or a number of iterations that cannot work. */
export function plsSettings(options: PlsOptions = {}): PlsSettings {
  const {
    innerWeights = 'path',
    consistent = false,
    tolerance = 1e-10,
    maxIterations = 300,
  } = options
  if (!['path', 'centroid', 'factorial'].includes(innerWeights))
    throw new RangeError(`invalid innerWeights: ${innerWeights}`)
  if (!(tolerance > 0)) throw new RangeError(`invalid tolerance: ${tolerance}`)
  if (!(Number.isInteger(maxIterations) && maxIterations > 0))
    throw new RangeError(`invalid maxIterations: ${maxIterations}`)
  return { innerWeights, consistent, tolerance, maxIterations }
}
