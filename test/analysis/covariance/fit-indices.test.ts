import { determinant, inverse, Matrix } from 'ml-matrix'
import { describe, expect, it } from 'vitest'
import { fitCovariance, momentsOf, sampleOf } from '#analysis'
import { residualCorrelations, srmr } from '#analysis/covariance/fit-covariance.ts'
import { fitIndices } from '#analysis/covariance/fit-indices.ts'
import { toyModel, toyRows, toyScale } from '../toy.ts'

/** Two indicators more than parameters ask for: df 1, df₀ 6. */
const facts = {
  discrepancy: 0.05,
  baselineDiscrepancy: 1,
  indicators: 4,
  parameters: 9,
  cases: 100,
  srmr: 0.03,
}

describe('fitIndices', () => {
  it('are arithmetic of χ² 5 with df 1 against χ²₀ 100 with df₀ 6', () => {
    const fit = fitIndices(facts)
    // pchisq by the normal distribution: P(χ²₁ ≥ 5) = 2·Φ(−√5).
    expect(fit.chiSquare).toEqual({ statistic: 5, df: 1, p: expect.closeTo(0.0253473, 7) })
    expect(fit.baseline).toMatchObject({ statistic: 100, df: 6 })
    expect(fit.cfi).toBeCloseTo(1 - 4 / 94, 12)
    expect(fit.tli).toBeCloseTo((100 / 6 - 5) / (100 / 6 - 1), 12)
    expect(fit.rmsea?.value).toBeCloseTo(0.2, 12)
    expect(fit).not.toHaveProperty('logLikelihood')
  })

  it('give CFI 1 for a χ² below its degrees of freedom, and TLI above 1', () => {
    const fit = fitIndices({ ...facts, discrepancy: 0.005 })
    expect(fit.cfi).toBe(1)
    expect(fit.tli).toBeGreaterThan(1)
    expect(fit.rmsea?.value).toBe(0)
  })

  it('leave out what does not exist', () => {
    expect(fitIndices({ ...facts, discrepancy: 0, baselineDiscrepancy: 0 })).not.toHaveProperty(
      'cfi',
    )
    const saturated = fitIndices({ ...facts, parameters: 10, discrepancy: -1e-16 })
    expect(saturated.chiSquare).toEqual({ statistic: 0, df: 0 })
    expect(saturated).not.toHaveProperty('tli')
    expect(saturated).not.toHaveProperty('rmsea')
  })

  it('have the likelihood of the answers under the implied covariances', () => {
    const sample = sampleOf(toyModel(), toyRows, { scale: toyScale })
    const { fit, residualCorrelations: residuals } = fitCovariance(toyModel(), momentsOf(sample))
    const rows = toyRows.map(({ q1, q2, s1, s2, s3 }) => [q1, q2, s1, s2, s3])
    const n = rows.length
    const means = rows[0].map((_, i) => rows.reduce((sum, row) => sum + row[i], 0) / n)
    const centred = new Matrix(rows.map(row => row.map((x, i) => x - means[i])))
    const observed = centred.transpose().mmul(centred).div(n)
    const implied = Matrix.zeros(5, 5)
    for (let i = 0; i < 5; i++)
      for (let j = 0; j < 5; j++) {
        const unit = Math.sqrt(observed.get(i, i) * observed.get(j, j))
        implied.set(i, j, observed.get(i, j) - residuals.values[i * 5 + j] * unit)
      }
    const weighed = inverse(implied)
    const likelihood = centred.to2DArray().reduce((sum, row) => {
      const vector = Matrix.rowVector(row)
      const distance = vector.mmul(weighed).mmul(vector.transpose()).get(0, 0)
      return sum - (5 * Math.log(2 * Math.PI) + Math.log(determinant(implied)) + distance) / 2
    }, 0)
    expect(fit.logLikelihood).toBeCloseTo(likelihood, 8)
    expect(fit.aic).toBeCloseTo(-2 * likelihood + 2 * fit.parameters, 8)
    expect(fit.bic).toBeCloseTo(-2 * likelihood + fit.parameters * Math.log(n), 8)
  })
})

describe('srmr', () => {
  it('counts the diagonal, in the sample’s standard deviations', () => {
    const residuals = residualCorrelations([4, 1.8, 1.8, 9], [4, 0, 0, 9], 2)
    expect(residuals).toEqual([0, expect.closeTo(0.3, 12), expect.closeTo(0.3, 12), 0])
    expect(srmr(residuals, 2)).toBeCloseTo(Math.sqrt(0.09 / 3), 12)
  })
})
