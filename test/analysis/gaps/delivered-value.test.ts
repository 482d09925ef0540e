import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deliveredValue, EQUAL_POINTS } from '#analysis/gaps/delivered-value.ts'
import { deliveredValueEstimate } from '#analysis/gaps/delivered-value-estimate.ts'
import { relativeDeliveredValue } from '#analysis/gaps/relative-delivered-value.ts'
import { respondentDeliveredValues } from '#analysis/gaps/respondent-delivered-values.ts'

const VALUES = { product: 7.8, service: 7.2, personnel: 8.1, image: 7.5 }
const COSTS = { money: 6, time: 4.5, energy: 3.8, psychic: 4.2 }
const POINTS = {
  values: { product: 40, service: 25, personnel: 20, image: 15 },
  costs: { money: 50, time: 20, energy: 15, psychic: 15 },
}
const valuesOf = (score: number) => ({
  product: score,
  service: score,
  personnel: score,
  image: score,
})
const costsOf = (score: number) => ({ money: score, time: score, energy: score, psychic: score })

describe('deliveredValue', () => {
  // method/satisfaction.md E, computed there.
  it('agrees with the reference', () => {
    const found = deliveredValue(VALUES, COSTS, POINTS)
    expect(found?.value).toBeCloseTo(7.665, 12)
    expect(found?.cost).toBeCloseTo(5.1, 12)
    expect(found?.delivered).toBeCloseTo(2.565, 12)
    expect(found?.ratio).toBeCloseTo(1.5029, 4)
    expect(found?.index).toBeCloseTo(64.25, 12)
  })

  // reference/figures/customers: clv_equity_loyalty.json, delivered_value (sums of four blocks).
  it('agrees with the sums of equal points', () => {
    const found = deliveredValue(
      { product: 8, service: 7, personnel: 6, image: 7 },
      { money: 6, time: 4, energy: 3, psychic: 2 },
    )
    expect((found?.delivered ?? 0) * 4).toBeCloseTo(13, 12)
    expect(found?.ratio).toBeCloseTo(1.8667, 4)
  })

  it('goes from 0 to 100', () => {
    expect(deliveredValue(valuesOf(1), costsOf(10))?.index).toBe(0)
    expect(deliveredValue(valuesOf(10), costsOf(1))?.index).toBe(100)
    expect(deliveredValue(valuesOf(4), costsOf(4))?.index).toBe(50)
  })

  it('refuses blocks off the scale and points that do not add up', () => {
    expect(() => deliveredValue({ ...VALUES, image: 11 }, COSTS)).toThrow(
      'image: 11 is off 1 to 10',
    )
    const points = { ...EQUAL_POINTS, costs: { ...EQUAL_POINTS.costs, time: 30 } }
    expect(() => deliveredValue(VALUES, COSTS, points)).toThrow('add up to 105')
    expect(deliveredValue({ ...VALUES, image: Number.NaN }, COSTS)).toBeUndefined()
  })
})

/** Everybody gives each block's items the same two answers. */
const itemsOf = (value: readonly number[], cost: readonly number[]) => ({
  values: { product: [value, value], service: [value], personnel: [value], image: [value] },
  costs: { money: [cost], time: [cost], energy: [cost], psychic: [cost, cost] },
})

describe('of respondents', () => {
  it('estimates value, cost and their difference', () => {
    const found = respondentDeliveredValues(itemsOf([8, 7, Number.NaN], [5, 4, 4]))
    expect(Array.from(found.delivered)).toEqual([3, 3, Number.NaN])
    const estimate = deliveredValueEstimate(found)
    expect(estimate?.delivered).toMatchObject({ mean: 3, n: 2, standardError: 0 })
    expect(estimate?.index).toBeCloseTo(66.6667, 4)
    expect(estimate?.ratio).toBeCloseTo(7.5 / 4.5, 12)
    expect(deliveredValueEstimate(respondentDeliveredValues(itemsOf([NaN], [1])))).toBeUndefined()
  })

  it('takes the mean of a block’s answered items', () => {
    const items = itemsOf([8], [5])
    const found = respondentDeliveredValues({
      ...items,
      values: { ...items.values, product: [[8], [Number.NaN], [4]] },
    })
    expect(found.value[0]).toBe(7.5)
    expect(() =>
      respondentDeliveredValues({ ...items, values: { ...items.values, image: [] } }),
    ).toThrow('image needs items of 1 rows each')
  })

  it('puts the ratio where its interval is, whatever the unit of the weights', () => {
    const row = fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 30 }), rows => {
        const totals = respondentDeliveredValues(
          itemsOf(
            rows.map(([value]) => value),
            rows.map(([, cost]) => cost),
          ),
        )
        const caseWeights = rows.map((_, i) => 1 + (i % 3))
        const one = deliveredValueEstimate(totals, { caseWeights })
        const two = deliveredValueEstimate(totals, { caseWeights: caseWeights.map(w => 2 * w) })
        const [low, high] = one?.ratioInterval ?? [Number.NaN, Number.NaN]
        expect(low).toBeLessThanOrEqual(one?.ratio ?? Number.NaN)
        expect(high).toBeGreaterThanOrEqual(one?.ratio ?? Number.NaN)
        expect(two?.ratioInterval?.[0]).toBeCloseTo(low, 10)
        expect((one?.value.mean ?? 0) - (one?.cost.mean ?? 0)).toBeCloseTo(
          one?.delivered.mean ?? 1,
          10,
        )
      }),
    )
  })

  it('compares with the rival, respondent by respondent', () => {
    const own = respondentDeliveredValues(itemsOf([8, 7, 9], [5, 5, 5]))
    const rival = respondentDeliveredValues(itemsOf([6, 7, 7], [5, 5, 5]))
    const found = relativeDeliveredValue(own, rival)
    expect(found?.difference.mean).toBeCloseTo(4 / 3, 12)
    // t = (4/3) / (1.1547/√3) = 2 on 2 degrees of freedom.
    expect(found?.p).toBeCloseTo(0.183503, 6)
    expect(relativeDeliveredValue(own, own)?.p).toBeUndefined()
    const fewer = respondentDeliveredValues(itemsOf([8], [5]))
    expect(() => relativeDeliveredValue(own, fewer)).toThrow('3 respondents rated the own brand')
  })
})
