import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  completedMoments,
  composite,
  fitPls,
  type Moments,
  momentsOf,
  packedSample,
  pathModel,
  type Sample,
} from '#analysis'
import { nearestCorrelations } from '#analysis/math/nearest-correlations.ts'
import { smallestEigenvalue } from '#analysis/math/smallest-eigenvalue.ts'
import { completeByMean } from '#analysis/moments/complete-by-mean.ts'
import { completeEstimates } from '#analysis/moments/complete-estimates.ts'
import { pairwiseCorrelation } from '#analysis/moments/pairwise-correlation.ts'
import { emptyStandardised } from '#analysis/moments/standardised.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'

const _ = Number.NaN

const sampleOfColumns = (columns: readonly (readonly number[])[], caseWeights?: Float64Array) =>
  packedSample({
    n: columns[0].length,
    indicators: columns.map((_, i) => `x${i}`),
    scales: columns.map(() => ({ min: -100, max: 100 })),
    columns: columns.map(column => Float64Array.from(column)),
    ...(caseWeights && { caseWeights }),
  })

/** What an estimate makes of moments. */
function told(moments: Moments | undefined) {
  if (!moments) throw new Error('no moments')
  const into = emptyStandardised(moments.indicators.length)
  completeByMean(moments.n, moments, into)
  return {
    means: Array.from(into.distances, (distance, i) => moments.scales[i].min + distance),
    deviations: [...into.deviations],
    correlations: [...into.correlations],
  }
}

const close = (values: readonly number[], digits = 10) =>
  values.map(value => expect.closeTo(value, digits))

describe('the formulas', () => {
  it('give their worked examples', () => {
    expect(pairwiseCorrelation([1, 2, 3, _, 9], [1, 3, 2, 4, _], [1, 1, 1, 1, 1])).toBeCloseTo(
      0.5,
      14,
    )
    expect(pairwiseCorrelation([1, _], [_, 1], [1, 1])).toBeNaN()
    expect(smallestEigenvalue([1, 0.5, 0.5, 1], 2)).toBeCloseTo(0.5, 14)
    const moments = momentsOf(
      sampleOfColumns([
        [1, 2, 3, 4, 5],
        [1, 2, 3, 4, 5],
      ]),
    )
    const { products } = completeEstimates(moments, {
      distances: [2, 3],
      deviations: [1, 2],
      correlations: [1, 0.5, 0.5, 1],
    })
    expect(products).toEqual(close([24, 34, 34, 61]))
  })

  it('find the nearest correlation matrix', () => {
    // Higham 2002, IMA Journal of Numerical Analysis 22, the example of §4.
    const nearest = nearestCorrelations([1, 1, 0, 1, 1, 1, 0, 1, 1], 3) ?? []
    expect([...nearest]).toEqual(
      [1, 0.7607, 0.1573, 0.7607, 1, 0.7607, 0.1573, 0.7607, 1].map(value =>
        expect.closeTo(value, 4),
      ),
    )
    expect(smallestEigenvalue(nearest, 3)).toBeGreaterThan(-1e-12)
  })

  it('leave a correlation matrix as it is', () => {
    const sound = [1, 0.5, 0.2, 0.5, 1, 0.4, 0.2, 0.4, 1]
    expect([...(nearestCorrelations(sound, 3) ?? [])]).toEqual(close(sound, 9))
  })
})

describe('without gaps', () => {
  it('every treatment gives the same', () => {
    const sample = simulateEcsi(120)
    const plain = told(momentsOf(sample))
    for (const missing of ['mean', 'listwise', 'pairwise', 'em'] as const) {
      const { moments, findings } = completedMoments(sample, { missing })
      const { means, deviations, correlations } = told(moments)
      expect(findings).toEqual([])
      expect(means).toEqual(close(plain.means))
      expect(deviations).toEqual(close(plain.deviations))
      expect(correlations).toEqual(close(plain.correlations))
    }
  })
})

