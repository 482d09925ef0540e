import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asymmetryClass } from '#analysis/loyalty/asymmetry-class.ts'
import { asymmetryPerformance } from '#analysis/loyalty/asymmetry-performance.ts'
import { attributeCut } from '#analysis/loyalty/attribute-cut.ts'
import { impactAsymmetry } from '#analysis/loyalty/impact-asymmetry.ts'
import { penaltyReward } from '#analysis/loyalty/penalty-reward.ts'
import { pseudoNormal, pseudoRandom } from './pseudo-random.ts'

const CUT = { low: 4, high: 8 }
const OPTIONS = { cut: CUT, resamples: 200, seed: 3 }

/** Service mostly rewards, price mostly penalises; 1–10 answers. */
function market(n: number) {
  const uniform = pseudoRandom(5)
  const noise = pseudoNormal(9)
  const draw = () => Array.from({ length: n }, () => 1 + Math.floor(10 * uniform.next().value))
  const attributes = { service: draw(), price: draw() }
  const overall = attributes.service.map((service, row) => {
    const reward = service >= CUT.high ? 2 : service <= CUT.low ? -0.2 : 0
    const price = attributes.price[row]
    const penalty = price <= CUT.low ? -2 : price >= CUT.high ? 0.2 : 0
    return 6 + reward + penalty + 0.5 * noise.next().value
  })
  return { overall, attributes }
}

describe('impactAsymmetry', () => {
  // method/satisfaction.md D.3: penalty–reward coefficients of Tenenhaus et al.'s phone customers.
  it.each([
    [-0.271303, 0.529384, 0.3223],
    [-0.323928, 0.471258, 0.1853],
    [-0.129235, 0.12765, -0.0062],
    [-0.580725, 0.212663, -0.4639],
    [-0.188288, 0.043566, -0.6242],
  ])('gives low %d and high %d the asymmetry %d', (low, high, asymmetry) => {
    const impact = impactAsymmetry(low, high)
    expect(impact.asymmetry).toBeCloseTo(asymmetry, 4)
    expect(impact.impactRange).toBeCloseTo(high - low, 12)
    expect(
      (impact.satisfactionPotential ?? 0) + (impact.dissatisfactionPotential ?? 0),
    ).toBeCloseTo(1, 12)
  })

  it('sets a wrong sign to 0, and has no asymmetry where both are wrong', () => {
    expect(impactAsymmetry(0.19849, 0.306889)).toMatchObject({ penalty: 0, asymmetry: 1 })
    expect(impactAsymmetry(0.1, -0.1)).toEqual({ penalty: 0, reward: 0, impactRange: 0 })
  })
})

describe('asymmetryClass', () => {
  it.each([
    [-1, -0.61, 'frustrator'],
    [-0.6, -0.21, 'dissatisfier'],
    [-0.2, 0.2, 'hybrid'],
    [0.21, 0.6, 'satisfier'],
    [0.61, 1, 'delighter'],
    [0.1, 0.3, 'undetermined'],
    [-1, 1, 'undetermined'],
  ])('takes %d to %d for %s', (low, high, expected) => {
    expect(asymmetryClass([low, high])).toBe(expected)
  })

  it('takes other cuts, and refuses impossible ones', () => {
    expect(asymmetryClass([0.61, 0.69], { outer: 0.7 })).toBe('satisfier')
    expect(() => asymmetryClass([0, 1], { inner: 0.8 })).toThrow('invalid cuts')
  })
})

describe('attributeCut', () => {
  const ones = (n: number) => new Float64Array(n).fill(1)
  const repeat = (answers: readonly (readonly [number, number])[]) =>
    answers.flatMap(([answer, times]) => new Array<number>(times).fill(answer))

  it('moves a cut inwards until its group suffices', () => {
    const values = repeat([
      [5, 8],
      [6, 22],
      [7, 60],
      [8, 60],
      [9, 50],
    ])
    expect(attributeCut(values, ones(200), { low: 5, high: 9 })).toEqual({ low: 6, high: 9 })
    expect(attributeCut(values, ones(200), { low: 6, high: 9 })).toEqual({ low: 6, high: 9 })
    expect(attributeCut(values, ones(200), { low: 6, high: 10 })).toEqual({ low: 6, high: 9 })
  })

  it('gives up where no base is left', () => {
    expect(
      attributeCut(
        repeat([
          [2, 50],
          [9, 50],
        ]),
        ones(100),
        CUT,
      ),
    ).toBeUndefined()
    expect(attributeCut(repeat([[5, 10]]), ones(10), CUT)).toBeUndefined()
    expect(() => attributeCut([1], ones(1), { low: 5, high: 5 })).toThrow('invalid cut')
  })
})

