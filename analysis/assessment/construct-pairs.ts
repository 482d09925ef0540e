import type { Layout } from '../model/layout.ts'

/** Every two constructs once, in the model's order, with their positions. */
export function constructPairs({ constructs }: Pick<Layout, 'constructs'>) {
  return constructs.flatMap((second, j) =>
    constructs.slice(0, j).map((first, i) => ({ first, second, i, j })),
  )
}

export interface ConstructPair {
  readonly first: string
  readonly second: string
  /** Absent where the correlations within a block are not positive on average. */
  readonly htmt?: number
  /** One-sided bootstrap bound; absent without a bootstrap. */
  readonly htmtUpperBound?: number
  /** Absent where a correlation is not positive. */
  readonly htmt2?: number
  readonly htmt2UpperBound?: number
  /** Of the scores, disattenuated where the fit is consistent. */
  readonly correlation: number
}

/** The Fornell–Larcker comparison: √AVE beside the largest correlation with another construct. */
export interface DistinctConstruct {
  readonly construct: string
  readonly rootAve: number
  readonly largestCorrelation: number
  readonly closest: string
}
