const TWO_32 = 2 ** 32

/** Outputs thrown away after seeding, as PractRand does for a three-word seed. */
const WARM_UP = 15

/** Random numbers of one numbered stream. */
export interface RandomStream {
  /** A whole number from 0 to below − 1, unbiased (Lemire 2019); `below` at most 2³². */
  readonly whole: (below: number) => number
  /** Uniform between 0 and 1, both excluded, in steps of 2⁻³². */
  readonly uniform: () => number
}

/**
 * `sfc32` as in `drawWithReplacement`, for whatever else is drawn: stream `number` of a seed, and
 * within it stream `inner`, do not depend on what any other stream has drawn. With `inner` 0 the
 * whole numbers are the rows that `drawWithReplacement` draws.
 */
export function randomStream(seed: number, number: number, inner = 0): RandomStream {
  let a = seed | 0
  let b = Math.floor(seed / TWO_32) | 0
  let c = number | 0
  let d = (1 + inner) | 0
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return t >>> 0
  }
  for (let k = 0; k < WARM_UP; k++) next()
  return {
    whole(below) {
      const threshold = TWO_32 % below
      for (;;) {
        const product = next() * below
        const row = Math.floor(product / TWO_32)
        if (product - row * TWO_32 >= threshold) return row
      }
    },
    uniform: () => (next() + 0.5) / TWO_32,
  }
}
