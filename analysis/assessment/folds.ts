import { randomStream } from '../resampling/random-stream.ts'

/**
 * The fold of each of n rows, drawn so that the k folds differ by at most one row: rows are shuffled
 * (Fisher & Yates, from stream `repetition` of the seed) and dealt out in turn. Throws `RangeError`
 * unless 2 ≤ k ≤ n.
 *
 * Example: 7 rows in 3 folds make folds of 3, 2 and 2 rows.
 */
export function shuffledFolds(n: number, k: number, seed: number, repetition: number): Int32Array {
  if (!(Number.isInteger(k) && k >= 2 && k <= n)) throw new RangeError(`invalid folds: ${k}`)
  const { whole } = randomStream(seed, repetition)
  const rows = Int32Array.from({ length: n }, (_, row) => row)
  for (let last = n - 1; last > 0; last--) {
    const other = whole(last + 1)
    const held = rows[last]
    rows[last] = rows[other]
    rows[other] = held
  }
  const foldOf = new Int32Array(n)
  rows.forEach((row, place) => {
    foldOf[row] = place % k
  })
  return foldOf
}
