/**
 * Each respondent's mean over the columns that have an answer (NaN is missing); NaN where none has.
 *
 * Example: the columns [7, 8] and [9, NaN] have the means 8 and 8.
 */
export function meanOfColumns(columns: readonly ArrayLike<number>[]): Float64Array {
  return Float64Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => {
    const answers = columns.map(column => column[row]).filter(answer => !Number.isNaN(answer))
    return answers.reduce((sum, answer) => sum + answer, 0) / answers.length
  })
}
