import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALLOCATION_METHODS, allocateSample } from '#analysis/fieldwork/allocate-sample.ts'
import { coarsenStrata } from '#analysis/fieldwork/coarsen-strata.ts'
import { designWeights } from '#analysis/fieldwork/design-weights.ts'
import { firstPhase } from '#analysis/fieldwork/first-phase.ts'
import { invitationsNeeded } from '#analysis/fieldwork/invitations-needed.ts'
import { largestRemainder } from '#analysis/fieldwork/largest-remainder.ts'
import { planSample } from '#analysis/fieldwork/plan-sample.ts'
import { murmur32, selectionKey } from '#analysis/fieldwork/selection-key.ts'
import { stratifiedDraw } from '#analysis/fieldwork/stratified-draw.ts'
import { stratifiedEstimate } from '#analysis/fieldwork/stratified-estimate.ts'
import { chiSquareP } from '#analysis/math/chi-square-p.ts'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('largestRemainder', () => {
  it('rounds to the sum, and no more than by one', () => {
    expect(largestRemainder([2.5, 2.3, 5.2], 10)).toEqual([3, 2, 5])
    expect(largestRemainder([1.5, 1.5], 3)).toEqual([2, 1])
    expect(largestRemainder([2.9, 0.1], 3, [2, 5])).toEqual([2, 1])
    expect(() => largestRemainder([2.9, 0.1], 9, [2, 5])).toThrow('the caps do not hold 9')
    expect(() => largestRemainder([2, 3], 4)).toThrow('4 is less than')
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 }),
        values => {
          const total = Math.round(sum(values))
          const whole = largestRemainder(values, total)
          expect(sum(whole)).toBe(total)
          whole.forEach((value, h) => {
            expect(Math.abs(value - values[h])).toBeLessThan(1.001)
          })
        },
      ),
    )
  })
})

describe('allocateSample', () => {
  const strata = [
    { population: 500, deviation: 10 },
    { population: 300, deviation: 20 },
    { population: 200, deviation: 30 },
  ]

  it('divides by each method', () => {
    expect(allocateSample(strata, 100)).toEqual([50, 30, 20])
    expect(allocateSample(strata, 100, { method: 'equal' })).toEqual([34, 33, 33])
    // 5,000 : 6,000 : 6,000 of 17,000.
    expect(allocateSample(strata, 100, { method: 'neyman' })).toEqual([30, 35, 35])
    // √500·10 : √300·20 : √200·30 = 223.607 : 346.410 : 424.264 of 994.281.
    expect(allocateSample(strata, 100, { method: 'power' })).toEqual([22, 35, 43])
    // With costs 1, 4, 9 it is 5,000 : 3,000 : 2,000.
    const costly = strata.map((stratum, h) => ({ ...stratum, cost: (h + 1) ** 2 }))
    expect(allocateSample(costly, 100, { method: 'neyman' })).toEqual([50, 30, 20])
  })

  it('takes everybody where it is told to, and shares the rest', () => {
    // The key customers of customers.md §6: a census of them, 100 over 450 and 2,000.
    const tiers = [{ population: 50, takeAll: true }, { population: 450 }, { population: 2000 }]
    expect(allocateSample(tiers, 250, { method: 'equal' })).toEqual([50, 100, 100])
    expect(allocateSample(tiers, 250, { minimum: 50 })).toEqual([50, 50, 150])
  })

  it('puts minima before n, and nobody beyond the population', () => {
    expect(allocateSample([{ population: 30 }, { population: 900 }], 40, { minimum: 50 })).toEqual([
      30, 50,
    ])
    expect(allocateSample([{ population: 3 }, { population: 4, most: 2 }], 100)).toEqual([3, 2])
    expect(allocateSample([{ population: 0 }, { population: 4 }], 2)).toEqual([0, 2])
    expect(allocateSample([], 10)).toEqual([])
  })

  it('has the exact sum within the bounds, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            population: fc.integer({ min: 0, max: 100_000 }),
            deviation: fc.double({ min: 0.01, max: 1000, noNaN: true }),
            cost: fc.double({ min: 0.1, max: 100, noNaN: true }),
            takeAll: fc.boolean(),
          }),
          { minLength: 1, maxLength: 40 },
        ),
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.constantFrom(...ALLOCATION_METHODS),
        fc.integer({ min: 0, max: 100 }),
        (strata, n, method, minimum) => {
          const sizes = allocateSample(strata, n, { method, minimum })
          const least = strata.map(({ population, takeAll }) =>
            takeAll ? population : Math.min(population, minimum),
          )
          const most = strata.map(({ population }) => population)
          expect(sum(sizes)).toBe(Math.min(sum(most), Math.max(sum(least), n)))
          sizes.forEach((size, h) => {
            expect(size).toBeGreaterThanOrEqual(least[h])
            expect(size).toBeLessThanOrEqual(most[h])
          })
        },
      ),
    )
  })

  it('is the optimum that Neyman meant: no exchange of one case lowers the variance', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            population: fc.integer({ min: 1000, max: 50_000 }),
            deviation: fc.double({ min: 1, max: 30, noNaN: true }),
          }),
          { minLength: 2, maxLength: 6 },
        ),
        strata => {
          const sizes = allocateSample(strata, 400, { method: 'neyman' })
          const variance = (n: readonly number[]) =>
            sum(strata.map((s, h) => (s.population * s.deviation) ** 2 / n[h]))
          const before = variance(sizes)
          sizes.forEach((size, from) => {
            if (size < 20) return
            sizes.forEach((other, to) => {
              if (from === to || other < 20) return
              // Three at once: the rounding alone may be off by one or two.
              const moved = sizes.map((n, h) => n - (h === from ? 3 : 0) + (h === to ? 3 : 0))
              expect(variance(moved)).toBeGreaterThan(before * (1 - 1e-12))
            })
          })
        },
      ),
    )
  })

  it('refuses what cannot be', () => {
    expect(() => allocateSample(strata, -1)).toThrow('invalid sample size: -1')
    expect(() => allocateSample([{ population: 1.5 }], 1)).toThrow('invalid population: 1.5')
    expect(() =>
      allocateSample([{ population: 2, deviation: 0 }], 1, { method: 'neyman' }),
    ).toThrow('invalid deviation: 0')
    expect(() => allocateSample(strata, 1, { minimum: -1 })).toThrow('invalid minimum: -1')
    expect(() => allocateSample(strata, 1, { power: -1 })).toThrow('invalid power: -1')
  })
})

