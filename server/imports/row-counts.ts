/** How many rows came to what; together they are all rows. */
export type RowCounts<O extends string> = Readonly<Record<O, number>>

export function countRows<O extends string>(
  counts: RowCounts<O>,
  outcomes: Iterable<O>,
): RowCounts<O> {
  const sums: Record<O, number> = { ...counts }
  for (const outcome of outcomes) sums[outcome]++
  return sums
}

export function addCounts<O extends string>(
  counts: RowCounts<O>,
  more: RowCounts<O>,
): RowCounts<O> {
  const sums: Record<O, number> = { ...counts }
  for (const outcome in sums) sums[outcome] += more[outcome]
  return sums
}

export function sumOfCounts(counts: RowCounts<string>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
