import { describe, expect, it } from 'vitest'
import { bergerRule } from '#analysis/kano/berger-rule.ts'
import { caseWeightsByCategory } from '#analysis/kano/classify-pair.ts'
import { effectiveCounts } from '#analysis/kano/effective-counts.ts'
import { tallyCounts, tallyWeights } from '#analysis/kano/kano-tally.ts'
import { kanoVerdict } from '#analysis/kano/kano-verdict.ts'
import { leadingTest } from '#analysis/kano/leading-test.ts'
import { suspiciousShare } from '#analysis/kano/suspicious-share.ts'
import { tieState } from '#analysis/kano/tie-state.ts'
import { countsOf, pairIn } from './pairs.ts'

/** Counts of M, O, A, I, R, Q. */
const tally = (...counts: number[]) => tallyCounts(countsOf(counts))

describe('tieState', () => {
  it('counts a gap of exactly five points as near, a wider one not', () => {
    expect(tieState(tally(30, 35, 20, 15))).toEqual({
      state: 'near',
      gap: 0.05,
      categories: ['O', 'M'],
    })
    expect(tieState(tally(29, 35, 20, 16))).toEqual({
      state: 'none',
      gap: 0.06,
      categories: ['O'],
    })
    expect(tieState(tally(29, 35, 20, 16), 0.06)?.state).toBe('near')
  })

  it('tells an exact tie, and all who share in it', () => {
    expect(tieState(tally(30, 30, 30, 10))).toEqual({
      state: 'exact',
      gap: 0,
      categories: ['M', 'O', 'A'],
    })
    expect(tieState(tally())).toBeUndefined()
  })
})

describe('bergerRule', () => {
  it('takes the most frequent of the larger half', () => {
    expect(bergerRule(tally(20, 40, 80, 120))).toEqual({
      category: 'A',
      half: 'MOA',
      frequent: 'A',
      decidedBy: 'frequency',
    })
    expect(bergerRule(tally(10, 20, 30, 20, 90, 5))?.category).toBe('R')
  })

  it('gives equal halves to I, R and Q, as the rule asks for more', () => {
    expect(bergerRule(tally(10, 20, 30, 60))?.half).toBe('IRQ')
  })

  it('resolves a near tie by M > O > A > I, across the halves too', () => {
    expect(bergerRule(tally(40, 41, 10, 9))).toMatchObject({ category: 'M', decidedBy: 'order' })
    expect(bergerRule(tally(4, 2, 40, 42, 12))).toMatchObject({
      category: 'A',
      half: 'IRQ',
      frequent: 'I',
      decidedBy: 'order',
    })
  })

  it('does not take a mode that the larger half outvotes for a near tie', () => {
    expect(bergerRule(tally(100, 5, 5, 50, 40, 30))).toMatchObject({
      category: 'I',
      decidedBy: 'frequency',
    })
  })

  it('does not give a tie to a category that nobody is in', () => {
    expect(bergerRule(tally(0, 0, 3, 0, 0, 0), 1)?.category).toBe('A')
  })
})

describe('kanoVerdict', () => {
  it.each([
    ['no answers', tally(), 'noAnswers', 'noCompletePair'],
    ['Q the mode', tally(1, 1, 1, 1, 0, 5), 'faultyWording', 'questionableShare'],
    ['Q above 10 %', tally(60, 10, 10, 8, 0, 12), 'faultyWording', 'questionableShare'],
    ['mixed', tally(65, 87, 93, 51), 'mixed', 'strengths'],
    ['near tie', tally(0, 0, 40, 42, 18, 0), 'undecided', 'nearTie'],
    ['outvoted', tally(20, 40, 80, 120), 'undecided', 'majorityAgainstMode'],
    ['too few', tally(1, 2, 4, 11, 0, 0), 'undecided', 'leadNotSignificant'],
    ['clear', tally(1, 2, 4, 31, 0, 0), 'clear', 'leadSignificant'],
    ['clearly reverse', tally(1, 2, 4, 5, 50, 1), 'clear', 'leadSignificant'],
  ])('%s', (_, counts, standing, reason) => {
    expect(kanoVerdict(counts)).toMatchObject({ standing, reason })
  })
})

describe('suspiciousShare', () => {
  it('doubts the wording above 5 %, blames it above 10 %', () => {
    expect(suspiciousShare(tally(95, 0, 0, 0, 0, 5))).toEqual({ share: 0.05, wording: 'sound' })
    expect(suspiciousShare(tally(94, 0, 0, 0, 0, 6))?.wording).toBe('doubtful')
    expect(suspiciousShare(tally(90, 0, 0, 0, 0, 10))?.wording).toBe('doubtful')
    expect(suspiciousShare(tally(89, 0, 0, 0, 0, 11))?.wording).toBe('faulty')
    expect(suspiciousShare(tally())).toBeUndefined()
  })

  it('does not weigh respondents', () => {
    const pairs = [
      ...Array.from({ length: 9 }, () => pairIn('M')),
      { ...pairIn('Q'), caseWeight: 100 },
    ]
    expect(suspiciousShare(tallyWeights(caseWeightsByCategory(pairs)))?.share).toBe(0.1)
  })
})

describe('under case weights', () => {
  const weighted = tallyWeights(
    caseWeightsByCategory([
      ...Array.from({ length: 60 }, () => ({ ...pairIn('M'), caseWeight: 0.5 })),
      ...Array.from({ length: 10 }, () => ({ ...pairIn('O'), caseWeight: 4 })),
    ]),
  )

  it('ranks by weight, and tests on the effective counts', () => {
    // Weights 30 and 40; effective size 70² / (60·.25 + 10·16) = 28.
    expect(effectiveCounts(weighted, ['M', 'O'])).toEqual([12, 16])
    const test = leadingTest(weighted)
    expect(test).toMatchObject({ first: 'O', second: 'M' })
    expect(test?.p).toBeCloseTo(leadingTest(tally(16, 12))?.p ?? Number.NaN, 12)
  })

  it('refuses negative weights, counts that are no counts, and an impossible level', () => {
    expect(() => caseWeightsByCategory([{ ...pairIn('M'), caseWeight: -1 }])).toThrow(
      'invalid case weight: -1',
    )
    expect(() => tally(1.5)).toThrow('invalid count of M: 1.5')
    expect(() => leadingTest(weighted, 0)).toThrow('invalid alpha: 0')
  })
})