describe('weights and estimates', () => {
  // reference/figures/customers/clv_equity_loyalty.json, stratified_estimate; tolerance 1e-6.
  const N = { key: 50, ordinary: 450, small: 2000 }
  const n = { key: 50, ordinary: 100, small: 100 }
  const means = { key: 70, ordinary: 80, small: 75 }
  const deviations = { key: 10, ordinary: 12, small: 15 }
  const names = ['key', 'ordinary', 'small'] as const

  it('agrees with the reference', () => {
    expect(designWeights(names.map(h => ({ population: N[h], drawn: n[h] })))).toEqual([1, 4.5, 20])
    const estimate = stratifiedEstimate(
      names.map(h => ({ population: N[h], n: n[h], mean: means[h], deviation: deviations[h] })),
    )
    expect(estimate?.mean).toBeCloseTo(75.8, 12)
    expect(estimate?.standardError).toBeCloseTo(1.185027, 6)
    expect(estimate?.margin).toBeCloseTo(1.959964 * 1.185027, 5)
  })

  it('has no weight, and no error, where nobody was drawn', () => {
    expect(designWeights([{ population: 7, drawn: 0 }])).toEqual([undefined])
    expect(() => designWeights([{ population: 7, drawn: 8 }])).toThrow('cannot draw 8 of 7')
    const observed = { population: 5, n: 5, mean: 3, deviation: 1 }
    expect(stratifiedEstimate([observed])).toEqual({ mean: 3, standardError: 0, margin: 0 })
    expect(stratifiedEstimate([observed, { ...observed, n: 0 }])).toEqual({ mean: 3 })
    expect(stratifiedEstimate([])).toBeUndefined()
  })

  it('asks as many as it takes', () => {
    expect(invitationsNeeded(50, 0.3, 1000)).toBe(167)
    expect(invitationsNeeded(30, 0.3, 1000)).toBe(100)
    expect(invitationsNeeded(50, 0.3, 120)).toBe(120)
    expect(() => invitationsNeeded(50, 0, 120)).toThrow('invalid response rate: 0')
  })
})

