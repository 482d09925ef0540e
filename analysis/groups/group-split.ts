import type { Sample } from '../sample/sample.ts'
import { selectRows } from '../sample/select-rows.ts'

/** Two groups of one sample: the first group's rows, then the second's. */
export interface GroupSplit {
  readonly labels: readonly [string, string]
  readonly sizes: readonly [number, number]
  readonly sample: Sample
}

/**
 * Every pair of groups, in the order of their labels. Rows without a label belong to none. Throws
 * `RangeError` unless there is one label a row and at least two groups.
 *
 * Example: the labels b, a, –, b: one pair, a with one row, then b with two.
 */
export function groupSplits(
  sample: Sample,
  labels: readonly (string | undefined)[],
): readonly GroupSplit[] {
  if (labels.length !== sample.n)
    throw new RangeError(`${labels.length} group labels for ${sample.n} rows`)
  const rows = new Map<string, number[]>()
  labels.forEach((label, row) => {
    if (label === undefined) return
    const own = rows.get(label)
    if (own) own.push(row)
    else rows.set(label, [row])
  })
  const groups = [...rows].sort(([a], [b]) => (a < b ? -1 : 1))
  if (groups.length < 2) throw new RangeError('at least two groups are needed')
  return groups.flatMap(([first, firstRows], k) =>
    groups.slice(k + 1).map(
      ([second, secondRows]): GroupSplit => ({
        labels: [first, second],
        sizes: [firstRows.length, secondRows.length],
        sample: selectRows(sample, [...firstRows, ...secondRows]),
      }),
    ),
  )
}
