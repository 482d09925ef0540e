import { standardScores } from '../assessment/standard-scores.ts'
import { layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import type { Sample } from '../sample/sample.ts'

/** For each construct with predecessors, the squared error of every row under a segment's model. */
export function segmentErrors(model: PathModel, fit: PlsFit, sample: Sample): Float64Array[] {
  const layout = layoutOf(model)
  const scores = standardScores(fit, sample)
  return layout.constructs.flatMap((construct, j) => {
    if (layout.predecessors[j].length === 0) return []
    const arrows = fit.paths.filter(({ to }) => to === construct)
    const errors = scores[j].map((score, row) => {
      const predicted = arrows.reduce(
        (sum, { from, coefficient }) =>
          sum + coefficient * scores[layout.constructs.indexOf(from)][row],
        0,
      )
      return (score - predicted) ** 2
    })
    return [errors]
  })
}
