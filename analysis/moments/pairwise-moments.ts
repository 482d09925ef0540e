import type { Finding } from '../finding.ts'
import { caseWeightsOf } from '../math/case-weights.ts'
import { nearestCorrelations } from '../math/nearest-correlations.ts'
import { smallestEigenvalue } from '../math/smallest-eigenvalue.ts'
import { answerAt } from '../sample/column.ts'
import type { Sample } from '../sample/sample.ts'
import { completeEstimates } from './complete-estimates.ts'
import type { CompletedMoments, Moments } from './moments.ts'
import { momentsOf } from './moments-of.ts'
import { pairwiseCorrelation } from './pairwise-correlation.ts'

/** Eigenvalues that are less negative are rounding. */
const ROUNDING = 1e-10

/**
 * Moments with each correlation over the rows that answered both indicators, means and deviations over
 * all answers to one (divisor: answers − 1). Such correlations can contradict one another (a negative
 * eigenvalue); then there are no moments, or by `nearest` those of the nearest correlation matrix
 * (Higham 2002), with a finding either way. Nor are there any where two indicators were hardly ever
 * answered together.
 */
export function pairwiseMoments(
  sample: Sample,
  indefinite: 'refuse' | 'nearest',
): CompletedMoments {
  const moments = momentsOf(sample)
  const spread = availableSpread(moments)
  const correlations = correlationsOf(sample, spread.deviations)
  const { n, indicators } = moments
  const size = indicators.length
  const hole = correlations.findIndex(value => Number.isNaN(value))
  if (hole >= 0)
    return {
      findings: [
        {
          code: 'never-answered-together',
          verdict: 'inadmissible',
          about: [indicators[Math.floor(hole / size)], indicators[hole % size]],
          n,
        },
      ],
    }
  const smallest = smallestEigenvalue(correlations, size)
  if (smallest >= -ROUNDING)
    return { moments: completeEstimates(moments, { ...spread, correlations }), findings: [] }
  const repaired = indefinite === 'nearest' ? nearestCorrelations(correlations, size) : undefined
  if (!repaired)
    return {
      findings: [
        {
          code: 'correlations-contradict',
          verdict: 'inadmissible',
          about: [],
          value: smallest,
          threshold: 0,
          n,
        },
      ],
    }
  const change = repaired.reduce(
    (largest, value, at) => Math.max(largest, Math.abs(value - correlations[at])),
    0,
  )
  const notice: Finding = {
    code: 'correlations-repaired',
    verdict: 'information',
    about: [],
    value: change,
    source: 'Higham 2002',
    n,
  }
  return {
    moments: completeEstimates(moments, { ...spread, correlations: repaired }),
    findings: [notice],
  }
}

/** Means and deviations over all answers to each indicator; 0 where there are none. */
function availableSpread({ indicators, answered, pairWeights, sums, products }: Moments) {
  const size = indicators.length
  const distances = indicators.map((_, i) =>
    answered[i] > 0 ? sums[i * size + i] / pairWeights[i * size + i] : 0,
  )
  const deviations = indicators.map((_, i) => {
    const own = i * size + i
    if (answered[i] < 2) return 0
    const square = products[own] - distances[i] * sums[own]
    const divisor = (pairWeights[own] * (answered[i] - 1)) / answered[i]
    return square > 1e-13 * products[own] ? Math.sqrt(square / divisor) : 0
  })
  return { distances, deviations }
}

/** An indicator without variance correlates with nothing: it is left to the estimate to refuse. */
function correlationsOf(sample: Sample, deviations: readonly number[]): Float64Array {
  const { n, indicators, columns, scales } = sample
  const size = indicators.length
  const weights = caseWeightsOf(n, sample.caseWeights)
  const answers = columns.map((column, i) =>
    Float64Array.from({ length: n }, (_, row) => answerAt(column, scales[i], row)),
  )
  const correlations = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    correlations[i * size + i] = 1
    for (let j = 0; j < i; j++) {
      const varies = deviations[i] > 0 && deviations[j] > 0
      const value = varies ? pairwiseCorrelation(answers[i], answers[j], weights) : 0
      correlations[i * size + j] = value
      correlations[j * size + i] = value
    }
  }
  return correlations
}
