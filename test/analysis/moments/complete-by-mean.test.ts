import { describe, expect, it } from 'vitest'
import { answersOf, momentsOf, packedSample, type Sample, selectRows } from '#analysis'
import { completeByMean } from '#analysis/moments/complete-by-mean.ts'
import { emptyStandardised } from '#analysis/moments/standardised.ts'
import { simulateEcsi } from '../simulated-ecsi.ts'

function completed(sample: Sample) {
  const standardised = emptyStandardised(sample.indicators.length)
  const constant = completeByMean(sample.n, momentsOf(sample), standardised)
  return { ...standardised, constant }
}

/** Fill every gap by the mean of its column, then the textbook formulas. */
function byCompletion(sample: Sample) {
  const columns = Object.values(answersOf(sample)).map(column => {
    const answers = column.filter(answer => !Number.isNaN(answer))
    const mean = answers.reduce((sum, answer) => sum + answer, 0) / answers.length
    return { mean, centred: column.map(answer => (Number.isNaN(answer) ? 0 : answer - mean)) }
  })
  const covariance = (x: Float64Array, y: Float64Array) =>
    x.reduce((sum, value, row) => sum + value * y[row], 0) / (sample.n - 1)
  const deviations = columns.map(({ centred }) => Math.sqrt(covariance(centred, centred)))
  return {
    distances: columns.map(({ mean }, i) => mean - sample.scales[i].min),
    deviations,
    correlations: columns.flatMap((x, i) =>
      columns.map((y, j) => covariance(x.centred, y.centred) / (deviations[i] * deviations[j])),
    ),
  }
}

function expectClose(actual: ArrayLike<number>, expected: readonly number[], tolerance: number) {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((value, i) => {
    expect(Math.abs(actual[i] - value)).toBeLessThan(tolerance)
  })
}

describe('completeByMean', () => {
  it.each([0, 0.03, 0.4])('equals plain completion with %d of the cells missing', missing => {
    const sample = simulateEcsi(150, missing, 5)
    const { distances, deviations, correlations } = completed(sample)
    const expected = byCompletion(sample)
    expectClose(distances, expected.distances, 1e-12)
    expectClose(deviations, expected.deviations, 1e-12)
    expectClose(correlations, expected.correlations, 1e-12)
  })

  it('weighs a row of weight 2 as two rows do, but for the divisor', () => {
    const sample = simulateEcsi(60, 0.1)
    const weights = Float64Array.from({ length: 60 }, (_, row) => 1 + (row % 3))
    const rows = Array.from(weights, (weight, row) => new Array<number>(weight).fill(row)).flat()
    const weighted = completed({ ...sample, caseWeights: weights })
    const repeated = completed(selectRows(sample, rows))
    expectClose(weighted.distances, [...repeated.distances], 1e-12)
    expectClose(weighted.correlations, [...repeated.correlations], 1e-12)
  })

  it('names the first indicator without variance', () => {
    const columns = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 4, 255), Uint8Array.of(7, 7, 7)]
    const sample = packedSample({
      n: 3,
      indicators: ['a', 'b', 'c'],
      scales: columns.map(() => ({ min: 1, max: 10 })),
      columns,
    })
    expect(completed(sample)).toMatchObject({ constant: 1, deviations: Float64Array.of(1, 0, 0) })
  })

  it('does not take a rare answer for rounding', () => {
    const answers = new Uint8Array(100_000).fill(9)
    answers[7] = 8
    const sample = packedSample({
      n: answers.length,
      indicators: ['a'],
      scales: [{ min: 1, max: 10 }],
      columns: [answers],
    })
    expect(completed(sample).constant).toBe(-1)
  })

  it('has no variance to tell of in a constant fractional column', () => {
    const sample = packedSample({
      n: 7,
      indicators: ['a'],
      scales: [{ min: 0, max: 1 }],
      columns: [new Float64Array(7).fill(0.1)],
    })
    expect(completed(sample).constant).toBe(0)
  })
})
