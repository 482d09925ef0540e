import { shareInput } from '#server/jobs/shared-input.ts'
import { workerPool } from '#server/jobs/worker-pool.ts'

const WORKER = new URL('./draw-worker.ts', import.meta.url)

/**
 * The time that two threads take for as many draws as one takes, as a share of it: the median of
 * several rounds, each measured one after the other on threads that are warm.
 */
export async function twoThreads(n: number, draws: number, rounds = 5): Promise<number> {
  const pools = [1, 2].map(threads => ({
    threads,
    pool: workerPool(WORKER, { name: 'draw', maxThreads: threads }),
  }))
  const size = shareInput(n)
  const timed = async ({ threads, pool }: (typeof pools)[number]): Promise<number> => {
    const start = performance.now()
    const share = draws / threads
    await Promise.all(
      Array.from({ length: threads }, (_, k) =>
        pool.run({ size, from: k * share, to: (k + 1) * share }, { name: 'draw' }),
      ),
    )
    return performance.now() - start
  }
  try {
    for (const pool of pools) await timed(pool)
    const ratios: number[] = []
    for (let round = 0; round < rounds; round++) {
      const [one, two] = [await timed(pools[0]), await timed(pools[1])]
      ratios.push(two / one)
    }
    return ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)]
  } finally {
    await Promise.all(pools.map(({ pool }) => pool.destroy()))
  }
}
