import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classPatterns } from '#analysis/kano/class-patterns.ts'
import { randomShares } from '#analysis/kano/class-shares.ts'
import { fitClasses } from '#analysis/kano/fit-classes.ts'
import type { KanoCategory } from '#analysis/kano/kano-category.ts'
import type { KanoFeature } from '#analysis/kano/kano-feature.ts'
import { latentClasses, relativeEntropy } from '#analysis/kano/latent-classes.ts'
import { anyPair, pairIn } from './pairs.ts'

/** Features from one string of categories a respondent, '-' for no answer. */
function featuresOf(
  respondents: readonly string[],
  weights: readonly number[] = [],
): KanoFeature[] {
  return Array.from({ length: respondents[0].length }, (_, j) => ({
    feature: `f${j}`,
    pairs: respondents.map((answers, row) => {
      const category = CATEGORIES.find(each => each === answers[j])
      const caseWeight = weights[row]
      return { ...(category && pairIn(category)), ...(caseWeight !== undefined && { caseWeight }) }
    }),
  }))
}

const CATEGORIES: readonly KanoCategory[] = ['M', 'O', 'A', 'I', 'R', 'Q']
const repeat = (times: number, answers: string) => Array.from({ length: times }, () => answers)

/** `n` respondents of two classes: .6 see M in four of five features, .4 see A, and I in the rest. */
function simulated(n: number, seed: number): KanoFeature[] {
  let state = seed
  /** A linear congruential generator (Knuth's constants) is random enough here. */
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return featuresOf(
    Array.from({ length: n }, () => {
      const [often, rarely] = chance() < 0.6 ? ['M', 'I'] : ['A', 'I']
      return Array.from({ length: 6 }, () => (chance() < 0.8 ? often : rarely)).join('')
    }),
  )
}

