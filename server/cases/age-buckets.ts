const DAY = 24 * 60 * 60 * 1000

/** Where a bucket of days begins. */
const STARTS = [0, 3, 8, 31] as const

export interface AgeBucket {
  readonly from: number
  /** Null for the last, which has no end. */
  readonly to: number | null
  readonly cases: number
}

/** Cases by how many days ago they were opened: up to 2, a week, a month, longer. */
export function ageBuckets(
  opened: readonly { readonly day: string; readonly cases: number }[],
  today: string,
): AgeBucket[] {
  return STARTS.map((from, at) => {
    const next = STARTS[at + 1]
    const to = next === undefined ? null : next - 1
    const cases = opened
      .filter(({ day }) => {
        const age = Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / DAY))
        return age >= from && (to === null || age <= to)
      })
      .reduce((sum, { cases }) => sum + cases, 0)
    return { from, to, cases }
  })
}