describe('planSample', () => {
  it('asks as many as the rate wants, and says how exact that will be', () => {
    const plan = planSample([{ population: 1000 }], { replies: 100, responseRate: 0.25 })
    expect(plan).toMatchObject({
      population: 1000,
      invitations: 400,
      replies: 100,
      designEffect: 1,
    })
    expect(plan.strata[0].designWeight).toBe(2.5)
    // 1.959964·√(.25/100·900/999); and of the index 1.959964·√((1 − 100/1000)·20²/100).
    expect(plan.margin).toBeCloseTo(0.0930158, 6)
    expect(plan.indexMargin).toBeCloseTo(3.71877, 5)
  })

  it('has the weights and the error of the reference where everybody answers', () => {
    const plan = planSample(
      [
        { population: 50, deviation: 10, takeAll: true },
        { population: 450, deviation: 12 },
        { population: 2000, deviation: 15 },
      ],
      { replies: 250, responseRate: 1, method: 'equal' },
    )
    expect(plan.strata.map(({ designWeight }) => designWeight)).toEqual([1, 4.5, 20])
    expect(plan.indexMargin).toBeCloseTo(1.959964 * 1.185027, 5)
    // n·Σw² / (Σw)² with the weights of 50, 100 and 100 people.
    expect(plan.designEffect).toBeCloseTo((250 * (50 + 100 * 4.5 ** 2 + 100 * 400)) / 2500 ** 2, 12)
  })

  it('leaves alone what was set by hand, and asks more where fewer answer', () => {
    const plan = planSample(
      [
        { population: 50, takeAll: true },
        { population: 450, invitations: 400 },
        { population: 2000, responseRate: 0.1 },
        { population: 0 },
      ],
      { replies: 250, responseRate: 0.2, minimum: 50 },
    )
    expect(plan.strata.map(({ invitations }) => invitations)).toEqual([50, 400, 1600, 0])
    expect(plan.strata[3].designWeight).toBeUndefined()
    expect(plan.replies).toBeCloseTo(250, 9)
  })

  it('says nothing of the precision of nobody', () => {
    const plan = planSample([], { replies: 100, responseRate: 0.2 })
    expect(plan).toEqual({ strata: [], population: 0, invitations: 0, replies: 0 })
    const one = planSample([{ population: 1 }], { replies: 1, responseRate: 0.3 })
    expect(one.strata[0]).toEqual({
      population: 1,
      invitations: 1,
      replies: 0.3,
      designWeight: 1,
    })
  })

  it('sends the same share of every stratum first', () => {
    expect(firstPhase([40, 20, 1, 0], 0.5)).toEqual([20, 10, 1, 0])
    expect(firstPhase([40, 20, 1], 1)).toEqual([40, 20, 1])
    expect(firstPhase([3, 3, 3], 0.5)).toEqual([2, 2, 1])
    expect(() => firstPhase([3], 1.5)).toThrow('invalid share: 1.5')
  })
})

