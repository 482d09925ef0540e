import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answersOf,
  concatSamples,
  mergeMoments,
  momentsOf,
  packedSample,
  type Sample,
  selectIndicators,
  selectMoments,
  selectRows,
} from '#analysis'
import { simulateEcsi } from '../simulated-ecsi.ts'

/** The definition, pair by pair and row by row. */
function byDefinition(sample: Sample) {
  const answers = Object.values(answersOf(sample)).map((column, i) =>
    column.map(answer => answer - sample.scales[i].min),
  )
  const weights = sample.caseWeights ?? new Float64Array(sample.n).fill(1)
  const pairs = (term: (x: number, y: number) => number) =>
    answers.flatMap(x =>
      answers.map(y =>
        weights.reduce(
          (sum, weight, row) =>
            Number.isNaN(x[row] + y[row]) ? sum : sum + weight * term(x[row], y[row]),
          0,
        ),
      ),
    )
  return {
    pairWeights: pairs(() => 1),
    sums: pairs(x => x),
    products: pairs((x, y) => x * y),
  }
}

const packed = fc
  .record({
    n: fc.integer({ min: 0, max: 60 }),
    size: fc.integer({ min: 1, max: 9 }),
    extent: fc.constantFrom(1, 4, 9, 22, 23, 100, 253),
    gaps: fc.constantFrom(0, 0.1, 0.6),
    weighted: fc.boolean(),
    seed: fc.integer({ min: 1, max: 1e6 }),
  })
  .map(({ n, size, extent, gaps, weighted, seed }): Sample => {
    let state = seed
    const uniform = () => {
      state = (state * 48271) % 2147483647
      return state / 2147483647
    }
    const indicators = Array.from({ length: size }, (_, i) => `x${i}`)
    return packedSample({
      n,
      indicators,
      scales: indicators.map(() => ({ min: 1, max: 1 + extent })),
      columns: indicators.map(() =>
        Uint8Array.from({ length: n }, () =>
          uniform() < gaps ? 255 : Math.floor(uniform() * (extent + 1)),
        ),
      ),
      // Eighths add up without rounding.
      ...(weighted && {
        caseWeights: Float64Array.from({ length: n }, () => Math.floor(uniform() * 16) / 8),
      }),
    })
  })

describe('momentsOf', () => {
  it('gives its worked example', () => {
    const sample = packedSample({
      n: 3,
      indicators: ['x', 'y'],
      scales: [
        { min: 1, max: 10 },
        { min: 1, max: 10 },
      ],
      columns: [Uint8Array.of(6, 255, 8), Uint8Array.of(4, 5, 7)],
    })
    expect(momentsOf(sample)).toEqual({
      n: 3,
      indicators: ['x', 'y'],
      scales: sample.scales,
      weight: 3,
      weightSquared: 3,
      answered: [2, 3],
      pairWeights: [2, 2, 2, 3],
      sums: [14, 14, 11, 16],
      products: [100, 80, 80, 90],
    })
  })

  it('adds up exactly what the definition says, packed or plain, with gaps and weights', () => {
    fc.assert(
      fc.property(packed, sample => {
        expect(momentsOf(sample)).toMatchObject(byDefinition(sample))
      }),
      { numRuns: 300 },
    )
  })

  it('adds up a long sample in parts', () => {
    const block = simulateEcsi(7000, 0.03)
    const long = concatSamples([block, block, block, block, block, block])
    const once = momentsOf(block)
    const { products, sums, pairWeights, answered } = momentsOf(long)
    const sixfold = (values: readonly number[]) => values.map(value => 6 * value)
    expect({ products, sums, pairWeights, answered }).toEqual({
      products: sixfold(once.products),
      sums: sixfold(once.sums),
      pairWeights: sixfold(once.pairWeights),
      answered: sixfold(once.answered),
    })
  })

  it('adds up fractional answers, too', () => {
    const sample = packedSample({
      n: 3,
      indicators: ['x', 'y'],
      scales: [
        { min: 1, max: 10 },
        { min: 0, max: 1 },
      ],
      columns: [Float64Array.of(1.5, Number.NaN, 9.25), Uint8Array.of(1, 0, 1)],
    })
    expect(momentsOf(sample)).toMatchObject({
      pairWeights: [2, 2, 2, 3],
      sums: [8.75, 8.75, 2, 2],
      products: [68.3125, 8.75, 8.75, 2],
    })
  })

  it('counts a row of weight 2 as two rows', () => {
    const sample = simulateEcsi(40, 0.1)
    const weighted = {
      ...sample,
      caseWeights: Float64Array.from({ length: 40 }, (_, r) => 1 + (r % 2)),
    }
    const rows = Array.from({ length: 40 }, (_, r) => (r % 2 === 0 ? [r] : [r, r])).flat()
    const { pairWeights, sums, products, weight } = momentsOf(selectRows(sample, rows))
    expect(momentsOf(weighted)).toMatchObject({
      pairWeights,
      sums,
      products,
      weight,
    })
  })

  it('is the same for permuted rows, and goes through JSON to the bit', () => {
    const sample = simulateEcsi(100, 0.05)
    const moments = momentsOf(sample)
    const turned = Array.from({ length: 100 }, (_, r) => (r * 37) % 100)
    expect(momentsOf(selectRows(sample, turned))).toEqual(moments)
    expect(JSON.parse(JSON.stringify(moments))).toEqual(moments)
  })
})

describe('mergeMoments', () => {
  it('of blocks are the moments of the whole', () => {
    const rows = (n: number, from: number) => Array.from({ length: n }, (_, r) => r + from)
    fc.assert(
      fc.property(packed, fc.double({ min: 0, max: 1, noNaN: true }), (sample, share) => {
        const cut = Math.floor(share * sample.n)
        const first = selectRows(sample, rows(cut, 0))
        const second = selectRows(sample, rows(sample.n - cut, cut))
        expect(mergeMoments(momentsOf(first), momentsOf(second))).toEqual(momentsOf(sample))
        expect(momentsOf(concatSamples([first, second]))).toEqual(momentsOf(sample))
      }),
    )
  })

  it('refuses other scales', () => {
    const sample = simulateEcsi(3)
    const rescaled = {
      ...sample,
      scales: sample.scales.map(() => ({ min: 0, max: 10 })),
    }
    expect(() => mergeMoments(momentsOf(sample), momentsOf(rescaled))).toThrow(RangeError)
  })
})

describe('selectMoments', () => {
  it('are those of the selected columns', () => {
    const sample = simulateEcsi(50, 0.1)
    const names = ['loyalty3', 'image1', 'value2']
    expect(selectMoments(momentsOf(sample), names)).toEqual(
      momentsOf(selectIndicators(sample, names)),
    )
    expect(() => selectMoments(momentsOf(sample), ['none'])).toThrow('no indicator none')
  })
})
