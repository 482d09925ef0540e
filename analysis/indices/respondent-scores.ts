import type { PlsFit } from '../pls/pls-fit.ts'
import { blockOfFit, scoringOf } from './block-of-fit.ts'
import { fornellIndex } from './fornell-index.ts'

/**
 * Each respondent's 0–100 score on a construct, by the fit's unstandardised weights, from answers by
 * indicator (`answersOf(sample)`; NaN where missing). Gaps count as the indicator's mean, as they
 * did in the fit, so the mean of the scores is the index. NaN for a respondent who answered none of
 * the construct's indicators.
 *
 * Example: with index weights .3836, .2816, .3348 the answers 8, 7, 7 on 1–10 score 70.93.
 *
 * Throws `RangeError` where a weight is negative or an indicator has no answers.
 */
export function respondentScores<Name extends string>(
  fit: PlsFit<Name>,
  answers: Readonly<Record<string, ArrayLike<number>>>,
  construct: NoInfer<Name>,
): Float64Array {
  const block = blockOfFit(fit, construct)
  const negative = block.find(({ outerWeight }) => outerWeight < 0)
  if (negative)
    throw new RangeError(`${construct} has no scores: the weight of ${negative.name} is negative`)
  const columns = block.map(({ name }) => {
    if (!Object.hasOwn(answers, name)) throw new RangeError(`no answers to ${name}`)
    return answers[name]
  })
  return scoresOfBlock(block, columns)
}

/**
 * The scores of a construct from the columns of its indicators, in the order of its block.
 *
 * Example: one indicator on 1–10 answered 10, NaN, 1 scores 100, NaN, 0.
 */
export function scoresOfBlock(
  block: ReturnType<typeof blockOfFit>,
  columns: readonly ArrayLike<number>[],
): Float64Array {
  const { unstandardised, ranges, distances } = scoringOf(block)
  const own = new Float64Array(block.length)
  return Float64Array.from({ length: columns[0].length }, (_, row) => {
    let answered = 0
    block.forEach(({ scale }, p) => {
      const answer = columns[p][row]
      own[p] = Number.isNaN(answer) ? distances[p] : answer - scale.min
      if (!Number.isNaN(answer)) answered++
    })
    return answered === 0 ? Number.NaN : fornellIndex(unstandardised, own, ranges)
  })
}
