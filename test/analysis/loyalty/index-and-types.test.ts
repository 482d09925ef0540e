import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loyaltyIndex, towardsTarget } from '#analysis/loyalty/loyalty-index.ts'
import {
  classShares,
  type LoyaltyFacts,
  loyaltyQuadrant,
  loyaltyType,
  medianCuts,
} from '#analysis/loyalty/loyalty-type.ts'
import { walletAllocation } from '#analysis/loyalty/wallet-allocation.ts'

const components = (values: readonly number[], weights: readonly number[]) =>
  values.map((value, i) => ({ name: `part ${i}`, value, zero: 0, target: 1, weight: weights[i] }))

describe('loyaltyIndex', () => {
  // reference/figures/customers: clv_equity_loyalty.json, loyalty_index, λ = .5.
  it.each([
    [[0.9, 0.8, 0.7], [0.9, 0.8, 1], 83, 89, 86],
    [[0.8, 0.9, 0.6], [0.2, 0.4, 0.1], 79, 24.5, 51.75],
    [[0.1, 0.2, 0.3], [0.9, 0.9, 0.8], 17, 87.5, 52.25],
    [[0.2, 0.1, 0.1], [0.1, 0.3, 0.2], 15, 19.5, 17.25],
  ])('agrees with the reference on %j and %j', (done, said, behaviour, attitude, index) => {
    const found = loyaltyIndex({
      behaviour: components(done, [0.5, 0.3, 0.2]),
      attitude: components(said, [0.4, 0.35, 0.25]),
    })
    expect(found.behaviour).toBeCloseTo(behaviour, 10)
    expect(found.attitude).toBeCloseTo(attitude, 10)
    expect(found.index).toBeCloseTo(index, 10)
  })

  it('guesses neither part from the other', () => {
    const attitude = components([0.5], [1])
    expect(loyaltyIndex({ attitude, behaviour: [] })).toEqual({ attitude: 50 })
    const unknown = [{ name: 'wallet', zero: 0, target: 1 }]
    expect(loyaltyIndex({ attitude, behaviour: unknown })).toEqual({ attitude: 50 })
    expect(loyaltyIndex({ attitude: [], behaviour: [] })).toEqual({})
  })

  it('is 0 at the stated zeros and 100 at the targets', () => {
    const at = (value: number) => [{ name: 'recency', value, zero: 90, target: 0 }]
    expect(loyaltyIndex({ attitude: at(90), behaviour: at(120) }).index).toBe(0)
    expect(loyaltyIndex({ attitude: at(0), behaviour: at(-5) }).index).toBe(100)
    expect(towardsTarget({ name: 'visits', value: 6, zero: 0, target: 8 })).toBe(75)
  })

  it('refuses what cannot be', () => {
    const bad = [{ name: 'visits', value: 1, zero: 2, target: 2 }]
    expect(() => loyaltyIndex({ attitude: bad, behaviour: [] })).toThrow(
      'zero and target of visits',
    )
    expect(() => loyaltyIndex({ attitude: components([1], [0]), behaviour: [] })).toThrow(
      'weight of part 0',
    )
    expect(() => loyaltyIndex({ attitude: [], behaviour: [] }, 1.5)).toThrow('share of attitude')
  })
})

describe('loyaltyQuadrant', () => {
  it.each([
    [70, 60, 'true'],
    [70, 59.9, 'latent'],
    [69.9, 60, 'spurious'],
    [0, 0, 'none'],
  ] as const)('takes attitude %d and behaviour %d for %s', (attitude, behaviour, quadrant) => {
    expect(loyaltyQuadrant(attitude, behaviour)).toBe(quadrant)
  })

  it('has no quadrant for who is unknown', () => {
    expect(loyaltyQuadrant(undefined, 50)).toBeUndefined()
    expect(loyaltyQuadrant(50, Number.NaN)).toBeUndefined()
  })

  it('warns of a median split', () => {
    const split = medianCuts([20, 60, Number.NaN, 80], [10, 50, 90, Number.NaN])
    expect(split?.cuts).toEqual({ attitude: 60, behaviour: 50 })
    expect(split?.findings.map(({ code }) => code)).toEqual(['median-split'])
    expect(medianCuts([], [1])).toBeUndefined()
  })
})

describe('loyaltyType', () => {
  const free: LoyaltyFacts = {
    hasAlternative: true,
    relation: 'none',
    mainReason: 'other',
    attitude: 80,
    behaviour: 80,
  }
  it.each([
    [{ ...free, hasAlternative: false, relation: 'owner' }, 'monopoly'],
    [{ ...free, relation: 'relative', mainReason: 'price' }, 'kinship'],
    [{ ...free, mainReason: 'reward' }, 'benefit'],
    [{ ...free, mainReason: 'price', attitude: 0, behaviour: 0 }, 'benefit'],
    [{ ...free, mainReason: 'effort', attitude: 40 }, 'inertia'],
    [{ ...free, mainReason: 'effort' }, 'trust'],
    [free, 'trust'],
    [{ ...free, behaviour: 20 }, 'latent'],
    [{ ...free, attitude: 20 }, 'none'],
    [{ ...free, attitude: 20, behaviour: 20 }, 'none'],
  ] satisfies [LoyaltyFacts, string][])('takes %j for %s', (facts, type) => {
    expect(loyaltyType(facts)).toBe(type)
  })

  it('leaves open what a missing answer leaves open', () => {
    expect(loyaltyType({ hasAlternative: false })).toBe('monopoly')
    expect(loyaltyType({ ...free, hasAlternative: undefined })).toBeUndefined()
    expect(loyaltyType({ hasAlternative: true, relation: 'owner' })).toBe('kinship')
    expect(loyaltyType({ ...free, mainReason: undefined })).toBeUndefined()
    expect(loyaltyType({ ...free, behaviour: undefined })).toBeUndefined()
  })

  it('counts types among those that are known', () => {
    const shares = classShares(['trust', 'latent', 'none'], ['trust', 'trust', 'latent', undefined])
    expect(shares.map(({ class: name, share }) => [name, share])).toEqual([
      ['trust', 2 / 3],
      ['latent', 1 / 3],
      ['none', 0],
    ])
    expect(classShares(['trust'], [undefined])).toEqual([])
  })
})

describe('walletAllocation', () => {
  // reference/figures/customers: clv_equity_loyalty.json, wallet_allocation_rule.
  it('agrees with the reference', () => {
    const shares = (ratings: Record<string, number>) =>
      Object.values(walletAllocation(ratings)).map(share => Math.round(share * 1e4) / 1e4)
    expect(shares({ a: 2, b: 1 })).toEqual([0.6667, 0.3333])
    expect(shares({ a: 3, b: 2, c: 1 })).toEqual([0.5, 0.3333, 0.1667])
    expect(shares({ a: 4, b: 3, c: 2, d: 1 })).toEqual([0.4, 0.3, 0.2, 0.1])
    expect(shares({ a: 9, b: 9, c: 5 })[0]).toBe(0.4167)
    expect(() => walletAllocation({ a: Number.NaN })).toThrow('rating of a')
  })

  it('gives all brands together one wallet', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 9 }),
        ratings => {
          const shares = walletAllocation(
            Object.fromEntries(ratings.map((r, i) => [`brand ${i}`, r])),
          )
          expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
        },
      ),
    )
  })
})
