import type { Finding } from '../finding.ts'
import type { Resampling } from '../resampling/resampled-weights.ts'
import { MIN_BIC_EVIDENCE, SIGNIFICANCE } from '../thresholds.ts'
import {
  type KnotCurve,
  type LinearCurve,
  linearCurve,
  type QuadraticCurve,
  quadraticCurve,
} from './curve-forms.ts'
import { type KnotUncertainty, knotCandidates, knotCurve, knotUncertainty } from './knot-curve.ts'
import type { PairedScores } from './paired-scores.ts'

/** Fewest effective cases from which a knot is sought. */
export const MIN_CASES = 200

export interface CurveOptions extends Resampling {
  /** Of the interval of the knot. @default 0.95 */
  readonly level?: number
}

/** The satisfaction–loyalty link in the form that the data support. */
export interface SatisfactionLoyaltyCurve {
  readonly n: number
  readonly effectiveN: number
  /** The form to read: the simplest that no other clearly beats, a knot only where its test agrees. */
  readonly chosen: 'linear' | 'quadratic' | 'knot'
  readonly linear: LinearCurve
  /** Absent where satisfaction takes fewer than three values. */
  readonly quadratic?: QuadraticCurve
  /** The best knot, supported or not; absent where none was sought. */
  readonly knot?: KnotCurve & KnotUncertainty
  readonly knotVerdict: KnotVerdict
  readonly findings: readonly Finding[]
}

/**
 * `tooFewCases`: below 200 effective ones. `noRoom`: no candidate with 30 on each side.
 * `simplerIsBetter`: its BIC is not 2 below the simpler form's. `notSignificant`: p ≥ .05.
 */
export type KnotVerdict =
  | 'supported'
  | 'tooFewCases'
  | 'noRoom'
  | 'simplerIsBetter'
  | 'notSignificant'

/**
 * Straight, quadratic and once-bent line of loyalty on satisfaction (0–100 points each), compared by
 * BIC with the knot's place counted as a parameter (2, 3 and 4 parameters; Schwarz 1978): a form
 * must be 2 below a simpler one to be chosen (Kass & Raftery 1995). The knot is the best of
 * `knotCandidates`; it carries a percentile interval from resampled customers and the p of
 * `knotTest`, and is chosen only where BIC and p both support it. Case weights count throughout.
 *
 * Undefined where satisfaction or loyalty does not vary, or fewer than three effective cases are
 * there. The same seed gives the same figures.
 *
 * Example: Tenenhaus et al.'s (2005) phone customers, n 250: slope .995, BIC 1411.26 straight,
 * 1409.86 quadratic, 1415.04 bent at 78.0: `simplerIsBetter`, read the straight line.
 */
export function satisfactionLoyaltyCurve(
  pairs: PairedScores,
  { level = 0.95, ...resampling }: CurveOptions,
): SatisfactionLoyaltyCurve | undefined {
  const { n, effectiveN } = pairs
  const linear = effectiveN > 2 ? linearCurve(pairs) : undefined
  if (!linear) return undefined
  const quadratic = quadraticCurve(pairs)
  const candidates = effectiveN < MIN_CASES ? [] : knotCandidates(pairs)
  const curve = knotCurve(pairs, candidates)
  const knot = curve && {
    ...curve,
    ...knotUncertainty(pairs, curve, candidates, level, resampling),
  }
  const simpler = quadratic && quadratic.bic <= linear.bic - MIN_BIC_EVIDENCE ? quadratic : linear
  const knotVerdict = verdictOf(effectiveN, knot, simpler.bic)
  return {
    n,
    effectiveN,
    chosen: knotVerdict === 'supported' ? 'knot' : simpler.form,
    linear,
    ...(quadratic && { quadratic }),
    ...(knot && { knot }),
    knotVerdict,
    findings: findingsOf(n, knotVerdict, knot?.p),
  }
}

function verdictOf(
  effectiveN: number,
  knot: (KnotCurve & KnotUncertainty) | undefined,
  simplerBic: number,
): KnotVerdict {
  if (effectiveN < MIN_CASES) return 'tooFewCases'
  if (!knot) return 'noRoom'
  if (knot.bic > simplerBic - MIN_BIC_EVIDENCE) return 'simplerIsBetter'
  return knot.p < SIGNIFICANCE ? 'supported' : 'notSignificant'
}

function findingsOf(n: number, verdict: KnotVerdict, p: number | undefined): Finding[] {
  if (verdict === 'supported') return []
  if (verdict === 'tooFewCases')
    return [
      {
        code: 'few-cases-for-knot',
        verdict: 'information',
        about: ['loyalty'],
        threshold: MIN_CASES,
        n,
      },
    ]
  return [
    {
      code: 'knot-not-supported',
      verdict: 'information',
      about: ['loyalty'],
      ...(p !== undefined && { value: p, threshold: SIGNIFICANCE }),
      source: 'Hansen 2017',
      n,
    },
  ]
}
