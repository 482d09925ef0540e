/** The first 64 primes: FIPS 180-4 takes its constants from the fractions of their roots. */
const PRIMES: number[] = []
for (let n = 2; PRIMES.length < 64; n++) if (PRIMES.every(prime => n % prime)) PRIMES.push(n)

const fraction = (root: number) => ((root % 1) * 2 ** 32) | 0
const ROUNDS = Int32Array.from(PRIMES, prime => fraction(Math.cbrt(prime)))
export const BEGINNING = Int32Array.from(PRIMES.slice(0, 8), prime => fraction(Math.sqrt(prime)))

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/**
 * One step of SHA-256, from the state before to the one after. The block is the first 16 of 64 words,
 * the others are room to work in: this runs half a million times, and must leave nothing to collect.
 * `crypto.subtle` is no help: a call for each of half a million tiny hashes takes minutes, and on http,
 * in a shop's own network, it is not there at all.
 */
export function compress(before: Int32Array, block: Int32Array, after: Int32Array): Int32Array {
  for (let i = 16; i < 64; i++) {
    const x = block[i - 15]
    const y = block[i - 2]
    block[i] =
      block[i - 16] +
      (rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)) +
      block[i - 7] +
      (rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10))
  }
  let a = before[0]
  let b = before[1]
  let c = before[2]
  let d = before[3]
  let e = before[4]
  let f = before[5]
  let g = before[6]
  let h = before[7]
  for (let i = 0; i < 64; i++) {
    const one =
      (h +
        (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
        ((e & f) ^ (~e & g)) +
        ROUNDS[i] +
        block[i]) |
      0
    const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  after[0] = before[0] + a
  after[1] = before[1] + b
  after[2] = before[2] + c
  after[3] = before[3] + d
  after[4] = before[4] + e
  after[5] = before[5] + f
  after[6] = before[6] + g
  after[7] = before[7] + h
  return after
}
