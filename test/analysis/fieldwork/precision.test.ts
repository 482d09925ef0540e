import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marginOfError } from '#analysis/fieldwork/margin-of-error.ts'
import { sampleSizeForMean, sampleSizeForShare } from '#analysis/fieldwork/sample-size.ts'

// method/satisfaction.md F.2 and A.4, computed there.
describe('marginOfError', () => {
  it('agrees with the reference', () => {
    expect(marginOfError(400).margin).toBeCloseTo(0.048999, 6)
    expect(marginOfError(400, { population: 2000 }).margin).toBeCloseTo(0.043837, 6)
    expect(marginOfError(400, { designEffect: 1.3 }).margin).toBeCloseTo(0.055868, 6)
  })

  it('calls the interval of a quota sample modelled', () => {
    expect(marginOfError(400)).toMatchObject({ basis: 'probability', findings: [] })
    expect(marginOfError(400, { sampling: 'quota' })).toMatchObject({
      basis: 'modelled',
      findings: [{ code: 'modelled-interval', n: 400 }],
    })
  })

  it('has no margin where everybody answered, and refuses the impossible', () => {
    expect(marginOfError(50, { population: 50 }).margin).toBe(0)
    expect(marginOfError(1, { population: 1 }).margin).toBe(0)
    expect(() => marginOfError(0)).toThrow('number of cases: 0')
    expect(() => marginOfError(10, { population: 9 })).toThrow('population: 9 for 10 cases')
    expect(() => marginOfError(10, { share: 2 })).toThrow('share: 2')
    expect(() => marginOfError(10, { designEffect: 0 })).toThrow('design effect: 0')
  })
})

describe('sample size', () => {
  it('agrees with the reference', () => {
    expect(sampleSizeForShare(0.05).unlimited).toBeCloseTo(384.15, 2)
    const limited = sampleSizeForShare(0.05, { population: 2000, responseRate: 0.25 })
    expect(limited.exact).toBeCloseTo(322.39, 2)
    expect(limited.completes).toBe(323)
    expect(limited.invitations).toBe(1292)
    expect(sampleSizeForMean(2, 20).completes).toBe(385)
    expect(sampleSizeForMean(2, 20, { population: 1000 }).exact).toBeCloseTo(384.146 / 1.384146, 2)
  })

  it('is the inverse of the margin of error', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.3, noNaN: true }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        fc.integer({ min: 100, max: 1_000_000 }),
        (margin, share, designEffect, population) => {
          const { exact } = sampleSizeForShare(margin, { share, designEffect, population })
          expect(marginOfError(exact, { share, designEffect, population }).margin).toBeCloseTo(
            margin,
            10,
          )
        },
      ),
    )
  })

  it('refuses what cannot be', () => {
    expect(() => sampleSizeForShare(1)).toThrow('invalid margin: 1')
    expect(() => sampleSizeForShare(0.1, { responseRate: 0 })).toThrow('response rate: 0')
    expect(() => sampleSizeForShare(0.1, { population: 0 })).toThrow('population: 0')
    expect(() => sampleSizeForMean(2, 0)).toThrow('standard deviation: 0')
  })
})
