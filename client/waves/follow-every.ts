import type { Wave } from './wave.ts'

const LIVE = 3_000

/** An open wave changes by itself, and so does one that waits for its hour. */
export function followEvery(wave: Wave | undefined): number | false {
  return wave && wave.state !== 'closed' && wave.state !== 'draft' ? LIVE : false
}
