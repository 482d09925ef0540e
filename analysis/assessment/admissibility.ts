import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import type { Finding } from '../finding.ts'
import type { PlsFit } from '../pls/pls-fit.ts'

const ROUNDING = 1e-12
const CONSISTENT = 'Dijkstra & Henseler 2015'

/** What makes a fit inadmissible as it stands; nothing is clipped. */
export function admissibility(fit: PlsFit): Finding[] {
  return [
    ...convergence(fit),
    ...reliabilities(fit),
    ...loadings(fit),
    ...correlations(fit),
    ...definiteness(fit),
  ]
}

function convergence({ converged, iterations, n }: PlsFit): Finding[] {
  if (converged) return []
  return [{ code: 'not-converged', verdict: 'inadmissible', about: [], value: iterations, n }]
}

function reliabilities({ constructs, n }: PlsFit): Finding[] {
  return constructs
    .filter(({ reliability }) => reliability > 1 + ROUNDING)
    .map(({ name, reliability }) => ({
      code: 'reliability-out-of-range',
      verdict: 'inadmissible',
      about: [name],
      value: reliability,
      threshold: 1,
      source: CONSISTENT,
      n,
    }))
}

function loadings({ indicators, n }: PlsFit): Finding[] {
  return indicators
    .filter(({ loading }) => Math.abs(loading) > 1 + ROUNDING)
    .map(({ construct, name, loading }) => ({
      code: 'loading-above-one',
      verdict: 'inadmissible',
      about: [construct, name],
      value: loading,
      threshold: 1,
      source: CONSISTENT,
      n,
    }))
}

function correlations({ constructCorrelations, n }: PlsFit): Finding[] {
  const { rows, columns, values } = constructCorrelations
  return rows.flatMap((row, i) =>
    columns.slice(0, i).flatMap((column, j): Finding[] => {
      const value = values[i * columns.length + j]
      if (Math.abs(value) <= 1 + ROUNDING) return []
      return [
        {
          code: 'correlation-above-one',
          verdict: 'inadmissible',
          about: [column, row],
          value,
          threshold: 1,
          source: CONSISTENT,
          n,
        },
      ]
    }),
  )
}

function definiteness({ constructCorrelations, n }: PlsFit): Finding[] {
  const { rows, columns, values } = constructCorrelations
  const matrix = Matrix.from1DArray(rows.length, columns.length, [...values])
  if (new CholeskyDecomposition(matrix).isPositiveDefinite()) return []
  return [
    {
      code: 'not-positive-definite',
      verdict: 'inadmissible',
      about: [...rows],
      source: CONSISTENT,
      n,
    },
  ]
}
