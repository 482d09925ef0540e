import type { PlsFit } from '../pls/pls-fit.ts'
import { answerAt } from '../sample/column.ts'
import type { Sample } from '../sample/sample.ts'
import { blockOfFit, scoringOf } from './block-of-fit.ts'
import { fornellIndex } from './fornell-index.ts'

/**
 * Each respondent's 0–100 score on a construct, by the fit's unstandardised weights; gaps count as
 * the indicator's mean, as they did in the fit, so the scores' mean is the index. NaN for a
 * respondent who answered none of its indicators.
 *
 * Throws `RangeError` where a weight is negative or the sample lacks an indicator.
 */
export function respondentScores<Name extends string>(
  fit: PlsFit<Name>,
  sample: Sample,
  construct: Name,
): Float64Array {
  const block = blockOfFit(fit, construct)
  const negative = block.find(({ outerWeight }) => outerWeight < 0)
  if (negative)
    throw new RangeError(`${construct} has no scores: the weight of ${negative.name} is negative`)
  const positions = block.map(({ name }) => {
    const position = sample.indicators.indexOf(name)
    if (position < 0) throw new RangeError(`the sample has no indicator ${name}`)
    return position
  })
  const { unstandardised, ranges, distances } = scoringOf(block)
  const answers = new Float64Array(block.length)
  return Float64Array.from({ length: sample.n }, (_, row) => {
    let answered = 0
    block.forEach(({ scale }, p) => {
      const answer = answerAt(sample.columns[positions[p]], scale, row)
      if (Number.isNaN(answer)) answers[p] = distances[p]
      else {
        answers[p] = answer - scale.min
        answered++
      }
    })
    return answered === 0 ? Number.NaN : fornellIndex(unstandardised, answers, ranges)
  })
}