describe('latentClasses', () => {
  it('finds two groups that answer differently throughout', () => {
    const found = latentClasses(featuresOf([...repeat(60, 'III'), ...repeat(40, 'MMM')]), {
      seed: 1,
    })
    expect(found?.classes.map(({ share }) => share.toFixed(3))).toEqual(['0.600', '0.400'])
    expect(found?.separated).toBe(true)
    expect(found?.entropy).toBeGreaterThan(0.99)
    const [large, small] = found?.classes ?? []
    expect(large.features.map(({ mode }) => mode)).toEqual(['I', 'I', 'I'])
    expect(small.features[0]).toMatchObject({ mode: 'M', feature: 'f0' })
    expect(small.features[0].worse?.value).toBeCloseTo(-1, 3)
    expect(small.features[0].better?.value).toBeCloseTo(0, 3)
  })

  it('recovers shares and categories of simulated classes', () => {
    const found = latentClasses(simulated(600, 4), { seed: 2, maximumClasses: 3 })
    expect(found?.classes).toHaveLength(2)
    const [must, attractive] = found?.classes ?? []
    expect(Math.abs(must.share - 0.6)).toBeLessThan(0.06)
    for (const { shares } of must.features) expect(Math.abs(shares.M - 0.8)).toBeLessThan(0.08)
    for (const { shares } of attractive.features)
      expect(Math.abs(shares.A - 0.8)).toBeLessThan(0.08)
    expect(found?.candidates.map(({ classes }) => classes)).toEqual([1, 2, 3])
    // K − 1 + K · (6 features · (3 categories that occur − 1))
    expect(found?.candidates[1].parameters).toBe(1 + 2 * 12)
    expect(found?.candidates[1].startsAtBest).toBeGreaterThan(10)
  })

  it('finds one class where there is no structure, and then has no entropy', () => {
    const found = latentClasses(
      featuresOf([
        ...repeat(25, 'MI'),
        ...repeat(25, 'MM'),
        ...repeat(25, 'IM'),
        ...repeat(25, 'II'),
      ]),
      { seed: 1, maximumClasses: 2 },
    )
    expect(found?.classes).toHaveLength(1)
    expect(found).toMatchObject({ separated: false })
    expect(found?.entropy).toBeUndefined()
  })

  it('gives the same classes for the same seed', () => {
    const features = simulated(150, 9)
    expect(latentClasses(features, { seed: 5 })).toEqual(latentClasses(features, { seed: 5 }))
  })

  it('has for one class the closed form: shares with 1/6 added to each count', () => {
    const found = latentClasses(featuresOf([...repeat(3, 'M'), 'O']), {
      seed: 1,
      maximumClasses: 1,
    })
    const [feature] = found?.classes[0].features ?? []
    expect(feature.shares.M).toBeCloseTo((3 + 1 / 6) / 5, 12)
    expect(feature.shares.Q).toBeCloseTo(1 / 6 / 5, 12)
    const logLikelihood = 3 * Math.log((3 + 1 / 6) / 5) + Math.log((1 + 1 / 6) / 5)
    expect(found?.candidates[0].logLikelihood).toBeCloseTo(logLikelihood, 10)
    expect(found?.candidates[0].bic).toBeCloseTo(-2 * logLikelihood + Math.log(4), 10)
  })

  it('drops a pair without its respondent, and a respondent without any pair', () => {
    const found = latentClasses(featuresOf(['MM', 'M-', '--', 'II']), {
      seed: 1,
      maximumClasses: 2,
    })
    expect(found?.n).toBe(3)
    expect(found?.memberships.map(row => row.length > 0)).toEqual([true, true, false, true])
    expect(latentClasses(featuresOf(['--']), { seed: 1 })).toBeUndefined()
    expect(latentClasses([], { seed: 1 })).toBeUndefined()
  })

  it('takes equal case weights for none, and weights the shares', () => {
    const respondents = [...repeat(30, 'III'), ...repeat(30, 'MMM')]
    const weights = respondents.map((_, row) => (row < 30 ? 3 : 1))
    const plain = latentClasses(featuresOf(respondents), { seed: 1 })
    const equal = latentClasses(
      featuresOf(
        respondents,
        repeat(60, '').map(() => 2),
      ),
      { seed: 1 },
    )
    expect(equal?.candidates).toEqual(plain?.candidates)
    const weighted = latentClasses(featuresOf(respondents, weights), { seed: 1 })
    expect(weighted?.classes[0].share).toBeCloseTo(0.75, 3)
    expect(weighted?.effectiveN).toBeCloseTo(120 ** 2 / 300, 10)
  })

  it('refuses what cannot be', () => {
    const features = featuresOf(['MM', 'II'])
    const [first, second] = features
    const shorter = { ...second, pairs: second.pairs.slice(1) }
    expect(() => latentClasses([first, shorter], { seed: 1 })).toThrow('f1 has 1 respondents, f0 2')
    const reweighted = { ...second, pairs: second.pairs.map(pair => ({ ...pair, caseWeight: 2 })) }
    expect(() => latentClasses([first, reweighted], { seed: 1 })).toThrow(
      'respondent 0 has case weight 1 in f0 and 2 in f1',
    )
    expect(() => latentClasses(features, { seed: -1 })).toThrow('invalid seed: -1')
    expect(() => latentClasses(features, { seed: 1, starts: 0 })).toThrow('invalid starts: 0')
    expect(() => latentClasses([first, first], { seed: 1 })).toThrow('the feature f0 stands twice')
  })
})

describe('fitClasses', () => {
  it('raises its objective in every step', () => {
    const rows = fc.array(fc.tuple(anyPair, anyPair, anyPair), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(rows, fc.nat(1000), (respondents, seed) => {
        const patterns = classPatterns(
          [0, 1, 2].map(j => ({ feature: `f${j}`, pairs: respondents.map(row => row[j]) })),
          'standard',
        )
        const objectiveAfter = (maximumIterations: number) =>
          fitClasses(patterns, randomShares(2, 3, seed, 0), { maximumIterations, tolerance: 1e-15 })
            .objective
        let before = objectiveAfter(1)
        for (let steps = 2; steps <= 8; steps++) {
          const objective = objectiveAfter(steps)
          expect(objective).toBeGreaterThanOrEqual(before - 1e-9)
          before = objective
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('relativeEntropy', () => {
  it('is .4045 for (.9, .1) and (.2, .8), 1 for certainty, 0 for none', () => {
    expect(relativeEntropy([0.9, 0.1, 0.2, 0.8], [1, 1], 2)).toBeCloseTo(0.4045, 4)
    expect(relativeEntropy([1, 0, 0, 1], [1, 1], 2)).toBe(1)
    expect(relativeEntropy([0.5, 0.5], [1], 2)).toBeCloseTo(0, 12)
    expect(relativeEntropy([1], [1], 1)).toBeUndefined()
  })
})
