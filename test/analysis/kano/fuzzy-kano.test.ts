import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyPair } from '#analysis/kano/classify-pair.ts'
import { fuzzyKano } from '#analysis/kano/fuzzy-kano.ts'
import { fuzzyMembership } from '#analysis/kano/fuzzy-membership.ts'
import { KANO_CATEGORIES } from '#analysis/kano/kano-category.ts'
import { anyPairs } from './pairs.ts'

// Method vector C-4.
const SPLIT = { functional: [0.6, 0.4, 0, 0, 0], dysfunctional: [0, 0, 0.2, 0.3, 0.5] }

describe('fuzzyMembership', () => {
  it('is A .30, O .30, I .20, M .20 in method vector C-4', () => {
    const membership = fuzzyMembership(SPLIT)
    expect(membership.A).toBeCloseTo(0.3, 12)
    expect(membership.O).toBeCloseTo(0.3, 12)
    expect(membership.I).toBeCloseTo(0.2, 12)
    expect(membership.M).toBeCloseTo(0.2, 12)
    expect(membership.R + membership.Q).toBe(0)
  })

  it('sums to 1 whatever the split', () => {
    const split = fc
      .array(fc.nat(20), { minLength: 5, maxLength: 5 })
      .filter(parts => parts.some(part => part > 0))
      .map(parts => {
        const sum = parts.reduce((total, part) => total + part, 0)
        return parts.map(part => part / sum)
      })
    fc.assert(
      fc.property(split, split, fc.constantFrom('standard', 'pouliot'), (f, d, table) => {
        const membership = fuzzyMembership({ functional: f, dysfunctional: d }, table)
        const sum = KANO_CATEGORIES.reduce((total, each) => total + membership[each], 0)
        expect(sum).toBeCloseTo(1, 12)
      }),
    )
  })

  it('refuses what is no split over five answers', () => {
    expect(() => fuzzyMembership({ ...SPLIT, functional: [1] })).toThrow(RangeError)
    expect(() => fuzzyMembership({ ...SPLIT, functional: [1, 1, 0, 0, 0] })).toThrow(RangeError)
    expect(() => fuzzyMembership({ ...SPLIT, functional: [2, -1, 0, 0, 0] })).toThrow(RangeError)
  })
})

describe('fuzzyKano', () => {
  it('keeps what reaches the cut, and says who supports nothing', () => {
    expect(fuzzyKano([SPLIT])).toMatchObject({ undecided: 1, alphaCut: 0.4 })
    expect(fuzzyKano([SPLIT])?.category).toBeUndefined()
    expect(fuzzyKano([SPLIT], { alphaCut: 0.3 })).toMatchObject({
      undecided: 0,
      supported: { O: 1, A: 1, M: 0 },
      category: 'O',
    })
  })

  it('counts as the plain method does where nobody splits', () => {
    const whole = (answer: number) => [1, 2, 3, 4, 5].map(each => (each === answer ? 1 : 0))
    fc.assert(
      fc.property(anyPairs, pairs => {
        const found = fuzzyKano(
          pairs.map(({ functional, dysfunctional }) => ({
            functional: whole(functional),
            dysfunctional: whole(dysfunctional),
          })),
        )
        for (const category of KANO_CATEGORIES) {
          const count = pairs.filter(pair => classifyPair(pair) === category).length
          expect(found?.supported[category]).toBeCloseTo(count / pairs.length, 12)
          expect(found?.membership[category]).toBeCloseTo(count / pairs.length, 12)
        }
        expect(found?.undecided).toBe(0)
      }),
    )
  })

  it('weighs respondents', () => {
    const certain = { functional: [1, 0, 0, 0, 0], dysfunctional: [0, 0, 0, 0, 1], caseWeight: 3 }
    expect(fuzzyKano([SPLIT, certain])).toMatchObject({ undecided: 0.25, supported: { O: 0.75 } })
  })

  it('does not exist without respondents, and refuses an impossible cut or weight', () => {
    expect(fuzzyKano([])).toBeUndefined()
    expect(() => fuzzyKano([SPLIT], { alphaCut: 0 })).toThrow('invalid alpha cut')
    expect(() => fuzzyKano([{ ...SPLIT, caseWeight: -1 }])).toThrow('invalid case weight')
  })
})
