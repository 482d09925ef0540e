import { randomStream } from './random-stream.ts'

/**
 * The numbers 0 … n − 1 in random order (Fisher & Yates; Durstenfeld 1964), from stream
 * `permutation` of the seed.
 */
export function permutedRows(seed: number, permutation: number, n: number): Int32Array {
  const { whole } = randomStream(seed, permutation)
  const rows = Int32Array.from({ length: n }, (_, row) => row)
  for (let last = n - 1; last > 0; last--) {
    const other = whole(last + 1)
    const held = rows[last]
    rows[last] = rows[other]
    rows[other] = held
  }
  return rows
}
