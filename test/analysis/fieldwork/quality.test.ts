import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duplicateAnswers } from '#analysis/fieldwork/duplicate-answers.ts'
import { evenOddConsistency } from '#analysis/fieldwork/even-odd-consistency.ts'
import { mahalanobisDistances } from '#analysis/fieldwork/mahalanobis.ts'
import { percentOfScale } from '#analysis/fieldwork/percent-of-scale.ts'
import { type QualityFlag, qualityVerdict } from '#analysis/fieldwork/quality-verdict.ts'
import {
  failedChecks,
  type QualityItem,
  responseQuality,
} from '#analysis/fieldwork/response-quality.ts'
import { answerVariability, isStraightLine, longestRun } from '#analysis/fieldwork/straight-line.ts'
import {
  disjointPairs,
  synonymConsistency,
  synonymPairs,
} from '#analysis/fieldwork/synonym-pairs.ts'
import { tooFast } from '#analysis/fieldwork/too-fast.ts'
import { pseudoRandom } from '../loyalty/pseudo-random.ts'

describe('longestRun and answerVariability', () => {
  // method/satisfaction.md F.4, computed there.
  const answers = [3, 3, 3, 3, 5, 5, 2, 4, 4, 4]

  it('agree with the reference', () => {
    expect(longestRun(answers)).toBe(4)
    expect(answerVariability(answers)).toBeCloseTo(0.966092, 6)
  })

  it('know gaps and boundaries', () => {
    expect(longestRun([])).toBe(0)
    expect(longestRun([Number.NaN, Number.NaN])).toBe(0)
    expect(longestRun([1, Number.NaN, 1])).toBe(1)
    expect(answerVariability([7, 7, 7])).toBe(0)
    expect(answerVariability([7, Number.NaN])).toBeUndefined()
  })
})

describe('isStraightLine', () => {
  const page = (answers: readonly number[], reversed: readonly number[]) =>
    isStraightLine({ answers, reversed: answers.map((_, i) => reversed.includes(i)) })
  const nines = new Array<number>(8).fill(9)

  it('wants eight items and a contradiction', () => {
    expect(page(nines, [3])).toBe(true)
    expect(page(nines, [])).toBe(false)
    expect(page(nines, [0, 1, 2, 3, 4, 5, 6, 7])).toBe(false)
    expect(page(nines.slice(1), [3])).toBe(false)
    expect(page([...nines, 8], [3])).toBe(false)
    expect(page([...nines, Number.NaN], [3])).toBe(true)
    expect(page([...nines.slice(1), Number.NaN], [3])).toBe(false)
    expect(() => isStraightLine({ answers: [1], reversed: [] })).toThrow('1 answers to 0 items')
  })
})

describe('mahalanobisDistances', () => {
  it('agrees with the inverse covariance by hand', () => {
    const found = mahalanobisDistances([
      [1, 2, 3, 4, 5],
      [2, 1, 4, 3, 5],
    ])
    // S = [2.5 2; 2 2.5], S⁻¹ = [2.5 −2; −2 2.5] / 2.25; the fifth lies (2, 2) from the mean.
    expect(found[4]?.squared).toBeCloseTo((2.5 * 8 - 2 * 8) / 2.25, 10)
    expect(found[4]?.p).toBeCloseTo(Math.exp(-4 / 2.25 / 2), 10)
  })

  it('adds up to (n − 1)·items and ignores units', () => {
    const row = fc.tuple(
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 1, max: 10 }),
    )
    fc.assert(
      fc.property(fc.array(row, { minLength: 8, maxLength: 30 }), rows => {
        const items = [0, 1, 2].map(k => rows.map(answers => answers[k]))
        const found = mahalanobisDistances(items)
        if (found[0] === undefined) return
        const varying = items.filter(item => item.some(answer => answer !== item[0])).length
        const sum = found.reduce((total, distance) => total + (distance?.squared ?? 0), 0)
        expect(sum).toBeCloseTo((rows.length - 1) * varying, 5)
        const turned = mahalanobisDistances([
          items[0].map(answer => 21 - 2 * answer),
          ...items.slice(1),
        ])
        turned.forEach((distance, i) => {
          expect(distance?.squared).toBeCloseTo(found[i]?.squared ?? Number.NaN, 5)
        })
      }),
    )
  })

  it('measures respondents with gaps on what they answered', () => {
    const found = mahalanobisDistances([
      [1, 2, 3, 4, 5, 5, Number.NaN],
      [2, 1, 4, 3, 5, Number.NaN, Number.NaN],
    ])
    expect(found[5]).toMatchObject({ items: 1 })
    expect(found[5]?.squared).toBeCloseTo(4 / 2.5, 10)
    expect(found[6]).toBeUndefined()
  })

  it('is undefined for collinear items and too few respondents', () => {
    const same = [1, 2, 3, 4, 6]
    expect(mahalanobisDistances([same, same])).toEqual(new Array(5).fill(undefined))
    expect(
      mahalanobisDistances([
        [1, 2, 3],
        [2, 1, 5],
      ]),
    ).toEqual([undefined, undefined, undefined])
    expect(mahalanobisDistances([])).toEqual([])
    expect(() => mahalanobisDistances([[1], [1, 2]])).toThrow('2 rows instead of 1')
  })
})

