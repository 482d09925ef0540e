import { describe, expect, it } from 'vitest'
import { readKanoColumns } from '#analysis/kano/kano-columns.ts'
import { kanoPairsFromRows } from '#analysis/kano/kano-pairs-from-rows.ts'

const CONTENT = {
  features: {
    battery: { functional: 'K1F', dysfunctional: 'K1D', importance: 'K1I' },
    camera: { functional: 'K2F', dysfunctional: 'K2D' },
  },
}

describe('readKanoColumns', () => {
  it('reads the pairs file of the shell command', () => {
    expect(readKanoColumns(JSON.parse(JSON.stringify(CONTENT)))).toEqual(CONTENT)
  })

  it.each([
    [null, 'the pairs need an object "features"'],
    [[], 'the pairs need an object "features"'],
    [{ feature: {} }, 'the pairs need an object "features"'],
    [{ features: {} }, 'the pairs name no feature'],
    [{ ...CONTENT, scale: 5 }, 'the pairs have an unknown key "scale"'],
    [{ features: { battery: 'K1' } }, 'feature "battery" needs an object with its columns'],
    [
      { features: { battery: { functional: 'K1F' } } },
      'feature "battery" needs the name of a column for "dysfunctional"',
    ],
    [
      { features: { battery: { functional: '', dysfunctional: 'K1D' } } },
      'feature "battery" needs the name of a column for "functional"',
    ],
    [
      { features: { battery: { functional: 'K1F', dysfunctional: 'K1D', importance: 3 } } },
      'feature "battery" needs the name of a column for "importance"',
    ],
    [
      { features: { battery: { functional: 'K1F', dysfunctional: 'K1D', weight: 'W' } } },
      'feature "battery" has an unknown key "weight"; known are functional, dysfunctional, importance',
    ],
    [{ features: { ' ': { functional: 'A', dysfunctional: 'B' } } }, 'a feature has no name'],
    [
      { features: { battery: { functional: 'K1F', dysfunctional: 'K1F' } } },
      'column K1F stands for functional of battery and for dysfunctional of battery',
    ],
  ])('refuses %j', (content, message) => {
    expect(() => readKanoColumns(content)).toThrow(message)
  })
})

describe('kanoPairsFromRows', () => {
  it('makes a pair of each row, with gaps where an answer is missing', () => {
    const rows = [
      { K1F: 1, K1D: 5, K1I: 8, K2F: 3, K2D: null },
      { K1F: 2, K1D: 98, K1I: Number.NaN, K2D: 4 },
    ]
    const features = kanoPairsFromRows(rows, CONTENT, { missingCodes: [98], caseWeights: [1, 0.5] })
    expect(features).toEqual([
      {
        feature: 'battery',
        pairs: [
          { functional: 1, dysfunctional: 5, importance: 8, caseWeight: 1 },
          { functional: 2, caseWeight: 0.5 },
        ],
      },
      {
        feature: 'camera',
        pairs: [
          { functional: 3, caseWeight: 1 },
          { dysfunctional: 4, caseWeight: 0.5 },
        ],
      },
    ])
  })

  it('names feature, column and row of what is wrong', () => {
    const row = { K1F: 1, K1D: 5, K1I: 8, K2F: 3, K2D: 3 }
    const { K2D: _, ...without } = row
    expect(() => kanoPairsFromRows([without], CONTENT)).toThrow(
      'feature "camera": no column K2D; there are K1F, K1D, K1I, K2F',
    )
    expect(() => kanoPairsFromRows([row, { ...row, K1D: 7 }], CONTENT)).toThrow(
      'feature "battery": K1D in row 1 is 7, and answers are 1 to 5',
    )
    expect(() => kanoPairsFromRows([{ ...row, K1I: 10 }], CONTENT)).toThrow(
      'feature "battery": K1I in row 0 is 10, and importance is 1 to 9',
    )
    expect(() => kanoPairsFromRows([{ ...row, K1F: 2.5 }], CONTENT)).toThrow('K1F in row 0 is 2.5')
    expect(() => kanoPairsFromRows([row], CONTENT, { caseWeights: [1, 2] })).toThrow(
      '2 case weights for 1 rows',
    )
  })

  it('takes no column for one that every object inherits', () => {
    const columns = { features: { f: { functional: 'constructor', dysfunctional: 'K1D' } } }
    expect(() => kanoPairsFromRows([{ K1D: 1 }], columns)).toThrow('no column constructor')
  })

  it('has features without respondents where there are no rows', () => {
    expect(kanoPairsFromRows([], CONTENT).map(({ pairs }) => pairs)).toEqual([[], []])
  })
})
