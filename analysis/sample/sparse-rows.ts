import { isMissing } from './column.ts'
import type { Sample } from './sample.ts'

/** Which indicators belong together: a path model, or what is known of one. */
export interface MeasuredConstructs {
  readonly constructs: Readonly<Record<string, { readonly indicators: readonly string[] }>>
}

/** More gaps than this among the model's indicators, and a row is too sparse for a report. */
export const MAXIMUM_MISSING_SHARE = 0.15

/**
 * The rows (0-based) that a report leaves out and counts: those with more than 15 % of the model's
 * indicators missing, or with a construct that was not answered at all.
 */
export function sparseRows(model: MeasuredConstructs, sample: Sample): number[] {
  const blocks = Object.values(model.constructs).map(({ indicators }) =>
    indicators.map(name => {
      const position = sample.indicators.indexOf(name)
      if (position < 0) throw new RangeError(`the sample has no indicator ${name}`)
      return sample.columns[position]
    }),
  )
  const size = blocks.reduce((count, block) => count + block.length, 0)
  const sparse: number[] = []
  for (let row = 0; row < sample.n; row++) {
    const gaps = blocks.map(block => block.filter(column => isMissing(column, row)).length)
    const missing = gaps.reduce((sum, count) => sum + count, 0)
    if (
      missing > MAXIMUM_MISSING_SHARE * size ||
      gaps.some((count, j) => count === blocks[j].length)
    )
      sparse.push(row)
  }
  return sparse
}
