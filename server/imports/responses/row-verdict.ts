import type { GivenAnswers } from '../../responses/given-answers.ts'

/** What is wrong with a row, or with one cell of it. */
export interface RowProblem {
  readonly line: number
  readonly column: string | null
  readonly value: string | null
  readonly code: string
  readonly parameters?: Readonly<Record<string, string | number>>
}

/** What becomes of a row. One unfit cell refuses the whole row. */
export type RowVerdict =
  | {
      readonly state: 'complete' | 'partial'
      readonly answers: GivenAnswers
      /** The row's identity in its wave. */
      readonly key: string
    }
  | { readonly state: 'refused'; readonly problems: readonly RowProblem[] }
