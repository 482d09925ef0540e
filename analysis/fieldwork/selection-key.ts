const UTF_8 = new TextEncoder()

/**
 * Where somebody stands in the random order of a seed: a whole number of 53 bits that depends on the
 * seed and the id alone. The n smallest keys are a simple random sample without replacement, the same
 * whatever order the ids come in (permanent random numbers: Ohlsson 1995).
 *
 * Example: seed 1, id 'a' always has the same key; another seed puts everybody in another order.
 */
export function selectionKey(seed: number, id: string): number {
  const bytes = UTF_8.encode(id)
  const low = seed >>> 0
  const high = Math.floor(seed / TWO_32) >>> 0
  const first = murmur32(bytes, scramble(low ^ scramble(high)))
  const second = murmur32(bytes, scramble(first ^ low ^ 0x9e3779b9))
  return (first & 0x1fffff) * TWO_32 + second
}

/**
 * MurmurHash3_x86_32 (Appleby 2011, public domain): no secret is kept by it, it only has to be even.
 *
 * Example: 'hello' with seed 0 is 0x248bfa47.
 */
export function murmur32(bytes: Uint8Array, seed: number): number {
  let hash = seed | 0
  const whole = bytes.length & ~3
  for (let i = 0; i < whole; i += 4) {
    const block = bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24)
    hash ^= scattered(block)
    hash = (hash << 13) | (hash >>> 19)
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0
  }
  let tail = 0
  for (let i = bytes.length - 1; i >= whole; i--) tail = (tail << 8) | bytes[i]
  if (whole < bytes.length) hash ^= scattered(tail)
  return scramble(hash ^ bytes.length)
}

function scattered(block: number): number {
  const product = Math.imul(block, 0xcc9e2d51)
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593)
}

/** Its last step, in which every bit comes to depend on every other. */
function scramble(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

const TWO_32 = 2 ** 32
