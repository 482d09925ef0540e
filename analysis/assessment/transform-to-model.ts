import { symmetricPower } from '../math/symmetric-power.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { answerAt } from '../sample/column.ts'
import type { Sample } from '../sample/sample.ts'

/**
 * The sample turned so that a model holds in it exactly, X* = Z·S^(−½)·Σ̂^(½) (Beran & Srivastava
 * 1985; Bollen & Stine 1992): its correlations are Σ̂. Z are the standardised answers, 0 where missing.
 * Columns must be the fit's indicators in their order; case weights stay with their rows.
 *
 * Undefined where S or Σ̂ is not positive definite.
 */
export function transformToModel(
  sample: Sample,
  fit: PlsFit,
  implied: Float64Array,
): Sample | undefined {
  const size = fit.indicators.length
  const whitening = symmetricPower(fit.indicatorCorrelations.values, size, -0.5)
  const colouring = symmetricPower(implied, size, 0.5)
  if (!whitening || !colouring) return undefined
  const rotation = product(whitening, colouring, size)
  const standardised = fit.indicators.map(({ mean, standardDeviation, scale }, p) =>
    Float64Array.from({ length: sample.n }, (_, row) => {
      const answer = answerAt(sample.columns[p], scale, row)
      return Number.isNaN(answer) ? 0 : (answer - mean) / standardDeviation
    }),
  )
  const columns = fit.indicators.map((_, q) => {
    const column = new Float64Array(sample.n)
    for (let p = 0; p < size; p++)
      for (let row = 0; row < sample.n; row++)
        column[row] += standardised[p][row] * rotation[p * size + q]
    return column
  })
  // The ends of the scales no longer mean anything: cells are counted from 0.
  return { ...sample, columns, scales: sample.scales.map(() => ({ min: 0, max: 1 })) }
}

function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let k = 0; k < size; k++)
      for (let j = 0; j < size; j++) result[i * size + j] += a[i * size + k] * b[k * size + j]
  return result
}
