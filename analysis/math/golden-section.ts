const GOLDEN = (Math.sqrt(5) - 1) / 2

/**
 * Where a function of one minimum between `low` and `high` is smallest, to within `precision`
 * (Kiefer 1953). With several minima it finds one of them.
 *
 * Example: goldenSection(x => (x - 2) ** 2, 0, 5, 1e-6) = 2.000000.
 */
export function goldenSection(
  of: (x: number) => number,
  low: number,
  high: number,
  precision: number,
): number {
  let [from, to] = [low, high]
  let left = to - GOLDEN * (to - from)
  let right = from + GOLDEN * (to - from)
  let [atLeft, atRight] = [of(left), of(right)]
  while (to - from > precision) {
    if (atLeft <= atRight) {
      ;[to, right, atRight] = [right, left, atLeft]
      left = to - GOLDEN * (to - from)
      atLeft = of(left)
    } else {
      ;[from, left, atLeft] = [left, right, atRight]
      right = from + GOLDEN * (to - from)
      atRight = of(right)
    }
  }
  return (from + to) / 2
}