describe('consistency within a respondent', () => {
  it('compares the halves of constructs', () => {
    expect(
      evenOddConsistency([
        [8, 9],
        [3, 2],
        [6, 6],
      ])?.value,
    ).toBeCloseTo(0.9997, 4)
    expect(
      evenOddConsistency([
        [9, 1],
        [1, 9],
        [5, 5],
      ])?.value,
    ).toBe(-1)
    expect(
      evenOddConsistency([
        [8, 9],
        [3, 2],
      ]),
    ).toBeUndefined()
    expect(
      evenOddConsistency([
        [8, 9],
        [3, 2],
        [6, Number.NaN],
      ]),
    ).toBeUndefined()
    expect(
      evenOddConsistency([
        [5, 5],
        [5, 5],
        [5, 5],
      ]),
    ).toBeUndefined()
  })

  it('compares items that others answer alike', () => {
    const items = [
      [1, 2, 3],
      [1, 2, 4],
      [3, 1, 2],
    ]
    const pairs = synonymPairs(items)
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([[0, 1]])
    expect(pairs[0].correlation).toBeCloseTo(0.982, 3)
    expect(() => synonymPairs(items, 0)).toThrow('invalid threshold: 0')
    const three = [0, 2, 4].map(first => ({ first, second: first + 1, correlation: 1 }))
    expect(synonymConsistency([9, 8, 3, 4, 6, 6], three)?.value).toBeCloseTo(1, 12)
    expect(synonymConsistency([9, 1, 1, 9, 5, 5], three)?.value).toBeCloseTo(-1, 12)
    expect(synonymConsistency([9, 8, 3, 4, 6, Number.NaN], three)).toBeUndefined()
    const chain = [0, 1, 2].map(first => ({ first, second: first + 1, correlation: 1 }))
    expect(disjointPairs(chain)).toEqual([chain[0], chain[2]])
  })
})

describe('duplicateAnswers', () => {
  it('groups the same answers, but not satisfied straight lines', () => {
    const row = [1, 2, 3, 4, 5, 6, 7, 8]
    const tens = new Array<number>(8).fill(10)
    const rows = [row, tens, row.toReversed(), tens, row, [...row.slice(1), Number.NaN]]
    const items = row.map((_, k) => rows.map(answers => answers[k]))
    expect(duplicateAnswers(items)).toEqual([[0, 4]])
    expect(duplicateAnswers(items.slice(1))).toEqual([])
    expect(() => duplicateAnswers([[1], []])).toThrow('0 rows instead of 1')
  })
})

describe('tooFast and failedChecks', () => {
  it('compares with a second an item and with the median', () => {
    const items = [20, 20, 20, 20]
    expect(tooFast([300, 99, 250, Number.NaN], items)).toEqual([false, true, false, undefined])
    expect(tooFast([30, 19, 25], [20, 20, 20])).toEqual([false, true, false])
    expect(() => tooFast([-1], [5])).toThrow('time of respondent 0: -1')
    expect(() => tooFast([1], [0])).toThrow('asked 0 items')
    expect(() => tooFast([1], [])).toThrow('0 numbers of items for 1 times')
  })

  it('names the checks that were failed', () => {
    const checks = [
      { name: 'choose 3', expected: 3, answers: [3, 5, Number.NaN] },
      { name: 'choose 1', expected: 1, answers: [1, 2, 1] },
    ]
    expect([0, 1, 2].map(row => failedChecks(checks, row))).toEqual([
      [],
      ['choose 3', 'choose 1'],
      [],
    ])
  })
})

