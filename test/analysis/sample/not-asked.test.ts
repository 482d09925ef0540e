import { describe, expect, it } from 'vitest'
import {
  askedAbout,
  composite,
  concatSamples,
  decodeSample,
  encodeSample,
  mergeMoments,
  momentsOf,
  NOT_ASKED,
  NOT_ASKED_NUMBER,
  packedSample,
  pathModel,
  selectMoments,
  selectRows,
  sparseRows,
  withoutGaps,
} from '#analysis'

const scale = { min: 1, max: 10 }
const model = pathModel({
  constructs: { quality: composite(['q1', 'q2']), complaint: composite(['c1', 'c2']) },
  paths: { quality: ['complaint'] },
})
/** Asked and answered; not asked; asked and open; asked, half answered. */
const sample = packedSample({
  n: 4,
  indicators: ['q1', 'q2', 'c1', 'c2'],
  scales: [scale, scale, scale, scale],
  columns: [
    Uint8Array.of(6, 5, 4, 3),
    Uint8Array.of(7, 7, 8, 9),
    Uint8Array.of(2, NOT_ASKED, 255, 1),
    Float64Array.of(2.5, NOT_ASKED_NUMBER, Number.NaN, Number.NaN),
  ],
})

describe('what was not asked', () => {
  it('is told from what was left open, in bytes and in numbers, and survives its block', () => {
    const again = decodeSample(encodeSample(sample))
    expect(again).toEqual(sample)
    const joined = concatSamples([sample, { ...sample, columns: allNumbers(sample.columns) }])
    expect(momentsOf(joined).asked).toEqual([8, 8, 6, 6])
    expect(selectRows(sample, [1, 1]).columns[2]).toEqual(Uint8Array.of(NOT_ASKED, NOT_ASKED))
  })

  it('is counted in moments, which merge with those of samples where all were asked', () => {
    const moments = momentsOf(sample)
    expect(moments).toMatchObject({ n: 4, answered: [4, 4, 2, 1], asked: [4, 4, 3, 3] })
    const everybody = momentsOf(selectRows(sample, [0, 2]))
    expect(everybody.asked).toBeUndefined()
    expect(mergeMoments(moments, everybody).asked).toEqual([6, 6, 5, 5])
    expect(mergeMoments(everybody, everybody).asked).toBeUndefined()
    expect(selectMoments(moments, ['c2', 'q1']).asked).toEqual([3, 4])
    // Beside the count, nothing tells it from a gap.
    const { asked: _, ...sums } = moments
    expect(sums).toEqual(momentsOf({ ...sample, columns: sample.columns.map(asGaps) }))
  })

  it('makes nobody sparse, while a construct left open does', () => {
    expect(sparseRows(model, sample)).toEqual([2, 3])
    const kept = packedSample({ ...sample, columns: sample.columns.map(asGaps) })
    expect(sparseRows(model, kept)).toEqual([1, 2, 3])
  })

  it('is no gap for listwise deletion, and no respondent of what it would be about', () => {
    expect(withoutGaps(model, sample).columns[0]).toEqual(Uint8Array.of(6, 5))
    expect(askedAbout(sample, ['c1', 'c2']).columns[0]).toEqual(Uint8Array.of(6, 4, 3))
    expect(askedAbout(sample, ['q1'])).toBe(sample)
    expect(() => askedAbout(sample, ['x'])).toThrow('the sample has no indicator x')
  })
})

function asGaps(column: Uint8Array | Float64Array) {
  return column instanceof Uint8Array
    ? column.map(cell => (cell === NOT_ASKED ? 255 : cell))
    : column.map(cell => (cell === NOT_ASKED_NUMBER ? Number.NaN : cell))
}

function allNumbers(columns: readonly (Uint8Array | Float64Array)[]) {
  return columns.map(column =>
    column instanceof Uint8Array
      ? Float64Array.from(column, cell => {
          if (cell === NOT_ASKED) return NOT_ASKED_NUMBER
          return cell === 255 ? Number.NaN : 1 + cell
        })
      : column,
  )
}
