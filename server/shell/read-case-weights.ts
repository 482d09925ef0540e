import type { AnalyzeArguments } from './analyze-arguments.ts'
import { readLabels } from './read-labels.ts'
import { ShellError } from './shell-error.ts'

/** The column of case weights, where there is one. Throws `ShellError` that names the row. */
export function readCaseWeights({
  data,
  weights,
}: Pick<AnalyzeArguments, 'data' | 'weights'>): Float64Array | undefined {
  if (weights === undefined) return undefined
  return Float64Array.from(readLabels(data, weights), (label, row) => {
    const weight = Number(label)
    if (weight > 0 && weight < Number.POSITIVE_INFINITY) return weight
    throw new ShellError(
      `--weights ${weights}: row ${row + 1} of ${data} has ${label === undefined ? 'none' : `"${label}"`}, ` +
        'wanted is a positive number',
    )
  })
}
