import { setTimeout } from 'node:timers/promises'
import type { Store } from '#server/database/database.ts'
import { putSetting } from '#server/database/setting.ts'

export interface WatchedWork<T> {
  readonly result: T
  readonly seconds: number
  /** For so long no request could be answered. */
  readonly longestStallMs: number
  /** For so long a small write of somebody else waited. */
  readonly longestWriteWaitMs: number
}

const TURN_MS = 5
const WRITE_MS = 25

/** Does some work while others want their turn, and says how long they waited for it. */
export async function watchWaiting<T>(
  store: Store,
  work: () => Promise<T>,
): Promise<WatchedWork<T>> {
  const ended = new AbortController()
  const watching = Promise.all([
    longest(ended.signal, async () => {
      const start = performance.now()
      await setTimeout(TURN_MS)
      return performance.now() - start - TURN_MS
    }),
    longest(ended.signal, async () => {
      const start = performance.now()
      await store.write(trx => putSetting(trx, 'bench', String(start)))
      const wait = performance.now() - start
      await setTimeout(WRITE_MS)
      return wait
    }),
  ])
  const start = performance.now()
  try {
    const result = await work()
    const seconds = (performance.now() - start) / 1000
    ended.abort()
    const [longestStallMs, longestWriteWaitMs] = await watching
    return { result, seconds, longestStallMs, longestWriteWaitMs }
  } finally {
    ended.abort()
    await watching
  }
}

async function longest(signal: AbortSignal, once: () => Promise<number>): Promise<number> {
  let most = 0
  while (!signal.aborted) most = Math.max(most, await once())
  return most
}
