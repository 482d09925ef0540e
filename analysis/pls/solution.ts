import type { Layout } from '../model/layout.ts'

/** Numbers of one estimate, by position in the layout; overwritten for each resample. */
export interface Solution {
  readonly weights: Float64Array
  /** Indicators × constructs: correlation of each indicator with each construct's scores. */
  readonly crossLoadings: Float64Array
  /** Own block; disattenuated for common factors where consistent. */
  readonly loadings: Float64Array
  /** Correlations of the scores. */
  readonly scoreCorrelations: Float64Array
  /** Correlations of the constructs: as of the scores, disattenuated where consistent. */
  readonly correlations: Float64Array
  /** What disattenuates a construct: ρA of common factors where consistent, else 1. */
  readonly reliabilities: Float64Array
  /** From × to. */
  readonly coefficients: Float64Array
  /** From × to, along all paths. */
  readonly totalEffects: Float64Array
  /** NaN where exogenous. */
  readonly rSquared: Float64Array
  /** 1 where the scores were turned round to agree with their indicators. */
  readonly flipped: Uint8Array
  iterations: number
  change: number
  /** The construct at which the estimate broke down. */
  culprit: number
  readonly scratch: Scratch
}

/** Memory of the iteration; nothing in it outlives an estimate. */
export interface Scratch {
  readonly innerWeights: Float64Array
  readonly proxy: Float64Array
  /** Cholesky factors of the mode B blocks, one after another. */
  readonly factors: Float64Array
  readonly factorStart: Int32Array
  readonly system: Float64Array
  readonly right: Float64Array
  /** For each construct, all constructs. */
  readonly everyone: readonly Int32Array[]
}

export function emptySolution(layout: Layout): Solution {
  const indicators = layout.indicators.length
  const constructs = layout.constructs.length
  const factorStart = new Int32Array(constructs + 1)
  for (let j = 0; j < constructs; j++) {
    const size = layout.blockStart[j + 1] - layout.blockStart[j]
    factorStart[j + 1] = factorStart[j] + (layout.modes[j] === 'B' ? size * size : 0)
  }
  const square = () => new Float64Array(constructs * constructs)
  return {
    weights: new Float64Array(indicators),
    crossLoadings: new Float64Array(indicators * constructs),
    loadings: new Float64Array(indicators),
    scoreCorrelations: square(),
    correlations: square(),
    reliabilities: new Float64Array(constructs),
    coefficients: square(),
    totalEffects: square(),
    rSquared: new Float64Array(constructs),
    flipped: new Uint8Array(constructs),
    iterations: 0,
    change: Number.POSITIVE_INFINITY,
    culprit: -1,
    scratch: {
      innerWeights: square(),
      proxy: new Float64Array(indicators),
      factors: new Float64Array(factorStart[constructs]),
      factorStart,
      system: square(),
      right: new Float64Array(constructs),
      everyone: layout.constructs.map(() => Int32Array.from({ length: constructs }, (_, j) => j)),
    },
  }
}
