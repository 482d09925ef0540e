import type { PlsFit } from '../pls/pls-fit.ts'
import { answerAt } from '../sample/column.ts'
import type { Sample } from '../sample/sample.ts'
import { selectIndicators } from '../sample/select-indicators.ts'

/** Each construct's scores by a fit's outer weights, mean 0 and variance 1; gaps count as the mean. */
export function standardScores(fit: PlsFit, sample: Sample): Float64Array[] {
  const names = fit.indicators.map(({ name }) => name)
  const { columns, scales } = selectIndicators(sample, names)
  return fit.constructs.map(construct => {
    const scores = new Float64Array(sample.n)
    fit.indicators.forEach((indicator, p) => {
      if (indicator.construct !== construct.name) return
      const weight = indicator.outerWeight / indicator.standardDeviation
      for (let row = 0; row < sample.n; row++) {
        const answer = answerAt(columns[p], scales[p], row)
        if (!Number.isNaN(answer)) scores[row] += weight * (answer - indicator.mean)
      }
    })
    return scores
  })
}
