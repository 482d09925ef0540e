import { FULL_BASE, MIN_BASE, MODEL_BASE } from '../thresholds.ts'

/** What a number of respondents allows to show. */
export interface ReportingBase {
  readonly verdict: 'suppressed' | 'indicative' | 'full'
  /** Means, shares and indices. */
  readonly figures: boolean
  /** What respondents wrote. */
  readonly verbatims: boolean
  /** Places in a ranking. */
  readonly ranking: boolean
  /** Weights and paths of a model. */
  readonly model: boolean
}

/**
 * What may be reported on n respondents: nothing below 10, neither figures nor what they wrote; from
 * 10 on "indicative", without ranking; from 30 on in full; models from 100 on.
 *
 * `n` is the plain number of people: protection does not depend on weights. Throws `RangeError` for a
 * negative or broken n.
 *
 * Example: 9 suppressed, 10 indicative, 30 full.
 */
export function reportingBase(n: number): ReportingBase {
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`invalid number of respondents: ${n}`)
  const figures = n >= MIN_BASE
  return {
    verdict: n >= FULL_BASE ? 'full' : figures ? 'indicative' : 'suppressed',
    figures,
    verbatims: figures,
    ranking: n >= FULL_BASE,
    model: n >= MODEL_BASE,
  }
}
