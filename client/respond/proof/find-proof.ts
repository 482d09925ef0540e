import { BEGINNING, compress } from './compress.ts'

/** As long as nobody feels it: a touch waits for no more than this. */
const SLICE = 8
const AT_ONCE = 256

/**
 * Does the work that a challenge asks for, for one response, in the rests that somebody who answers
 * leaves. What is to be found is said in the server's `is-proven.ts`.
 */
export async function findProof(
  challenge: string,
  id: string,
  rest: () => Promise<void> = idle,
): Promise<string> {
  const [signed, , bits, puzzles] = challenge.split('.')
  const begun = compress(BEGINNING, blockOf(id + signed), new Int32Array(8))
  const found = new Int32Array(8)
  const block = new Int32Array(64)
  // The padding, and the length of it all: a block and two numbers. The rest stays zero.
  block[2] = 1 << 31
  block[15] = 8 * (64 + 8)
  const numbers: number[] = []
  await rest()
  for (let until = performance.now() + SLICE, number = 0; numbers.length < Number(puzzles); ) {
    block[0] = numbers.length
    block[1] = number
    if (Math.clz32(compress(begun, block, found)[0]) >= Number(bits)) {
      numbers.push(number)
      number = 0
    } else number++
    if (number % AT_ONCE === 0 && performance.now() > until) {
      await rest()
      until = performance.now() + SLICE
    }
  }
  return [challenge, ...numbers].join('.')
}

/** Sixty-four letters. */
function blockOf(text: string): Int32Array {
  const block = new Int32Array(64)
  for (let i = 0; i < 64; i++) block[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i % 4))
  return block
}

/** Safari knows no idle callback. */
function idle(): Promise<void> {
  return new Promise(done => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => done(), { timeout: 500 })
    else setTimeout(done, 30)
  })
}
