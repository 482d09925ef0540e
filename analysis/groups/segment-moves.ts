/** Rows that another segment predicts better, those that gain most first. */
export function segmentMoves(
  errors: readonly (readonly Float64Array[])[],
  members: readonly number[],
  count: number,
) {
  // Becker et al. (2013), eq. 4: errors in parts of what the row's own segment has under that model.
  const totals = errors.map(ofModel =>
    ofModel.map(column => {
      const sums = new Float64Array(count)
      column.forEach((error, row) => {
        sums[members[row]] += error
      })
      return sums
    }),
  )
  const distance = (row: number, k: number) =>
    errors[k].reduce(
      (sum, column, j) => sum + Math.sqrt(column[row] / totals[k][j][members[row]]),
      0,
    )
  return members
    .flatMap((own, row) => {
      const others = Array.from({ length: count }, (_, k) => k).filter(k => k !== own)
      const to = others.reduce((a, b) => (distance(row, b) < distance(row, a) ? b : a))
      const gain = distance(row, own) - distance(row, to)
      return gain > 0 ? [{ row, to, gain }] : []
    })
    .sort((a, b) => b.gain - a.gain || a.row - b.row)
}
