import { describe, expect, it } from 'vitest'
import { outcomeRates } from '#analysis/fieldwork/outcome-rates.ts'
import { formulaText, RATE_FORMULAS, type RateFormula } from '#client/fieldwork/rate-formulas.ts'

describe('the formulas beside the rates', () => {
  it('give what is computed', () => {
    const counts = { I: 240, P: 20, R: 60, NC: 80, O: 10, UH: 50, UO: 40, NE: 50 }
    const rates: Record<string, number | undefined> = {
      ...outcomeRates({
        complete: counts.I,
        partial: counts.P,
        refusal: counts.R,
        nonContact: counts.NC,
        other: counts.O,
        unknownHousehold: counts.UH,
        unknownOther: counts.UO,
        ineligible: counts.NE,
      }),
    }
    const sum = (outcomes: RateFormula['top']) =>
      outcomes.reduce((all, outcome) => all + counts[outcome], 0)
    const madeOf = ({ top, bottom, estimated = [] }: RateFormula) =>
      sum(top) / (sum(bottom) + (rates.eligibility ?? Number.NaN) * sum(estimated))
    expect(Object.keys(RATE_FORMULAS).sort()).toEqual(Object.keys(rates).sort())
    for (const [name, formula] of Object.entries(RATE_FORMULAS))
      expect(madeOf(formula), name).toBeCloseTo(rates[name] ?? Number.NaN, 12)
    // By hand: 240 of the 500 who were drawn and may belong.
    expect(madeOf(RATE_FORMULAS.rr1)).toBeCloseTo(0.48, 12)
  })

  it('are written in the letters of AAPOR', () => {
    expect(formulaText(RATE_FORMULAS.rr1)).toBe('I ÷ (I + P + R + NC + O + UH + UO)')
    expect(formulaText(RATE_FORMULAS.rr4)).toBe('(I + P) ÷ (I + P + R + NC + O + e × (UH + UO))')
  })
})
