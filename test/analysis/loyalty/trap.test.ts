import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distinguishingAttributes } from '#analysis/loyalty/distinguishing-attributes.ts'
import { pairedScores } from '#analysis/loyalty/paired-scores.ts'
import { trapped, trapShare } from '#analysis/loyalty/trap-share.ts'
import { proportionDifference } from '#analysis/math/proportion-difference.ts'

/** So many customers with these scores. */
const some = (n: number, satisfaction: number, loyalty: number) =>
  Array.from({ length: n }, () => [satisfaction, loyalty] as const)
const pairs = (rows: readonly (readonly [number, number])[], weights?: readonly number[]) =>
  pairedScores(
    rows.map(([s]) => s),
    rows.map(([, l]) => l),
    weights,
  )

describe('trapShare', () => {
  it('flags a share whose interval lies above 20 %', () => {
    const trap = trapShare(pairs([...some(27, 80, 40), ...some(63, 75, 60), ...some(60, 30, 20)]))
    expect(trap?.amongSatisfied).toMatchObject({ share: 0.3, n: 90, count: 27 })
    expect(trap?.amongSatisfied.interval[0]).toBeCloseTo(0.2151, 4)
    expect(trap?.amongSatisfied.interval[1]).toBeCloseTo(0.4013, 4)
    expect(trap?.amongAll.share).toBeCloseTo(87 / 150, 12)
    expect(trap?.isTrap).toBe(true)
    expect(trap?.findings).toMatchObject([
      { code: 'satisfaction-trap', value: 0.3, threshold: 0.2 },
    ])
  })

  it('does not flag the same share of few customers', () => {
    const trap = trapShare(pairs([...some(3, 80, 40), ...some(7, 80, 90)]))
    expect(trap?.amongSatisfied.share).toBeCloseTo(0.3, 12)
    expect(trap?.isTrap).toBe(false)
    expect(trap?.findings).toEqual([])
  })

  it('takes its cuts as told and is undefined where nobody is satisfied', () => {
    const rows = [...some(5, 60, 50), ...some(5, 60, 90)]
    expect(trapShare(pairs(rows))).toBeUndefined()
    expect(trapShare(pairs(rows), { satisfiedFrom: 60, loyalFrom: 40 })?.amongSatisfied.share).toBe(
      0,
    )
  })

  it('compares with the wave before', () => {
    const now = trapShare(pairs([...some(40, 80, 40), ...some(60, 80, 90)]))
    const before = trapShare(pairs([...some(20, 80, 40), ...some(80, 80, 90)]))
    const change = before && now && proportionDifference(before.amongSatisfied, now.amongSatisfied)
    expect(change?.difference).toBeCloseTo(0.2, 12)
    expect(change?.z).toBeCloseTo(0.2 / Math.sqrt(0.3 * 0.7 * 0.02), 10)
  })

  it('counts a customer of weight k as k customers do, but for the interval', () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 1, max: 4 }),
    )
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), rows => {
        const weighted = trapShare(
          pairs(
            rows.map(([s, l]) => [s, l] as const),
            rows.map(([, , w]) => w),
          ),
        )
        const repeated = trapShare(
          pairs(rows.flatMap(([s, l, w]) => Array.from({ length: w }, () => [s, l] as const))),
        )
        expect(weighted === undefined).toBe(repeated === undefined)
        if (!weighted || !repeated) return
        expect(weighted.amongSatisfied.share).toBeCloseTo(repeated.amongSatisfied.share, 12)
      }),
    )
  })
})

describe('distinguishingAttributes', () => {
  it('ranks attributes by standardised difference', () => {
    const group = [1, 1, 1, 0, 0, 0, Number.NaN]
    const found = distinguishingAttributes(group, {
      price: [3, 4, 5, 6, 7, 8, 1],
      service: [4, 5, 6, 4, 5, 7, 1],
      constant: [5, 5, 5, 5, 5, 5, 5],
    })
    expect(found.map(({ attribute }) => attribute)).toEqual(['price', 'service'])
    expect(found[0].difference).toBeCloseTo(-3, 12)
    expect(found[0].n).toEqual([3, 3])
    // √(6/9 + 9/12) of Hedges & Olkin (1985).
    expect(found[0].interval[1]).toBeCloseTo(-3 + 1.959964 * Math.sqrt(6 / 9 + 9 / 12), 5)
  })

  it('goes with `trapped`', () => {
    const group = trapped([90, 80, 50, 95], [40, 90, 20, Number.NaN])
    expect(Array.from(group)).toEqual([1, 0, Number.NaN, Number.NaN])
    expect(() => trapped([1], [])).toThrow('1 satisfaction scores beside 0')
    expect(() => distinguishingAttributes([1, 0], { price: [1] })).toThrow('price has 1 rows')
  })
})
