import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KANO_CATEGORIES, type KanoCategory } from '#analysis/kano/kano-category.ts'
import type { KanoAnswer, KanoPair } from '#analysis/kano/kano-pair.ts'
import { kanoReport } from '#analysis/kano/kano-report.ts'
import { anyPair, anyPairs } from './pairs.ts'

const evaluate = (pairs: readonly KanoPair[]) =>
  kanoReport([{ feature: 'battery', pairs }], { resamples: 50, seed: 3 }).features[0]

const ANSWERS: readonly KanoAnswer[] = [1, 2, 3, 4, 5]

describe('a feature', () => {
  it('does not care for the order of its respondents', () => {
    const shuffled = anyPairs.chain(pairs =>
      fc.tuple(
        fc.constant(pairs),
        fc.shuffledSubarray(pairs, { minLength: pairs.length, maxLength: pairs.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([pairs, other]) => {
        // Means are sums in another order; everything counted is the same to the last bit.
        const { continuous: _, ...counted } = evaluate(pairs)
        expect(evaluate(other)).toMatchObject(counted)
      }),
      { numRuns: 40 },
    )
  })

  it('is the same with all case weights 1 as with none', () => {
    fc.assert(
      fc.property(anyPairs, pairs => {
        expect(evaluate(pairs.map(pair => ({ ...pair, caseWeight: 1 })))).toEqual(evaluate(pairs))
      }),
      { numRuns: 40 },
    )
  })

  it('does not care for the unit of its case weights', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPair, fc.nat(5)), { minLength: 1, maxLength: 40 }), rows => {
        const weighted = (unit: number) =>
          evaluate(rows.map(([pair, weight]) => ({ ...pair, caseWeight: weight * unit })))
        // A power of two keeps every bit.
        const { weightedCounts: _, ...rest } = weighted(1)
        expect(weighted(4)).toMatchObject(rest)
      }),
      { numRuns: 40 },
    )
  })

  it('has the estimates, not the certainty, of a sample in which each weight is so many respondents', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPair, fc.nat(4)), { minLength: 1, maxLength: 30 }), rows => {
        const weighted = evaluate(rows.map(([pair, caseWeight]) => ({ ...pair, caseWeight })))
        const repeated = evaluate(
          rows.flatMap(([pair, times]) => Array.from({ length: times }, () => pair)),
        )
        expect(weighted.shares).toEqual(repeated.shares)
        expect(weighted.rule).toEqual(repeated.rule)
        expect(weighted.categoryStrength).toBe(repeated.categoryStrength)
        expect(weighted.better === undefined).toBe(repeated.better === undefined)
        if (weighted.better && repeated.better)
          expect(weighted.better.value).toBeCloseTo(repeated.better.value, 12)
        expect(weighted.effectiveN).toBeLessThanOrEqual(repeated.n + 1e-9)
      }),
    )
  })

  it('keeps its estimates and doubles its evidence when the sample is doubled', () => {
    fc.assert(
      fc.property(anyPairs, pairs => {
        const once = evaluate(pairs)
        const twice = evaluate([...pairs, ...pairs])
        expect(twice.shares).toEqual(once.shares)
        expect(twice.rule).toEqual(once.rule)
        expect(twice.tie).toEqual(once.tie)
        expect(twice.totalStrength).toBe(once.totalStrength)
        expect(twice.averageSatisfaction ?? 0).toBeCloseTo(once.averageSatisfaction ?? 0, 12)
        expect(twice.equalCategories?.statistic ?? 0).toBeCloseTo(
          2 * (once.equalCategories?.statistic ?? 0),
          8,
        )
        if (!once.better || !twice.better) return
        const width = ([low, high]: readonly [number, number]) => high - low
        expect(width(twice.better.interval)).toBeLessThan(width(once.better.interval))
      }),
      { numRuns: 40 },
    )
  })

  it('exchanges Better and |Worse| when answers and questions are mirrored', () => {
    fc.assert(
      fc.property(anyPairs, pairs => {
        const there = evaluate(pairs)
        const back = evaluate(
          pairs.map(({ functional, dysfunctional }) => ({
            functional: ANSWERS[5 - dysfunctional],
            dysfunctional: ANSWERS[5 - functional],
          })),
        )
        expect(back.counts).toEqual({ ...there.counts, M: there.counts.A, A: there.counts.M })
        expect(back.better === undefined).toBe(there.worse === undefined)
        if (back.better && there.worse)
          expect(back.better.value).toBeCloseTo(-there.worse.value, 12)
        expect(back.totalStrength).toBeCloseTo(there.totalStrength ?? Number.NaN, 12)
      }),
    )
  })

  it('stays within its bounds', () => {
    const rows = fc.array(fc.tuple(anyPair, fc.double({ min: 0.001, max: 10, noNaN: true })), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(rows, weighted => {
        const found = evaluate(weighted.map(([pair, caseWeight]) => ({ ...pair, caseWeight })))
        const { better, worse, modeProbability } = found
        const inside = (value: number | undefined, low: number, high: number) => {
          if (value === undefined) return
          expect(value).toBeGreaterThanOrEqual(low - 1e-9)
          expect(value).toBeLessThanOrEqual(high + 1e-9)
        }
        for (const end of [better?.value, ...(better?.interval ?? [])]) inside(end, 0, 1)
        for (const end of [worse?.value, ...(worse?.interval ?? [])]) inside(end, -1, 0)
        inside(better?.value, better?.interval[0] ?? 0, better?.interval[1] ?? 1)
        inside(worse?.value, worse?.interval[0] ?? -1, worse?.interval[1] ?? 0)
        for (const share of [
          found.totalStrength,
          found.categoryStrength,
          found.averageSatisfaction,
          found.leading?.p,
          found.equalCategories?.p,
          found.suspicious?.share,
        ])
          inside(share, 0, 1)
        inside(found.effectiveN, 0, found.n)
        inside(found.effectiveClassified, 0, found.classified)
        if (modeProbability) {
          const sum = KANO_CATEGORIES.reduce((total, each) => total + modeProbability[each], 0)
          expect(sum).toBeCloseTo(1, 12)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is nothing but counts where no pair is complete', () => {
    const found = evaluate([{ functional: 1 }, {}, { dysfunctional: 5 }])
    expect(JSON.parse(JSON.stringify(found))).toEqual({
      feature: 'battery',
      n: 0,
      incomplete: 3,
      effectiveN: 0,
      counts: { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 },
      weightedCounts: { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 },
      verdict: { standing: 'noAnswers', reason: 'noCompletePair' },
      mixed: false,
      classified: 0,
      effectiveClassified: 0,
    })
  })

  it('has no Better and Worse where all is reverse or questionable', () => {
    const only = (category: KanoCategory) =>
      evaluate([
        category === 'R'
          ? { functional: 5, dysfunctional: 1 }
          : { functional: 1, dysfunctional: 1 },
      ])
    expect(only('R')).toMatchObject({ mode: 'R', better: undefined, worse: undefined })
    expect(only('Q').verdict.standing).toBe('faultyWording')
  })
})
