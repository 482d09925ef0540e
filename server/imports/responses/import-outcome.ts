import type { z } from '@hono/zod-openapi'
import { countRows, type RowCounts } from '../row-counts.ts'
import type { responseImportOutcome } from './response-import.contract.ts'
import type { RowOutcome, RowProblem } from './row-reader.ts'

export type ResponseImportOutcome = z.infer<typeof responseImportOutcome>

/** What can become of a row. */
export type ResponseOutcome = RowOutcome['state'] | 'alreadyThere'

export const NO_ROWS: RowCounts<ResponseOutcome> = {
  complete: 0,
  partial: 0,
  alreadyThere: 0,
  refused: 0,
}

/** Counts some rows, given the keys that the wave has already. */
export function countOutcomes(
  counts: RowCounts<ResponseOutcome>,
  rows: readonly RowOutcome[],
  there: ReadonlySet<string>,
): RowCounts<ResponseOutcome> {
  return countRows(
    counts,
    rows.map(row => (row.state !== 'refused' && there.has(row.key) ? 'alreadyThere' : row.state)),
  )
}

const MAX_ROW_PROBLEMS = 1000
const MAX_VALUE_PROBLEMS = 500

export interface ProblemTally {
  readonly add: (rows: readonly RowOutcome[]) => void
  readonly problems: () => Pick<ResponseImportOutcome, 'valueProblems' | 'rowProblems'>
}

/** Lists the first problems row by row, and each unfit value once, with how often it occurs. */
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
    add: rows => {
      for (const row of rows) {
        if (row.state !== 'refused') continue
        for (const problem of row.problems) {
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
