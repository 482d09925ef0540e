import type { z } from '@hono/zod-openapi'
import type { importOutcome } from './import.contract.ts'
import type { RowProblem, RowVerdict } from './row-verdict.ts'

export type ImportOutcome = z.infer<typeof importOutcome>

/** How many rows came to what; together they are all rows. */
export type RowCounts = Pick<ImportOutcome, 'complete' | 'partial' | 'alreadyThere' | 'refused'>

export const NO_ROWS: RowCounts = { complete: 0, partial: 0, alreadyThere: 0, refused: 0 }

/** Adds the verdicts over some rows up, given the keys that the wave has already. */
export function countRows(
  counts: RowCounts,
  verdicts: readonly RowVerdict[],
  there: ReadonlySet<string>,
): RowCounts {
  const sums = { ...counts }
  for (const verdict of verdicts) {
    const isThere = verdict.state !== 'refused' && there.has(verdict.key)
    sums[isThere ? 'alreadyThere' : verdict.state]++
  }
  return sums
}

const MAX_ROW_PROBLEMS = 1000
const MAX_VALUE_PROBLEMS = 500

export interface ProblemTally {
  readonly add: (verdicts: readonly RowVerdict[]) => void
  readonly problems: () => Pick<ImportOutcome, 'valueProblems' | 'rowProblems'>
}

/** The first problems row by row, and the same unfit value, however often, as one. */
export function problemTally(): ProblemTally {
  const rowProblems: RowProblem[] = []
  const values = new Map<string, { column: string; value: string; code: string; rows: number }>()

  const addValue = ({ column, value, code }: RowProblem) => {
    if (column === null || value === null || value === '') return
    const name = JSON.stringify([column, value])
    const known = values.get(name)
    if (known) known.rows++
    else if (values.size < MAX_VALUE_PROBLEMS) values.set(name, { column, value, code, rows: 1 })
  }
  return {
    add: verdicts => {
      for (const verdict of verdicts) {
        if (verdict.state !== 'refused') continue
        for (const problem of verdict.problems) {
          if (rowProblems.length < MAX_ROW_PROBLEMS) rowProblems.push(problem)
          addValue(problem)
        }
      }
    },
    problems: () => ({
      rowProblems: rowProblems.map(problem => ({
        ...problem,
        parameters: problem.parameters && { ...problem.parameters },
      })),
      valueProblems: [...values.values()].sort((a, b) => b.rows - a.rows),
    }),
  }
}
