import { describe, expect, it } from 'vitest'
import { bergerRule } from '#analysis/kano/berger-rule.ts'
import { categoryStrength, totalStrength } from '#analysis/kano/category-strength.ts'
import { caseWeightsByCategory } from '#analysis/kano/classify-pair.ts'
import { equalCategoriesTest } from '#analysis/kano/feature-result.ts'
import { fongTest } from '#analysis/kano/fong-test.ts'
import { rankCategories, tallyCounts } from '#analysis/kano/kano-tally.ts'
import { kanoVerdict } from '#analysis/kano/kano-verdict.ts'
import { leadingTest } from '#analysis/kano/leading-test.ts'
import { modeProbabilities } from '#analysis/kano/mode-probabilities.ts'
import { satisfactionCoefficients } from '#analysis/kano/satisfaction-coefficients.ts'
import { countsOf, pairsOf } from './pairs.ts'
import { PUBLISHED } from './published-table.ts'

/** The table prints so many decimals; p < .0001 is tested apart. */
const DECIMALS = 4

describe.each(PUBLISHED)('method vector C-1, $feature', row => {
  const tally = tallyCounts(countsOf(row.counts))

  it('Better, Worse and their Wilson intervals', () => {
    const found = satisfactionCoefficients(tally)
    const { better, worse } = found ?? {}
    expect(better?.value).toBeCloseTo(row.better[0], 6)
    expect(worse?.value).toBeCloseTo(row.worse[0], 6)
    row.better.slice(1).forEach((end, k) => {
      expect(better?.interval[k]).toBeCloseTo(end, DECIMALS)
    })
    row.worse.slice(1).forEach((end, k) => {
      expect(worse?.interval[k]).toBeCloseTo(end, DECIMALS)
    })
  })

  it('total and category strength', () => {
    expect(totalStrength(tally)).toBeCloseTo(row.totalStrength, DECIMALS)
    expect(categoryStrength(tally)).toBeCloseTo(row.categoryStrength, DECIMALS)
  })

  it("Fong's limit and what it says", () => {
    const fong = fongTest(tally)
    expect(fong?.difference).toBe(row.difference)
    expect(fong?.limit).toBeCloseTo(row.limit, 2)
    expect(fong?.significant).toBe(row.fongSignificant)
  })

  it('exact test of the two leading counts', () => {
    const test = leadingTest(tally)
    if (row.p === 0.0001) expect(test?.p).toBeLessThan(row.p)
    else expect(test?.p).toBeCloseTo(row.p, DECIMALS)
    expect(test?.significant).toBe(row.p < 0.1)
  })

  it('P(mode) within the Monte Carlo error of the printed figure', () => {
    const weights = caseWeightsByCategory(pairsOf(row.counts))
    const [found] = modeProbabilities([weights], { resamples: 20_000, seed: 7 })
    const [category, expected] = row.modeProbability
    // Half a unit of the last printed decimal, and three standard errors of two simulations.
    expect(Math.abs((found?.[category] ?? 0) - expected)).toBeLessThan(0.005 + 0.015)
  })

  it('χ² of equal frequencies', () => {
    const test = equalCategoriesTest(tally)
    expect(test?.statistic).toBeCloseTo(row.chiSquare, 2)
    expect(test?.df).toBe(3)
  })

  it('mode, rule and verdict', () => {
    expect(rankCategories(tally)[0]).toBe(row.mode)
    expect(bergerRule(tally)?.category).toBe(row.rule)
    expect(kanoVerdict(tally)).toMatchObject({ category: row.rule, standing: row.standing })
  })
})

it('leaves Service app undecided at .05, as the method says', () => {
  const tally = tallyCounts(countsOf([95, 123, 45, 33, 0, 0]))
  expect(kanoVerdict(tally, { alpha: 0.05 })).toEqual({
    category: 'O',
    standing: 'undecided',
    reason: 'leadNotSignificant',
  })
})