describe('EM', { timeout: 30_000 }, () => {
  it('agrees with the closed form for one column with gaps', () => {
    const x = [1, 4, 2, 8, 5, 7, 3, 9]
    const y = [2, 5, 4, 7, _, 8, _, _]
    const { means, deviations, correlations } = told(
      completedMoments(sampleOfColumns([x, y]), { missing: 'em' }).moments,
    )
    // Anderson 1957: regression among the complete rows, moved to the mean and variance of all x.
    const rows = x.flatMap((value, row) => (Number.isNaN(y[row]) ? [] : [{ x: value, y: y[row] }]))
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length
    const cov = (a: readonly number[], b: readonly number[]) =>
      mean(a.map((value, i) => (value - mean(a)) * (b[i] - mean(b))))
    const [ox, oy] = [rows.map(row => row.x), rows.map(row => row.y)]
    const slope = cov(ox, oy) / cov(ox, ox)
    const variance = cov(oy, oy) + slope ** 2 * (cov(x, x) - cov(ox, ox))
    expect(means).toEqual(close([mean(x), mean(oy) + slope * (mean(x) - mean(ox))], 7))
    expect(deviations[1]).toBeCloseTo(Math.sqrt((variance * 8) / 7), 7)
    expect(correlations[1]).toBeCloseTo((slope * cov(x, x)) / Math.sqrt(cov(x, x) * variance), 7)
  })

  it('gives its worked example', () => {
    const sample = sampleOfColumns([
      [1, 2, 3, 4],
      [2, 4, _, _],
    ])
    const mean = (missing: 'mean' | 'em') =>
      told(completedMoments(sample, { missing }).moments).means[1]
    expect(mean('mean')).toBeCloseTo(3, 12)
    expect(mean('em')).toBeCloseTo(5, 6)
  })

  it('does not depend on the order of rows, on units, or on rows without answers', () => {
    const cell = fc.option(fc.integer({ min: 0, max: 9 }), { nil: _, freq: 6 })
    const row = fc.tuple(fc.integer({ min: 0, max: 9 }), cell, cell)
    fc.assert(
      fc.property(fc.array(row, { minLength: 25, maxLength: 40 }), rows => {
        const columns = [0, 1, 2].map(i => rows.map(answers => answers[i]))
        const treat = (of: readonly (readonly number[])[]) =>
          completedMoments(sampleOfColumns(of), { missing: 'em' })
        const { moments } = treat(columns)
        fc.pre(moments !== undefined)
        const plain = told(moments)
        fc.pre(plain.deviations.every(deviation => deviation > 0.5))
        const turned = told(treat(columns.map(column => [...column].reverse())).moments)
        const scaled = told(
          treat(columns.map(column => column.map(value => 2 * value + 3))).moments,
        )
        expect(turned.correlations).toEqual(close(plain.correlations, 5))
        expect(scaled.correlations).toEqual(close(plain.correlations, 5))
        expect(scaled.means).toEqual(
          close(
            plain.means.map(mean => 2 * mean + 3),
            4,
          ),
        )
        const padded = told(treat(columns.map(column => [...column, _])).moments)
        expect(padded.means).toEqual(close(plain.means, 5))
        expect(padded.correlations).toEqual(close(plain.correlations, 5))
      }),
      { numRuns: 30 },
    )
  })

  it('counts a row of weight two as two rows', () => {
    const columns = [
      [1, 4, 2, 8, 5, 7],
      [2, 5, _, 7, 4, 9],
    ]
    const em = (sample: Sample) => told(completedMoments(sample, { missing: 'em' }).moments)
    const twice = em(sampleOfColumns(columns.map(column => [...column, column[2], column[3]])))
    const heavy = em(sampleOfColumns(columns, Float64Array.of(1, 1, 2, 2, 1, 1)))
    expect(heavy.means).toEqual(close(twice.means, 6))
    expect(heavy.correlations).toEqual(close(twice.correlations, 6))
  })

  it('says that indicators which determine one another cannot be completed', () => {
    const { moments, findings } = completedMoments(
      sampleOfColumns([
        [1, 2, 3, 4],
        [1, 2, 3, 4],
        [2, 1, 3, _],
      ]),
      { missing: 'em' },
    )
    expect(moments).toBeUndefined()
    expect(findings).toMatchObject([{ code: 'em-undefined', verdict: 'inadmissible' }])
  })

  it('recovers what was lost better than the mean does', () => {
    const whole = told(momentsOf(simulateEcsi(400))).correlations
    const gaps = simulateEcsi(400, 0.15)
    const error = (missing: 'mean' | 'em') =>
      told(completedMoments(gaps, { missing }).moments).correlations.reduce(
        (sum, value, at) => sum + (value - whole[at]) ** 2,
        0,
      )
    expect(error('em')).toBeLessThan(error('mean') / 2)
  })
})