describe('penaltyReward', () => {
  it('finds what only rewards and what only penalises', () => {
    const { overall, attributes } = market(800)
    const found = penaltyReward(overall, attributes, OPTIONS)
    const [service, price] = found?.attributes ?? []
    expect(service.high).toBeCloseTo(2, 0)
    expect(price.low).toBeCloseTo(-2, 0)
    expect(service.class).toBe('delighter')
    expect(price.class).toBe('frustrator')
    expect(found?.failed).toBe(0)
    expect(found?.intercept).toBeCloseTo(6, 0)
  })

  it('flags a wrong sign and leaves the class open', () => {
    const { overall, attributes } = market(400)
    const found = penaltyReward(
      overall,
      { price: attributes.price.map(answer => 11 - answer) },
      { ...OPTIONS, cut: { low: 3, high: 7 } },
    )
    const [price] = found?.attributes ?? []
    expect(price.high).toBeLessThan(0)
    expect(price.reward).toBe(0)
    expect(price.class).toBe('undetermined')
    expect(found?.findings.map(({ code }) => code)).toContain('wrong-sign')
  })

  it('leaves out what cannot be cut, and says what it recut', () => {
    const { overall, attributes } = market(400)
    const found = penaltyReward(
      overall,
      { ...attributes, constant: overall.map(() => 5) },
      { ...OPTIONS, cuts: { price: { low: 0, high: 8 } } },
    )
    expect(found?.leftOut).toEqual(['constant'])
    expect(found?.attributes.map(({ attribute }) => attribute)).toEqual(['service', 'price'])
    expect(found?.findings.map(({ code, about }) => [code, ...about])).toEqual(
      expect.arrayContaining([
        ['groups-too-small', 'constant'],
        ['groups-recut', 'price'],
      ]),
    )
  })

  it('warns of attributes that cannot be separated', () => {
    const { overall, attributes } = market(400)
    const twin = attributes.price.map((answer, row) => (row % 20 === 0 ? 11 - answer : answer))
    const found = penaltyReward(overall, { price: attributes.price, twin }, OPTIONS)
    expect(found?.findings.some(({ code }) => code === 'collinear-attribute')).toBe(true)
    const same = { price: attributes.price, again: attributes.price }
    expect(penaltyReward(overall, same, OPTIONS)).toBeUndefined()
  })

  it('leaves rows with a gap out, and does not heed the unit of the weights', () => {
    const { overall, attributes } = market(300)
    const gappy = overall.map((value, row) => (row < 10 ? Number.NaN : value))
    const weights = overall.map((_, row) => 1 + (row % 3))
    const one = penaltyReward(gappy, attributes, { ...OPTIONS, caseWeights: weights })
    const two = penaltyReward(gappy, attributes, {
      ...OPTIONS,
      caseWeights: weights.map(weight => weight * 2),
    })
    expect(one?.n).toBe(290)
    one?.attributes.forEach((impact, a) => {
      expect(two?.attributes[a].asymmetry).toBeCloseTo(impact.asymmetry ?? Number.NaN, 10)
    })
  })

  it('gives the coefficients of repeated rows to weighted rows', () => {
    const { overall, attributes } = market(120)
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 120, maxLength: 120 }),
        weights => {
          const again = (values: readonly number[]) =>
            values.flatMap((value, row) => new Array<number>(weights[row]).fill(value))
          const few = { ...OPTIONS, resamples: 2 }
          const weighted = penaltyReward(overall, attributes, { ...few, caseWeights: weights })
          const repeated = penaltyReward(
            again(overall),
            { service: again(attributes.service), price: again(attributes.price) },
            few,
          )
          if (!weighted || !repeated) throw new Error('no fit')
          weighted.attributes.forEach(({ low, high, cut }, a) => {
            if (cut.low !== CUT.low || cut.high !== CUT.high) return
            expect(repeated.attributes[a].low).toBeCloseTo(low, 8)
            expect(repeated.attributes[a].high).toBeCloseTo(high, 8)
          })
        },
      ),
      { numRuns: 20 },
    )
  })
})

describe('asymmetryPerformance', () => {
  it('places attributes by asymmetry and performance', () => {
    const { overall, attributes } = market(300)
    const found = penaltyReward(overall, attributes, OPTIONS)
    const points = found && asymmetryPerformance(found, attributes, { scale: { min: 1, max: 10 } })
    const mean = attributes.service.reduce((sum, answer) => sum + answer, 0) / 300
    expect(points?.[0].performance).toBeCloseTo((100 * (mean - 1)) / 9, 10)
    expect(points?.map(({ attribute }) => attribute)).toEqual(['service', 'price'])
    expect(() => found && asymmetryPerformance(found, {}, { scale: { min: 1, max: 10 } })).toThrow(
      'no answers to service',
    )
  })
})
