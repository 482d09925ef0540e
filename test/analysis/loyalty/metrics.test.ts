import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { customerEffort } from '#analysis/loyalty/customer-effort.ts'
import { netPromoterChange } from '#analysis/loyalty/net-promoter-change.ts'
import { netPromoterCounts } from '#analysis/loyalty/net-promoter-counts.ts'
import { netPromoterScore } from '#analysis/loyalty/net-promoter-score.ts'
import { topBoxShare } from '#analysis/loyalty/top-box-share.ts'

const answersOf = (counts: readonly (readonly [number, number])[]) =>
  counts.flatMap(([answer, times]) => new Array<number>(times).fill(answer))

// method/satisfaction.md D.4, computed there with an independent reference.
describe('topBoxShare', () => {
  it.each([
    [82, 100, 0.7333, 0.883],
    [0, 20, 0, 0.1611],
    [45, 50, 0.7864, 0.9565],
  ])('gives %d of %d Wilson’s interval', (top, n, low, high) => {
    const share = topBoxShare(
      answersOf([
        [5, top],
        [3, n - top],
      ]),
      4,
    )
    expect(share?.share).toBeCloseTo(top / n, 12)
    expect(share?.interval[0]).toBeCloseTo(low, 4)
    expect(share?.interval[1]).toBeCloseTo(high, 4)
  })

  it('leaves out who did not answer, and is undefined where nobody did', () => {
    expect(topBoxShare([5, Number.NaN, 1], 4)).toMatchObject({ share: 0.5, n: 2, count: 1 })
    expect(topBoxShare([Number.NaN], 4)).toBeUndefined()
    expect(topBoxShare([5, 1], 4, { caseWeights: [0, 0] })).toBeUndefined()
  })
})

describe('netPromoterScore', () => {
  const score = (promoters: number, passives: number, detractors: number) => {
    const found = netPromoterScore({ promoters, passives, detractors })
    if (!found) throw new Error('no score')
    return found
  }

  it('agrees with the reference', () => {
    const one = score(120, 50, 30)
    expect(one.score).toBeCloseTo(0.45, 12)
    expect(one.standardError).toBeCloseTo(0.052321, 6)
    expect(one.waldInterval[0]).toBeCloseTo(0.3475, 4)
    expect(one.waldInterval[1]).toBeCloseTo(0.5525, 4)
    expect(one.adjusted).toBeCloseTo(0.44335, 6)
    expect(one.interval[0]).toBeCloseTo(0.3414, 4)
    expect(one.interval[1]).toBeCloseTo(0.5453, 4)
    const other = score(100, 55, 45)
    expect(other.adjusted).toBeCloseTo(0.270936, 6)
    expect(other.interval[0]).toBeCloseTo(0.1602, 4)
    expect(other.interval[1]).toBeCloseTo(0.3817, 4)
    const change = netPromoterChange(other, one)
    expect(change.difference).toBeCloseTo(0.175, 12)
    expect(change.z).toBeCloseTo(2.244, 3)
    expect(change.waldZ).toBeCloseTo(2.262, 3)
    expect(change.waldP).toBeCloseTo(0.0237, 4)
  })

  it('has bounds, and an interval even where all are alike', () => {
    expect(score(10, 0, 0).score).toBe(1)
    expect(score(0, 0, 10).score).toBe(-1)
    expect(score(0, 10, 0).score).toBe(0)
    expect(score(10, 0, 0).waldInterval).toEqual([1, 1])
    expect(score(10, 0, 0).interval[0]).toBeLessThan(1)
    expect(netPromoterScore({ promoters: 0, passives: 0, detractors: 0 })).toBeUndefined()
    expect(() => score(-1, 0, 0)).toThrow('invalid counts')
    expect(netPromoterChange(score(5, 0, 0), score(9, 0, 0)).waldZ).toBeUndefined()
  })

  it('counts answers on 0–10', () => {
    expect(netPromoterCounts([10, 9, 8, 7, 6, 0, Number.NaN])).toEqual({
      promoters: 2,
      passives: 2,
      detractors: 2,
    })
    expect(() => netPromoterCounts([11])).toThrow('answer in row 0: 11')
    expect(() => netPromoterCounts([8.5])).toThrow('answer in row 0: 8.5')
    expect(netPromoterCounts([])).toEqual({ promoters: 0, passives: 0, detractors: 0 })
  })

  it('gives weighted answers their shares on the effective n', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 5 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), rows => {
        const answers = rows.map(([answer]) => answer)
        const weights = rows.map(([, weight]) => weight)
        const weighted = netPromoterScore(netPromoterCounts(answers, weights))
        const repeated = netPromoterScore(
          netPromoterCounts(
            rows.flatMap(([answer, weight]) => new Array<number>(weight).fill(answer)),
          ),
        )
        expect(weighted?.score).toBeCloseTo(repeated?.score ?? Number.NaN, 12)
        expect(weighted?.n).toBeLessThanOrEqual(rows.length * (1 + 1e-12))
        const twice = netPromoterCounts([...answers, ...answers], [...weights, ...weights])
        expect(netPromoterScore(twice)?.score).toBeCloseTo(weighted?.score ?? Number.NaN, 12)
        expect(netPromoterScore(twice)?.n).toBeCloseTo(2 * (weighted?.n ?? Number.NaN), 9)
        expect(
          netPromoterCounts(
            answers,
            answers.map(() => 1),
          ),
        ).toEqual(netPromoterCounts(answers))
      }),
    )
  })
})

describe('customerEffort', () => {
  it('gives mean and agreement', () => {
    const effort = customerEffort([7, 6, 5, 2, Number.NaN])
    expect(effort?.mean.mean).toBe(5)
    expect(effort?.agree.share).toBe(0.75)
    expect(effort?.agree.interval[0]).toBeCloseTo(0.3006, 4)
    expect(customerEffort([])).toBeUndefined()
    expect(() => customerEffort([8])).toThrow('answer in row 0: 8')
  })
})
