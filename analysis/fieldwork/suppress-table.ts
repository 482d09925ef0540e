import { MIN_BASE } from '../thresholds.ts'
import { type SmallGroup, smallestDerivableGroup } from './smallest-derivable-group.ts'

/** Respondents in each cell of a table, and which of its totals are shown beside it. */
export interface CountedTable {
  /** Plain numbers of people, row by row. */
  readonly counts: readonly (readonly number[])[]
  /** Whether totals are published with the table. @default true */
  readonly rowTotals?: boolean
  readonly columnTotals?: boolean
  readonly grandTotal?: boolean
}

/**
 * `small`: hidden for fewer people than the minimum. `complementary`: hidden so that no small group
 * can be worked out. `empty`: nobody is in it, so there is nothing to hide. `unpublished`: a total that
 * is not shown anyway.
 */
export type CellVerdict = 'shown' | 'small' | 'complementary' | 'empty' | 'unpublished'

export interface SuppressedTable {
  readonly cells: readonly (readonly CellVerdict[])[]
  readonly rowTotals: readonly CellVerdict[]
  readonly columnTotals: readonly CellVerdict[]
  readonly grandTotal: CellVerdict
}

/**
 * What of a table may be shown: cells and totals of fewer than `minimum` people are hidden, and with
 * them as many of the smallest others as it takes that no sum or difference of what is shown is the
 * figure of a group of fewer than `minimum` people (complementary suppression; Cox 1980). If one cell
 * of a total is hidden, so is the next smallest; totals go only where cells do not suffice.
 *
 * It protects against subtraction, exactly; not against estimates from knowing that counts are not
 * negative. `minimum` 10 unless said. Throws `RangeError` for ragged rows or counts that are not whole.
 *
 * Example: the row 5, 12, 40 with its total hides 5 (small) and 12 (complementary).
 */
export function suppressTable(table: CountedTable, minimum = MIN_BASE): SuppressedTable {
  const { counts } = table
  const columns = checkCounts(counts, minimum)
  const sums = {
    rows: counts.map(row => row.reduce((sum, count) => sum + count, 0)),
    columns: Array.from({ length: columns }, (_, c) =>
      counts.reduce((sum, row) => sum + row[c], 0),
    ),
  }
  const all = sums.rows.reduce((sum, count) => sum + count, 0)
  const first = (count: number, isPublished = true): CellVerdict =>
    !isPublished ? 'unpublished' : count === 0 ? 'empty' : count < minimum ? 'small' : 'shown'
  const verdicts = {
    cells: counts.map(row => row.map(count => first(count))),
    rowTotals: sums.rows.map(count => first(count, table.rowTotals)),
    columnTotals: sums.columns.map(count => first(count, table.columnTotals)),
    grandTotal: first(all, table.grandTotal),
  }
  for (
    let group = smallestDerivableGroup(counts, verdicts, minimum);
    group;
    group = smallestDerivableGroup(counts, verdicts, minimum)
  )
    hideNext(verdicts, group, { counts, ...sums })
  return verdicts
}

interface Verdicts {
  readonly cells: CellVerdict[][]
  readonly rowTotals: CellVerdict[]
  readonly columnTotals: CellVerdict[]
  grandTotal: CellVerdict
}

/**
 * Hides the smallest shown cell that the group's derivation stands on: one that would enlarge the
 * group, or one that is subtracted in it. Where all those are hidden, the smallest total it uses, the
 * grand total, or a total that the same group can be derived from in another way.
 */
function hideNext(
  verdicts: Verdicts,
  { rows, columns }: SmallGroup,
  sizes: {
    readonly counts: readonly (readonly number[])[]
    readonly rows: readonly number[]
    readonly columns: readonly number[]
  },
): void {
  const choices: Choice[] = []
  sizes.counts.forEach((counts, r) => {
    counts.forEach((size, c) => {
      if (verdicts.cells[r][c] === 'shown' && rows.has(r) !== columns.has(c))
        choices.push({
          size,
          hide: () => {
            verdicts.cells[r][c] = 'complementary'
          },
        })
    })
  })
  const totals = (isUsed: (has: boolean) => boolean) => [
    ...hidingTotals(verdicts.rowTotals, sizes.rows, r => isUsed(rows.has(r))),
    ...hidingTotals(verdicts.columnTotals, sizes.columns, c => isUsed(columns.has(c))),
  ]
  const grand = {
    size: 0,
    hide: () => {
      verdicts.grandTotal = 'complementary'
    },
  }
  if (choices.length === 0) choices.push(...totals(has => has))
  if (choices.length === 0 && verdicts.grandTotal === 'shown') choices.push(grand)
  if (choices.length === 0) choices.push(...totals(has => !has))
  choices.sort((a, b) => a.size - b.size)[0].hide()
}

interface Choice {
  readonly size: number
  readonly hide: () => void
}

function hidingTotals(
  verdicts: CellVerdict[],
  sizes: readonly number[],
  isChosen: (line: number) => boolean,
): Choice[] {
  return [...verdicts.keys()]
    .filter(line => verdicts[line] === 'shown' && isChosen(line))
    .map(line => ({
      size: sizes[line],
      hide: () => {
        verdicts[line] = 'complementary'
      },
    }))
}

function checkCounts(counts: readonly (readonly number[])[], minimum: number): number {
  if (!(Number.isInteger(minimum) && minimum >= 1))
    throw new RangeError(`invalid minimum: ${minimum}`)
  const columns = counts[0]?.length ?? 0
  counts.forEach((row, r) => {
    if (row.length !== columns)
      throw new RangeError(`row ${r} has ${row.length} cells instead of ${columns}`)
    const odd = row.find(count => !(Number.isInteger(count) && count >= 0))
    if (odd !== undefined) throw new RangeError(`invalid count in row ${r}: ${odd}`)
  })
  return columns
}
