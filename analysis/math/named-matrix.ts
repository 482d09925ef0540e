/** A matrix as plain data: names of rows and columns, and values in row order. */
export interface NamedMatrix<Row extends string = string, Column extends string = string> {
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
  readonly values: readonly number[]
}

/**
 * One entry by its names. Throws `RangeError` for a name that the matrix does not have.
 *
 * Example: rows a, b, columns x, y, values 1, 2, 3, 4: entry(matrix, 'b', 'x') is 3.
 */
export function entry<Row extends string, Column extends string>(
  matrix: NamedMatrix<Row, Column>,
  row: NoInfer<Row>,
  column: NoInfer<Column>,
): number {
  const i = matrix.rows.indexOf(row)
  const j = matrix.columns.indexOf(column)
  if (i < 0) throw new RangeError(`no row ${row}`)
  if (j < 0) throw new RangeError(`no column ${column}`)
  return matrix.values[i * matrix.columns.length + j]
}
