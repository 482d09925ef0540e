/**
 * The stream of random row numbers of one resample: `sfc32` ("small fast counting", Doty-Humphrey,
 * PractRand 0.94), seeded with (seed, resample), so that a resample's draws do not depend on which
 * thread makes them or on what was drawn before.
 *
 * Adds to `multiplicity[row]` once for each of n draws with replacement out of n rows. Rows are
 * unbiased (Lemire 2019: multiply, and reject the short remainder).
 */
export function drawWithReplacement(
  seed: number,
  resample: number,
  n: number,
  multiplicity: Uint32Array,
): void {
  // The seed may use all 53 bits of a safe integer; the counter d starts at 1 as in PractRand.
  let a = seed | 0
  let b = Math.floor(seed / TWO_32) | 0
  let c = resample | 0
  let d = 1
  const threshold = TWO_32 % n
  for (let drawn = -WARM_UP; drawn < n; ) {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11) | 0) + t) | 0
    if (drawn < 0) {
      drawn++
      continue
    }
    const product = (t >>> 0) * n
    const row = Math.floor(product * (1 / TWO_32))
    if (product - row * TWO_32 < threshold) continue
    multiplicity[row]++
    drawn++
  }
}

/** The name that results carry, so that a reader can repeat the draws. */
export const GENERATOR = 'sfc32(seed, resample)'

const TWO_32 = 2 ** 32

/** Outputs thrown away after seeding, as PractRand does for a three-word seed. */
const WARM_UP = 15
