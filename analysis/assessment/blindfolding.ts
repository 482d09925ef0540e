import { layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import { momentsOf } from '../moments/moments-of.ts'
import { fitPls } from '../pls/fit-pls.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import type { PlsOptions } from '../pls/pls-options.ts'
import { packedSample } from '../sample/packed-sample.ts'
import { answersOf, type Sample } from '../sample/sample.ts'
import { selectIndicators } from '../sample/select-indicators.ts'
import { standardScores } from './standard-scores.ts'

export interface BlindfoldingOptions extends PlsOptions {
  /** Every how manieth cell of a block is left out in a round. @default 9 */
  readonly distance?: number
}

/** Stone and Geisser's Q² of one construct with predecessors. */
export interface Blindfolding {
  readonly construct: string
  readonly distance: number
  /** Σ of the squared cells, in standard deviations from their column's mean. */
  readonly total: number
  /** Σ of the squared errors of prediction, likewise. */
  readonly errors: number
  /** 1 − errors/total, from the predecessors' scores (cross-validated redundancy). */
  readonly qSquared: number
}

/**
 * Q² by blindfolding (Stone 1974; Geisser 1974; Chin 1998), for comparison with older reports alone:
 * it predicts cells of rows that the model has seen, so it is no out-of-sample prediction, and
 * SmartPLS 4 dropped it; `predictOutOfSample` takes its place.
 *
 * For each construct with predecessors in mode A, cells are left out row by row of its block, every
 * `distance`th, round after round; each round completes them by the mean, estimates the whole model,
 * and predicts them by loading × Σ path × predecessor's score.
 *
 * Throws `RangeError` for a distance that divides the number of rows or that of a block's indicators,
 * for then whole rows or columns would be left out, or that is below 2; and as `fitPls` does.
 *
 * Example: a construct whose cells are predicted no better than by their mean has Q² of 0 or less.
 */
export function blindfolding(
  model: PathModel,
  sample: Sample,
  { distance = 9, ...options }: BlindfoldingOptions = {},
): Blindfolding[] {
  const layout = layoutOf(model)
  const used = selectIndicators(sample, layout.indicators)
  if (!(Number.isInteger(distance) && distance >= 2))
    throw new RangeError(`invalid distance: ${distance}`)
  if (used.n % distance === 0)
    throw new RangeError(`the distance ${distance} divides the ${used.n} rows`)
  const answers = answersOf(used)
  const columns = used.indicators.map(name => answers[name])
  const whole = fitPls(model, momentsOf(used), options).indicators
  const rowWeights = used.caseWeights ?? new Float64Array(used.n).fill(1)
  return layout.constructs.flatMap((construct, j): Blindfolding[] => {
    const first = layout.blockStart[j]
    const width = layout.blockStart[j + 1] - first
    if (layout.predecessors[j].length === 0 || layout.modes[j] === 'B') return []
    if (width % distance === 0)
      throw new RangeError(`the distance ${distance} divides the indicators of ${construct}`)
    let total = 0
    let errors = 0
    for (let round = 0; round < distance; round++) {
      const isOut = (row: number, p: number) =>
        p >= first && p < first + width && (row * width + p - first) % distance === round
      const blind = packedSample({
        ...used,
        columns: columns.map((column, p) =>
          column.map((answer, row) => (isOut(row, p) ? Number.NaN : answer)),
        ),
      })
      const fit = fitPls(model, momentsOf(blind), options)
      const predicted = scoresFromPredecessors(fit, blind, construct)
      for (let p = first; p < first + width; p++) {
        const { mean, standardDeviation, loading } = fit.indicators[p]
        for (let row = 0; row < used.n; row++) {
          const answer = columns[p][row]
          if (!isOut(row, p) || Number.isNaN(answer)) continue
          const guess = mean + standardDeviation * loading * predicted[row]
          const scale = rowWeights[row] / whole[p].standardDeviation ** 2
          total += scale * (answer - whole[p].mean) ** 2
          errors += scale * (answer - guess) ** 2
        }
      }
    }
    return [{ construct, distance, total, errors, qSquared: 1 - errors / total }]
  })
}

function scoresFromPredecessors(fit: PlsFit, sample: Sample, construct: string): Float64Array {
  const scores = standardScores(fit, sample)
  const predicted = new Float64Array(sample.n)
  for (const { from, to, coefficient } of fit.paths) {
    if (to !== construct) continue
    const own = scores[fit.constructs.findIndex(({ name }) => name === from)]
    for (let row = 0; row < sample.n; row++) predicted[row] += coefficient * own[row]
  }
  return predicted
}
