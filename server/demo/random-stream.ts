/** Random numbers that a seed determines, the same on every machine. */
export interface RandomStream {
  /** Evenly from 0 to 1, 1 excluded. */
  readonly uniform: () => number
  /** Standard normal (Box & Muller 1958). */
  readonly normal: () => number
}

/** `mulberry32` (Ettinger 2017): 32 bits of state are plenty for some thousand invented customers. */
export function randomStream(seed: number): RandomStream {
  let state = seed | 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  }
}
