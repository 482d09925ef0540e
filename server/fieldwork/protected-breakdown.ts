import { suppressTable } from '#analysis/fieldwork/suppress-table.ts'
import { MIN_BASE } from '#analysis/thresholds.ts'
import type { Privacy } from '../waves/wave.ts'

export interface Group {
  readonly value: string | null
  readonly count: number | null
}

/**
 * The largest group first. In an anonymous wave groups of too few people are hidden, with as many
 * others as it takes that they cannot be worked out from the total.
 */
export function protectedBreakdown(
  privacy: Privacy,
  groups: readonly { readonly value: string | null; readonly count: number }[],
): Group[] {
  const sorted = [...groups].sort((one, other) => other.count - one.count)
  if (privacy === 'identified' || sorted.length === 0) return sorted
  const counts = [sorted.map(({ count }) => count)]
  const [verdicts = []] = suppressTable(
    { counts, columnTotals: false, grandTotal: false },
    MIN_BASE,
  ).cells
  return sorted.map(({ value, count }, at) => ({
    value,
    count: verdicts[at] === 'shown' ? count : null,
  }))
}