describe('pairwise', () => {
  const contradictory = [
    [1, 2, 3, 4, _, _, _, _, 1, 2, 3, 4],
    [1, 2, 3, 4, 1, 2, 3, 4, _, _, _, _],
    [_, _, _, _, 1, 2, 3, 4, 4, 3, 2, 1],
  ]

  it('takes each correlation over the rows that have both', () => {
    const x = [1, 4, 2, 8, 5, 7, 3, 9]
    const y = [2, 5, 4, 7, _, 8, _, _]
    const z = [3, 1, _, 6, 2, 9, 4, _]
    const { moments, findings } = completedMoments(sampleOfColumns([x, y, z]), {
      missing: 'pairwise',
    })
    const { means, correlations } = told(moments)
    const ones = x.map(() => 1)
    expect(findings).toEqual([])
    expect(means).toEqual(close([39 / 8, 26 / 5, 25 / 6]))
    expect(correlations[1]).toBeCloseTo(pairwiseCorrelation(x, y, ones), 12)
    expect(correlations[5]).toBeCloseTo(pairwiseCorrelation(y, z, ones), 12)
    expect(moments?.answered).toEqual([8, 5, 6])
  })

  it('refuses correlations that contradict one another', () => {
    const { moments, findings } = completedMoments(sampleOfColumns(contradictory), {
      missing: 'pairwise',
    })
    expect(moments).toBeUndefined()
    // Correlations 1, 1 and −1 have the eigenvalues 2, 2 and −1.
    expect(findings).toEqual([
      {
        code: 'correlations-contradict',
        verdict: 'inadmissible',
        about: [],
        value: expect.closeTo(-1, 10),
        threshold: 0,
        n: 12,
      },
    ])
  })

  it('takes the nearest ones where that was asked for, and says so', () => {
    const { moments, findings } = completedMoments(sampleOfColumns(contradictory), {
      missing: 'pairwise',
      indefinite: 'nearest',
    })
    const { correlations } = told(moments)
    // By symmetry ½, ½ and −½, half a unit from each.
    expect(correlations).toEqual(close([1, 0.5, -0.5, 0.5, 1, 0.5, -0.5, 0.5, 1], 6))
    expect(findings).toMatchObject([
      { code: 'correlations-repaired', value: expect.closeTo(0.5, 6), source: 'Higham 2002' },
    ])
  })

  it('names indicators that nobody answered together', () => {
    const { moments, findings } = completedMoments(
      sampleOfColumns([
        [1, 2, _, _],
        [_, _, 1, 2],
      ]),
      { missing: 'pairwise' },
    )
    expect(moments).toBeUndefined()
    expect(findings).toMatchObject([{ code: 'never-answered-together', about: ['x0', 'x1'] }])
  })
})

describe('a fit', () => {
  const gaps = simulateEcsi(300, 0.04)

  it('takes moments by any treatment, and keeps the true counts of answers', () => {
    const plain = fitPls(ecsi, momentsOf(simulateEcsi(300)))
    for (const missing of ['pairwise', 'em'] as const) {
      const { moments } = completedMoments(gaps, { missing })
      if (!moments) throw new Error('no moments')
      const fit = fitPls(ecsi, moments)
      expect(fit.n).toBe(300)
      expect(fit.indicators.some(({ answered }) => answered < 300)).toBe(true)
      fit.paths.forEach(({ coefficient }, k) => {
        expect(Math.abs(coefficient - plain.paths[k].coefficient)).toBeLessThan(0.1)
      })
    }
  })

  it('still names constant and unanswered indicators', () => {
    const model = pathModel({
      constructs: { a: composite(['x0']), b: composite(['x1']) },
      paths: { a: ['b'] },
    })
    const fitted = (missing: 'pairwise' | 'em', column: readonly number[]) => () => {
      const { moments } = completedMoments(sampleOfColumns([column, [1, 2, _, 4, 5]]), { missing })
      return moments && fitPls(model, moments)
    }
    for (const missing of ['pairwise', 'em'] as const) {
      expect(fitted(missing, [3, 3, 3, 3, 3])).toThrow('"x0", an indicator of "a", is constant')
      expect(fitted(missing, [_, _, _, _, _])).toThrow('"x0", an indicator of "a", has no answers')
    }
  })
})
