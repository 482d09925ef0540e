import type { KanoCategory } from './kano-category.ts'
import type { SatisfactionCoefficients } from './satisfaction-coefficients.ts'

/** Where the Better/Worse plane is cut, and why there. */
export interface QuadrantCut {
  readonly at: 'half' | 'means'
  readonly better: number
  /** Negative, as Worse is. */
  readonly worse: number
}

/** Where a feature lies on the plane. */
export interface KanoQuadrant {
  readonly category: Extract<KanoCategory, 'M' | 'O' | 'A' | 'I'>
  /** Neither interval contains its cut: the quadrant would hardly change with another sample. */
  readonly certain: boolean
}

/**
 * The cut at one half, the same for every study, or at the means of the features' coefficients,
 * which ranks the features of one study against each other. At the means of no feature: one half.
 *
 * Example: Better .6 and .2, Worse −.7 and −.1 have their means at .4 and −.4.
 */
export function quadrantCut(
  features: readonly SatisfactionCoefficients[],
  at: QuadrantCut['at'],
): QuadrantCut {
  if (at === 'half' || features.length === 0) return { at: 'half', better: 0.5, worse: -0.5 }
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    at,
    better: mean(features.map(({ better }) => better.value)),
    worse: mean(features.map(({ worse }) => worse.value)),
  }
}

/**
 * O where both Better and |Worse| reach the cut, A where Better alone, M where |Worse| alone, else I
 * (Berger et al. 1993).
 *
 * Example: Better .5676 and Worse −.7365, cut at one half, are one-dimensional.
 */
export function kanoQuadrant(
  { better, worse }: SatisfactionCoefficients,
  cut: QuadrantCut,
): KanoQuadrant {
  const raises = better.value >= cut.better
  const lowers = worse.value <= cut.worse
  const contains = ([low, high]: readonly [number, number], value: number) =>
    low <= value && value <= high
  return {
    category: raises ? (lowers ? 'O' : 'A') : lowers ? 'M' : 'I',
    certain: !contains(better.interval, cut.better) && !contains(worse.interval, cut.worse),
  }
}