describe('stratifiedDraw', () => {
  const frame = Array.from({ length: 60 }, (_, i) => ({
    id: `customer ${i}`,
    stratum: i < 40 ? 'north' : 'south',
  }))
  const sizes = new Map([
    ['north', 10],
    ['south', 8],
  ])
  const idsOf = (offered: typeof frame, seed: number) => {
    const draw = stratifiedDraw(sizes, seed)
    for (const { stratum, id } of offered) draw.offer(stratum, id)
    return draw.drawn()
  }

  it('has the sizes asked for, and weights that sum to the population', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3000 }),
        fc.array(fc.nat({ max: 500 }), { minLength: 3, maxLength: 3 }),
        fc.maxSafeNat(),
        (strata, [a, b, c], seed) => {
          const sizes = new Map(Object.entries({ a, b, c }))
          const draw = stratifiedDraw(sizes, seed)
          for (const [i, stratum] of strata.entries()) draw.offer(stratum, String(i))
          for (const [stratum, size] of sizes) {
            const drawn = draw.drawn().get(stratum) ?? []
            const population = strata.filter(name => name === stratum).length
            expect(drawn).toHaveLength(Math.min(size, population))
            expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length)
            expect(drawn.every(({ id }) => strata[Number(id)] === stratum)).toBe(true)
            const [weight = 0] = designWeights([{ population, drawn: drawn.length }])
            if (drawn.length > 0) expect(weight * drawn.length).toBeCloseTo(population, 8)
          }
        },
      ),
      { numRuns: 50 },
    )
  })

  it('does not depend on the order in which customers come', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(frame, { minLength: frame.length }),
        fc.maxSafeNat(),
        (shuffled, seed) => {
          expect(idsOf(shuffled, seed)).toEqual(idsOf(frame, seed))
        },
      ),
    )
  })

  it('draws a larger sample around the smaller one', () => {
    const larger = stratifiedDraw(new Map([['north', 25]]), 7)
    for (const { stratum, id } of frame) larger.offer(stratum, id)
    expect(larger.drawn().get('north')?.slice(0, 10)).toEqual(idsOf(frame, 7).get('north'))
  })

  it('gives everybody of a stratum, and every pair, the same chance', () => {
    const seeds = 4000
    const times = new Map<string, number>()
    const together = new Map<string, number>()
    for (let seed = 1; seed <= seeds; seed++) {
      const north = idsOf(frame, seed).get('north') ?? []
      for (const { id } of north) times.set(id, (times.get(id) ?? 0) + 1)
      for (const { id: a } of north)
        for (const { id: b } of north)
          if (a < b) together.set(`${a}|${b}`, (together.get(`${a}|${b}`) ?? 0) + 1)
    }
    // 10 of 40: the counts vary as those of draws without replacement do.
    const expected = (seeds * 10) / 40
    const north = frame.filter(({ stratum }) => stratum === 'north')
    const chi =
      sum(north.map(({ id }) => ((times.get(id) ?? 0) - expected) ** 2)) /
      (expected * (1 - 10 / 40)) /
      (40 / 39)
    expect(chiSquareP(chi, 39)).toBeGreaterThan(0.001)
    expect(chiSquareP(chi, 39)).toBeLessThan(0.999)
    const pairs = [...together.values()]
    expect(pairs).toHaveLength((40 * 39) / 2)
    const expectedPair = (seeds * 10 * 9) / (40 * 39)
    for (const count of pairs) expect(Math.abs(count - expectedPair)).toBeLessThan(75)
  })

  it('is even also for ids that differ in one sign, and for large seeds', () => {
    for (const seed of [0, 1, 2 ** 32, 2 ** 52 + 1]) {
      const tenths = new Array<number>(10).fill(0)
      for (let i = 0; i < 20_000; i++) {
        const id = i.toString(16).padStart(32, '0')
        tenths[Math.floor((selectionKey(seed, id) / 2 ** 53) * 10)]++
      }
      const chi = sum(tenths.map(count => (count - 2000) ** 2 / 2000))
      expect(chiSquareP(chi, 9)).toBeGreaterThan(0.001)
    }
    expect(selectionKey(1, 'a')).not.toBe(selectionKey(1 + 2 ** 32, 'a'))
    expect(() => stratifiedDraw(sizes, -1)).toThrow('invalid seed: -1')
    expect(() => stratifiedDraw(sizes, 0.5)).toThrow('invalid seed: 0.5')
  })

  // Vectors in common use for MurmurHash3_x86_32 (SMHasher and its ports).
  it.each([
    ['', 0, 0],
    ['', 1, 0x514e28b7],
    ['hello', 0, 0x248bfa47],
    ['hello, world', 0, 0x149bbb7f],
    ['The quick brown fox jumps over the lazy dog', 0, 0x2e4ff723],
    ['The quick brown fox jumps over the lazy dog', 0x9747b28c, 0x2fa826cd],
  ])('hashes %j as published', (text, seed, hash) => {
    expect(murmur32(new TextEncoder().encode(text), seed)).toBe(hash)
  })
})

describe('coarsenStrata', () => {
  const labels = (invited: Record<string, number>) =>
    Object.fromEntries(
      coarsenStrata(
        Object.entries(invited).map(([label, invited]) => ({ label, invited })),
        'others',
      ),
    )

  it('keeps a label under which enough were invited', () => {
    expect(labels({ north: 40, south: 10 })).toEqual({ north: 'north', south: 'south' })
    expect(labels({ north: 40, south: 6, islands: 4 })).toEqual({
      north: 'north',
      south: 'others',
      islands: 'others',
    })
    expect(labels({ north: 40, south: 12, islands: 4 })).toEqual({
      north: 'north',
      south: 'others',
      islands: 'others',
    })
    expect(labels({ north: 9 })).toEqual({ north: undefined })
  })

  it('says nothing under which fewer than ten were invited', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.nat({ max: 30 })), invited => {
        const said = new Map<string, number>()
        for (const [label, kept] of coarsenStrata(
          Object.entries(invited).map(([label, invited]) => ({ label, invited })),
          '…others',
        ))
          if (kept !== undefined) said.set(kept, (said.get(kept) ?? 0) + invited[label])
        for (const count of said.values()) expect(count).toBeGreaterThanOrEqual(10)
      }),
    )
  })
})
