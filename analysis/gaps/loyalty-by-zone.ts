import { caseWeightsOf } from '../math/case-weights.ts'
import { leastSquares } from '../math/least-squares.ts'
import { type MeanEstimate, type MeanOptions, meanEstimate } from '../math/mean-estimate.ts'
import { studentQuantile, studentTwoSidedP } from '../math/student-t.ts'
import type { ToleranceZone } from './tolerance-zones.ts'

/** Loyalty below and above the zone of tolerance against loyalty within it. */
export interface LoyaltyByZone {
  /** Mean loyalty of each zone that occurs. */
  readonly means: readonly { readonly zone: Zone; readonly loyalty: MeanEstimate }[]
  /** Mean there minus mean within, from one regression on zone dummies. */
  readonly contrasts: readonly {
    readonly zone: 'below' | 'superior'
    readonly difference: number
    readonly standardError: number
    readonly interval: readonly [number, number]
    /** Two-sided, Student's. */
    readonly p: number
  }[]
}

type Zone = Exclude<ToleranceZone, 'faulted'>

const ZONES = ['below', 'within', 'superior'] as const

/**
 * The link of tolerance zones to loyalty: weighted least squares of loyalty (in its own units) on
 * dummies of the zones, within being the base. Service that is merely adequate satisfies; whether
 * service above the desired level earns more loyalty is the contrast of `superior`.
 *
 * Contrasts are left out for zones that do not occur, all of them where nobody is within or nothing
 * varies. Faulted and unknown zones and unknown loyalty (NaN) are left out. Throws `RangeError` where
 * lengths disagree.
 *
 * Example: loyalty 40, 42 below, 60, 62 within, 80, 82 above: contrasts −20 and 20.
 */
export function loyaltyByZone(
  zones: readonly (ToleranceZone | undefined)[],
  loyalty: ArrayLike<number>,
  { caseWeights, level = 0.95 }: MeanOptions = {},
): LoyaltyByZone {
  if (loyalty.length !== zones.length)
    throw new RangeError(`${loyalty.length} loyalty scores for ${zones.length} zones`)
  const weights = caseWeightsOf(zones.length, caseWeights)
  const rows = [...weights.keys()].filter(
    row =>
      weights[row] > 0 &&
      !Number.isNaN(loyalty[row]) &&
      zones[row] !== undefined &&
      zones[row] !== 'faulted',
  )
  const pick = (values: ArrayLike<number>) => rows.map(row => values[row])
  const own = pick(weights)
  const scores = pick(loyalty)
  const dummy = (zone: Zone) => rows.map(row => Number(zones[row] === zone))
  const present = (['below', 'superior'] as const).filter(zone => dummy(zone).includes(1))
  const fit = leastSquares(scores, present.map(dummy), own)
  const isSound = fit && fit.degreesOfFreedom > 0 && dummy('within').includes(1)
  return {
    means: ZONES.flatMap(zone => {
      const mean = meanEstimate(
        scores.map((score, i) => (zones[rows[i]] === zone ? score : Number.NaN)),
        { caseWeights: own, level },
      )
      return mean ? [{ zone, loyalty: mean }] : []
    }),
    contrasts: isSound
      ? present.map((zone, k) => {
          const difference = fit.coefficients[k + 1]
          const standardError = fit.standardErrors[k + 1]
          const reach = studentQuantile((1 + level) / 2, fit.degreesOfFreedom) * standardError
          return {
            zone,
            difference,
            standardError,
            interval: [difference - reach, difference + reach] as const,
            p: studentTwoSidedP(difference / standardError, fit.degreesOfFreedom),
          }
        })
      : [],
  }
}
