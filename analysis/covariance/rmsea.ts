import { noncentralChiSquareCdf, noncentralityAt } from './noncentral-chi-square.ts'

/** Close fit is an RMSEA of at most this (Browne & Cudeck 1993). */
const CLOSE = 0.05

export interface Rmsea {
  readonly value: number
  /** 90 %. */
  readonly interval: readonly [number, number]
  /** Probability of a χ² at least as large where the population's RMSEA is .05. */
  readonly pClose: number
}

/**
 * Root mean square error of approximation √(max(χ² − df, 0)/(df·n)) (Steiger & Lind 1980), with its
 * 90 % interval from the noncentralities under which χ² is the 95th and the 5th percentile (Browne
 * & Cudeck 1993). `cases` is what χ² was multiplied by, n or n − 1. Undefined without degrees of
 * freedom.
 *
 * Example: χ² 220.516809 with df 99 and n = 250: .0700698, interval .0576692 to .0825009.
 */
export function rmsea(chiSquare: number, df: number, cases: number): Rmsea | undefined {
  if (df <= 0) return undefined
  const error = (noncentrality: number) => Math.sqrt(noncentrality / (df * cases))
  return {
    value: error(Math.max(chiSquare - df, 0)),
    interval: [
      error(noncentralityAt(chiSquare, df, 0.95)),
      error(noncentralityAt(chiSquare, df, 0.05)),
    ],
    pClose: 1 - noncentralChiSquareCdf(chiSquare, df, CLOSE ** 2 * df * cases),
  }
}
