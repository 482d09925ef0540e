import type { SatisfactionCoefficients } from './satisfaction-coefficients.ts'

/**
 * Average satisfaction coefficient ASC = (Better + |Worse|) / 2, 0 to 1: one number for how much a
 * feature moves satisfaction either way (Park, Han & Park 2012).
 *
 * Example: Better .5676 and Worse −.7365 have .6520.
 */
export function averageSatisfaction({ better, worse }: SatisfactionCoefficients): number {
  return (better.value + Math.abs(worse.value)) / 2
}
