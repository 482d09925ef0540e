import { sameScales } from '../sample/scale.ts'
import type { Moments } from './moments.ts'

/**
 * The moments of both samples together. Throws `RangeError` unless both have the same indicators,
 * in the same order, on the same scales.
 *
 * Example: 400 rows with Σ(x − 1) = 2,600 and 100 rows with 650 are 500 rows with 3,250.
 */
export function mergeMoments(a: Moments, b: Moments): Moments {
  sameScales(a, b)
  return {
    n: a.n + b.n,
    indicators: a.indicators,
    scales: a.scales,
    weight: a.weight + b.weight,
    weightSquared: a.weightSquared + b.weightSquared,
    answered: added(a.answered, b.answered),
    ...((a.asked || b.asked) && { asked: added(askedOf(a), askedOf(b)) }),
    pairWeights: added(a.pairWeights, b.pairWeights),
    sums: added(a.sums, b.sums),
    products: added(a.products, b.products),
  }
}

const askedOf = ({ asked, indicators, n }: Moments) => asked ?? indicators.map(() => n)

const added = (a: readonly number[], b: readonly number[]) => a.map((value, i) => value + b[i])
