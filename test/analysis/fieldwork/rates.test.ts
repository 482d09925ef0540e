import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dispositionOfResponse } from '#analysis/fieldwork/dispositions.ts'
import { casroEligibility, outcomeRates } from '#analysis/fieldwork/outcome-rates.ts'
import { participation } from '#analysis/fieldwork/participation.ts'

// method/satisfaction.md F.1, computed there from AAPOR's definitions.
const DISPOSITIONS = {
  complete: 240,
  partial: 20,
  refusal: 60,
  nonContact: 80,
  other: 10,
  unknownHousehold: 50,
  unknownOther: 40,
  ineligible: 50,
}

describe('outcomeRates', () => {
  it('agrees with the reference', () => {
    const rates = outcomeRates(DISPOSITIONS)
    const expected = {
      eligibility: 0.891304,
      rr1: 0.48,
      rr2: 0.52,
      rr3: 0.489579,
      rr4: 0.530377,
      rr5: 0.585366,
      rr6: 0.634146,
      coop1: 0.727273,
      coop3: 0.75,
      ref1: 0.12,
      con1: 0.66,
    }
    for (const [name, rate] of Object.entries(expected))
      expect(Object.entries(rates).find(([key]) => key === name)?.[1]).toBeCloseTo(rate, 6)
    expect(casroEligibility(DISPOSITIONS)).toBeCloseTo(0.891304, 6)
  })

  it('stands in order, whatever the counts', () => {
    const count = fc.integer({ min: 0, max: 500 })
    const some = fc.record({
      complete: fc.integer({ min: 1, max: 500 }),
      partial: count,
      refusal: count,
      nonContact: count,
      other: count,
      unknownHousehold: count,
      unknownOther: count,
      ineligible: count,
    })
    fc.assert(
      fc.property(some, dispositions => {
        const {
          rr1 = -1,
          rr2 = -1,
          rr3 = -1,
          rr4 = -1,
          rr5 = -1,
          rr6 = -1,
        } = outcomeRates(dispositions)
        const rising = [rr1, rr3, rr5]
        expect(rising.toSorted((a, b) => a - b)).toEqual(rising)
        expect([rr2, rr4, rr6].toSorted((a, b) => a - b)).toEqual([rr2, rr4, rr6])
        expect(rr1).toBeLessThanOrEqual(rr2)
        expect(rr6).toBeLessThanOrEqual(1)
        // e = 1 makes RR3 the RR1, e = 0 the RR5.
        expect(outcomeRates(dispositions, 1).rr3).toBeCloseTo(rr1, 12)
        expect(outcomeRates(dispositions, 0).rr3).toBeCloseTo(rr5, 12)
      }),
    )
  })

  it('has no rates of nobody', () => {
    const nobody = Object.fromEntries(Object.keys(DISPOSITIONS).map(name => [name, 0]))
    expect(outcomeRates({ ...DISPOSITIONS, ...nobody })).toEqual({})
    expect(outcomeRates({ ...DISPOSITIONS, ...nobody, unknownOther: 5 })).toEqual({
      rr1: 0,
      rr2: 0,
      ref1: 0,
      con1: 0,
    })
    expect(() => outcomeRates({ ...DISPOSITIONS, refusal: -1 })).toThrow('count of refusal: -1')
    expect(() => outcomeRates(DISPOSITIONS, 1.2)).toThrow('share of eligible cases: 1.2')
  })
})

describe('dispositionOfResponse', () => {
  it.each([
    [20, 'complete'],
    [16, 'complete'],
    [15, 'partial'],
    [10, 'partial'],
    [9, 'refusal'],
    [0, 'refusal'],
  ])('takes %d of 20 items for %s', (answered, disposition) => {
    expect(dispositionOfResponse(answered, 20)).toBe(disposition)
  })

  it('takes other cuts and refuses impossible ones', () => {
    expect(dispositionOfResponse(9, 20, { partial: 0.4 })).toBe('partial')
    expect(() => dispositionOfResponse(21, 20)).toThrow('21 of 20')
    expect(() => dispositionOfResponse(1, 20, { complete: 0.3 })).toThrow('invalid cuts')
  })
})

describe('participation', () => {
  it('tells participation from completion', () => {
    expect(participation({ invited: 2000, started: 500, completed: 400 })).toEqual({
      participationRate: 0.2,
      completionRate: 0.8,
    })
    expect(participation({ started: 0, completed: 0 })).toEqual({})
    expect(() => participation({ started: 1, completed: 2 })).toThrow('2 completed of 1 started')
    expect(() => participation({ invited: 1, started: 2, completed: 1 })).toThrow('2 started of 1')
  })
})