describe('qualityVerdict', () => {
  it.each([
    [[], false, false],
    [['tooFast'], false, false],
    [['straightLine'], false, false],
    [['straightLine', 'outlier'], false, true],
    [['tooFast', 'straightLine'], true, true],
    [['tooFast', 'failedCheck'], true, true],
    [['tooFast', 'outlier'], true, true],
    [['tooFast', 'duplicate'], false, true],
    [['failedCheck', 'failedCheck'], false, false],
  ] satisfies [QualityFlag[], boolean, boolean][])(
    'takes %j for flagged %s, excludable %s',
    (flags, isFlagged, mayBeExcluded) => {
      expect(qualityVerdict(flags)).toEqual({ isFlagged, mayBeExcluded })
    },
  )
})

describe('responseQuality', () => {
  /** 40 respondents who answer nine items sensibly, item 4 being reversed. */
  const uniform = pseudoRandom(17)
  const sensible = Array.from({ length: 40 }, () => {
    const mood = 2 + Math.floor(8 * uniform.next().value)
    return Array.from({ length: 9 }, (_, i) => {
      const answer = mood - 1 + Math.floor(3 * uniform.next().value)
      return i === 4 ? 11 - answer : answer
    })
  })
  const careless = new Array<number>(9).fill(10)
  const rows = [...sensible, careless]
  const items: QualityItem[] = careless.map((_, i) => ({
    name: `q${i}`,
    answers: rows.map(answers => answers[i]),
    scale: { min: 1, max: 10 },
    reversed: i === 4,
    construct: `c${Math.floor(i / 3)}`,
  }))
  const seconds = rows.map((_, r) => (r === 40 ? 6 : 90 + r))
  const checks = [{ name: 'choose 3', expected: 3, answers: rows.map((_, r) => (r === 1 ? 5 : 3)) }]

  it('flags the careless and nobody else', () => {
    const quality = responseQuality({ pages: [items], seconds, checks })
    const last = quality.respondents[40]
    expect(last.flags).toEqual(expect.arrayContaining(['tooFast', 'straightLine']))
    expect(last).toMatchObject({ longestRun: 9, variability: 0, isFlagged: true })
    expect(quality.excludable).toEqual([40])
    expect(quality.counts).toMatchObject({ tooFast: 1, straightLine: 1, failedCheck: 1 })
    expect(quality.respondents[1]).toMatchObject({
      flags: ['failedCheck'],
      failedChecks: ['choose 3'],
      isFlagged: false,
      mayBeExcluded: false,
    })
    expect(quality.respondents[0].distance?.p).toBeGreaterThan(0.001)
  })

  it('does not exclude who is satisfied throughout', () => {
    const plain = items.map(item => ({ ...item, reversed: false }))
    const quality = responseQuality({ pages: [plain], seconds: seconds.map(() => 90) })
    expect(quality.respondents[40].longestRun).toBe(9)
    expect(quality.respondents[40].mayBeExcluded).toBe(false)
  })

  it('looks at pages one by one', () => {
    const quality = responseQuality({ pages: [items.slice(0, 5), items.slice(5)] })
    expect(quality.respondents[40].longestRun).toBe(5)
    expect(quality.counts.straightLine).toBe(0)
    expect(quality.counts.tooFast).toBe(0)
  })

  it('knows who hurried where nothing has a scale', () => {
    const { respondents } = responseQuality({ pages: [], seconds: [0.5, 60, 60] })
    expect(respondents.map(({ flags }) => flags)).toEqual([['tooFast'], [], []])
  })

  it('works without respondents, and refuses ragged columns and answers off the scale', () => {
    expect(responseQuality({ pages: [] }).respondents).toEqual([])
    const short = { ...items[1], answers: [1] }
    expect(() => responseQuality({ pages: [[items[0], short]] })).toThrow('q1 has 1 rows, not 41')
    const off = { ...items[0], scale: { min: 1, max: 5 } }
    expect(() => responseQuality({ pages: [[off]] })).toThrow('off the scale 1 to 5')
  })
})

describe('percentOfScale', () => {
  it('puts 1–5 on 0–100', () => {
    const five = { min: 1, max: 5 }
    expect([1, 2, 3, 4, 5].map(answer => percentOfScale(answer, five))).toEqual([
      0, 25, 50, 75, 100,
    ])
    expect(percentOfScale(Number.NaN, five)).toBeNaN()
    expect(() => percentOfScale(6, five)).toThrow('6 is off the scale 1 to 5')
    expect(() => percentOfScale(1, { min: 1, max: 1 })).toThrow('invalid scale')
  })
})
