/**
 * Whole numbers with the sum `total`, each as near to its value as that allows: rounded down, and
 * the rest goes one by one to the largest remainders (Hamilton), the first of equals first. None
 * passes its cap.
 *
 * Throws `RangeError` where the values rounded down exceed the total, or the caps cannot hold it.
 *
 * Example: 2.5, 2.3, 5.2 to the sum of 10 are 3, 2, 5.
 */
export function largestRemainder(
  values: readonly number[],
  total: number,
  caps: readonly number[] = values.map(() => Number.POSITIVE_INFINITY),
): number[] {
  // A value that is whole but for the error of its arithmetic is that whole number.
  const whole = values.map((value, h) => Math.min(Math.floor(value + 1e-9), caps[h]))
  const byRemainder = values
    .map((value, h) => ({ h, remainder: value - whole[h] }))
    .sort((a, b) => b.remainder - a.remainder || a.h - b.h)
  let rest = total - whole.reduce((sum, value) => sum + value, 0)
  if (rest < 0) throw new RangeError(`${total} is less than the values rounded down`)
  while (rest > 0) {
    const before = rest
    for (const { h } of byRemainder) {
      if (rest === 0) break
      if (whole[h] >= caps[h]) continue
      whole[h]++
      rest--
    }
    if (rest === before) throw new RangeError(`the caps do not hold ${total}`)
  }
  return whole
}
