import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseWeightsByCategory } from '#analysis/kano/classify-pair.ts'
import { continuousPoint } from '#analysis/kano/continuous-point.ts'
import type { KanoAnswer } from '#analysis/kano/kano-pair.ts'
import { tallyWeights } from '#analysis/kano/kano-tally.ts'
import { satisfactionCoefficients } from '#analysis/kano/satisfaction-coefficients.ts'
import { anyPairs } from './pairs.ts'
import { RAW_FEATURES } from './raw-codes.ts'

// Method vector C-2, computed with independent code.
const BETTER = [0.4286, 0.4286, 0.1667, 0.3333, 0, 0.1429, 0]
const WORSE = [-0.2857, -0.1429, 0, -0.3333, -0.4286, -0.4286, -0.7143]
const FUNCTIONAL = [2.25, 2.75, 1, 1.75, 1.5, 1.75, 2]
const DYSFUNCTIONAL = [0.5, 1.125, -0.375, 0.5, 1.125, 1.125, 2.125]

describe('method vector C-2', () => {
  it.each(RAW_FEATURES.map((pairs, j) => ({ j, pairs })))('feature $j', ({ j, pairs }) => {
    const coefficients = satisfactionCoefficients(tallyWeights(caseWeightsByCategory(pairs)))
    expect(coefficients?.better.value).toBeCloseTo(BETTER[j], 4)
    expect(coefficients?.worse.value).toBeCloseTo(WORSE[j], 4)
    const point = continuousPoint(pairs)
    expect(point?.functional.mean).toBeCloseTo(FUNCTIONAL[j], 10)
    expect(point?.dysfunctional.mean).toBeCloseTo(DYSFUNCTIONAL[j], 10)
    expect(point?.insideSquare).toBe(j !== 2)
  })

  it('puts the last feature into the one-dimensional quadrant, the first into the attractive one', () => {
    const quadrants = RAW_FEATURES.map(pairs => continuousPoint(pairs)?.quadrant.category)
    expect(quadrants).toEqual(['A', 'A', 'I', 'I', 'I', 'I', 'O'])
  })
})

describe('continuousPoint', () => {
  it('has error bars sd/√n', () => {
    // Functional 4 and 4, dysfunctional 4 and 0: mean 2, sd √8, standard error 2.
    const point = continuousPoint([
      { functional: 1, dysfunctional: 5 },
      { functional: 1, dysfunctional: 3 },
    ])
    expect(point?.functional).toMatchObject({ mean: 4, standardError: 0 })
    expect(point?.dysfunctional.mean).toBe(2)
    expect(point?.dysfunctional.standardError).toBeCloseTo(2, 12)
    expect(point?.quadrant).toEqual({ category: 'O', certain: false })
  })

  it('is certain of a quadrant only where no interval reaches the cut', () => {
    const loud = Array.from({ length: 9 }, () => ({ functional: 1, dysfunctional: 5 }) as const)
    expect(continuousPoint(loud)?.quadrant).toEqual({ category: 'O', certain: true })
    expect(continuousPoint(loud.slice(0, 1))?.quadrant).toEqual({ category: 'O', certain: false })
  })

  it('weighs by importance, and leaves out those who stated none', () => {
    const point = continuousPoint(
      [
        { functional: 1, dysfunctional: 5, importance: 9 },
        { functional: 3, dysfunctional: 3, importance: 3 },
        { functional: 5, dysfunctional: 1 },
      ],
      { weighting: 'importance' },
    )
    expect(point?.functional).toMatchObject({ mean: 3, n: 2 })
    expect(point?.dysfunctional.mean).toBe(3)
    expect(point?.weighting).toBe('importance')
  })

  it('stays in its square and exchanges its axes when the answers are mirrored', () => {
    const answers: readonly KanoAnswer[] = [1, 2, 3, 4, 5]
    fc.assert(
      fc.property(anyPairs, pairs => {
        const point = continuousPoint(pairs)
        const mirrored = continuousPoint(
          pairs.map(({ functional, dysfunctional }) => ({
            functional: answers[5 - dysfunctional],
            dysfunctional: answers[5 - functional],
          })),
        )
        expect(mirrored?.functional.mean).toBeCloseTo(point?.dysfunctional.mean ?? Number.NaN, 12)
        expect(mirrored?.dysfunctional.mean).toBeCloseTo(point?.functional.mean ?? Number.NaN, 12)
        for (const { mean } of [point?.functional, point?.dysfunctional].flatMap(m => m ?? [])) {
          expect(mean).toBeGreaterThanOrEqual(-2)
          expect(mean).toBeLessThanOrEqual(4)
        }
      }),
    )
  })

  it('does not exist without a complete pair, and refuses an importance off 1–9', () => {
    expect(continuousPoint([{ functional: 1 }])).toBeUndefined()
    const wild = [{ functional: 1, dysfunctional: 5, importance: 10 }] as const
    expect(() => continuousPoint(wild, { weighting: 'importance' })).toThrow('invalid importance')
    expect(() => continuousPoint(wild, { level: 1 })).toThrow('invalid level')
  })
})
