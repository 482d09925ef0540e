import { describe, expect, it } from 'vitest'
import { loyaltyByZone } from '#analysis/gaps/loyalty-by-zone.ts'
import { toleranceZone, toleranceZones } from '#analysis/gaps/tolerance-zones.ts'

describe('toleranceZone', () => {
  it.each([
    [4, 5, 8, 'below'],
    [5, 5, 8, 'within'],
    [8, 5, 8, 'within'],
    [8.5, 5, 8, 'superior'],
    [5, 8, 5, 'faulted'],
    [5, 5, 5, 'within'],
  ])('puts P %d, A %d, D %d %s', (perceived, adequate, desired, zone) => {
    expect(toleranceZone(perceived, adequate, desired)).toBe(zone)
  })

  it('has no zone for an incomplete answer', () => {
    expect(toleranceZone(5, Number.NaN, 8)).toBeUndefined()
  })
})

describe('toleranceZones', () => {
  const item = {
    item: 'reliability',
    perceived: [6, 4, 9, 7, 5],
    adequate: [5, 5, 5, 8, Number.NaN],
    desired: [8, 8, 8, 5, 8],
  }

  it('measures over the faultless answers', () => {
    const zones = toleranceZones(item)
    expect(zones?.adequacy).toMatchObject({ n: 3 })
    expect(zones?.adequacy.mean).toBeCloseTo(4 / 3, 12)
    expect(zones?.superiority.mean).toBeCloseTo(-5 / 3, 12)
    expect(zones?.width.mean).toBe(3)
    expect([zones?.below.count, zones?.within.count, zones?.superior.count]).toEqual([1, 1, 1])
    expect(zones?.zones).toEqual(['within', 'below', 'superior', 'faulted', undefined])
  })

  it('finds fault with a question that more than 5 % contradict', () => {
    expect(toleranceZones(item)?.faulted).toMatchObject({ share: 0.25, n: 4, count: 1 })
    expect(toleranceZones(item)?.findings).toMatchObject([
      { code: 'zones-faulted', about: ['reliability'], value: 0.25, threshold: 0.05 },
    ])
    const sound = { ...item, adequate: [5, 5, 5, 5, 5], desired: [8, 8, 8, 8, 8] }
    expect(toleranceZones(sound)?.findings).toEqual([])
  })

  it('counts by case weights', () => {
    const zones = toleranceZones(item, { caseWeights: [2, 1, 1, 0, 1] })
    expect(zones?.within.share).toBe(0.5)
    expect(zones?.faulted.share).toBe(0)
    expect(zones?.adequacy.mean).toBeCloseTo((2 * 1 - 1 + 4) / 4, 12)
  })

  it('is undefined without a faultless answer, and refuses ragged columns', () => {
    const none = { item: 'x', perceived: [5], adequate: [8], desired: [5] }
    expect(toleranceZones(none)).toBeUndefined()
    expect(() => toleranceZones({ ...none, desired: [] })).toThrow('x has 0 levels for 1')
  })
})

describe('loyaltyByZone', () => {
  it('compares zones with being within', () => {
    const zones = ['below', 'below', 'within', 'within', 'superior', 'superior', 'faulted'] as const
    const found = loyaltyByZone(zones, [40, 42, 60, 62, 80, 82, 0])
    expect(found.means.map(({ zone, loyalty }) => [zone, loyalty.mean])).toEqual([
      ['below', 41],
      ['within', 61],
      ['superior', 81],
    ])
    const [below, superior] = found.contrasts
    expect(below.difference).toBeCloseTo(-20, 10)
    expect(superior.difference).toBeCloseTo(20, 10)
    // Error variance 2 on 3 degrees of freedom: SE √2, t(.975, 3) 3.182446.
    expect(superior.standardError).toBeCloseTo(Math.SQRT2, 10)
    expect(superior.interval[0]).toBeCloseTo(20 - 3.182446 * Math.SQRT2, 5)
    expect(superior.p).toBeCloseTo(0.000766, 6)
  })

  it('has no contrasts without a base', () => {
    expect(loyaltyByZone(['below', 'superior', 'below'], [1, 2, 3]).contrasts).toEqual([])
    expect(loyaltyByZone([undefined, 'within'], [1, 2]).contrasts).toEqual([])
    expect(() => loyaltyByZone(['within'], [])).toThrow('0 loyalty scores for 1 zones')
  })
})
