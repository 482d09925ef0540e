import { describe, expect, it } from 'vitest'
import { importanceWeights, statedImportance } from '#analysis/kano/importance-weights.ts'
import { adjustedImprovementRatio, qfdWeight } from '#analysis/kano/qfd-results.ts'

describe('adjustedImprovementRatio', () => {
  // Method §C.3, QFD: IR₀ 1.25.
  it.each([
    ['M', 1.5625],
    ['O', 1.25],
    ['A', 1.118],
  ] as const)('of 1.25 for %s is %f', (category, expected) => {
    expect(adjustedImprovementRatio(1.25, category)).toBeCloseTo(expected, 4)
  })

  it('does not exist for the others, and refuses a ratio that is not positive', () => {
    expect(adjustedImprovementRatio(1.25, 'I')).toBeUndefined()
    expect(() => adjustedImprovementRatio(0, 'M')).toThrow(RangeError)
  })
})

describe('qfdWeight', () => {
  it('is importance · IR_adj · sales point', () => {
    const input = { importance: 8, improvementRatio: 1.25, salesPoint: 1.2 }
    expect(qfdWeight({ ...input, category: 'M' })).toBeCloseTo(15, 12)
    expect(qfdWeight({ ...input, category: 'O', salesPoint: undefined })).toBeCloseTo(10, 12)
    expect(qfdWeight({ ...input, category: 'R' })).toBeUndefined()
  })

  it('refuses what is not positive', () => {
    const input = { category: 'M', importance: 8, improvementRatio: 1.25 } as const
    expect(() => qfdWeight({ ...input, importance: 0 })).toThrow('invalid importance: 0')
    expect(() => qfdWeight({ ...input, salesPoint: -1 })).toThrow('invalid sales point: -1')
  })
})

describe('importanceWeights', () => {
  it('shares out importance · max(Better, |Worse|)', () => {
    const weights = importanceWeights([
      { importance: 8, better: 0.5, worse: -0.2 },
      { importance: 4, better: 0.1, worse: -0.75 },
    ])
    expect(weights?.[0]).toBeCloseTo(4 / 7, 12)
    expect(weights?.[1]).toBeCloseTo(3 / 7, 12)
  })

  it('does not exist where nothing matters', () => {
    expect(importanceWeights([{ importance: 9, better: 0, worse: 0 }])).toBeUndefined()
    expect(importanceWeights([])).toBeUndefined()
  })
})

describe('statedImportance', () => {
  it('is the weighted mean of those who answered', () => {
    const pairs = [{ importance: 9 }, { importance: 5, caseWeight: 3 }, { functional: 1 }] as const
    expect(statedImportance(pairs)).toMatchObject({ mean: 6, n: 2 })
    expect(statedImportance([{ functional: 1 }])).toBeUndefined()
    expect(() => statedImportance([{ importance: 0 }])).toThrow(RangeError)
  })
})
