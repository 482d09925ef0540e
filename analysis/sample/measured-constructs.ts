import type { Column } from './column.ts'
import type { Sample } from './sample.ts'

/** Which indicators belong together: a path model, or what is known of one. */
export interface MeasuredConstructs {
  readonly constructs: Readonly<Record<string, { readonly indicators: readonly string[] }>>
}

/** The columns of each construct. Throws `RangeError` where the sample lacks one. */
export function blocksOf({ constructs }: MeasuredConstructs, sample: Sample): Column[][] {
  return Object.values(constructs).map(({ indicators }) => columnsOf(indicators, sample))
}

/** The named columns, in the order given. Throws `RangeError` where the sample lacks one. */
export function columnsOf(indicators: readonly string[], sample: Sample): Column[] {
  return indicators.map(name => {
    const position = sample.indicators.indexOf(name)
    if (position < 0) throw new RangeError(`the sample has no indicator ${name}`)
    return sample.columns[position]
  })
}
