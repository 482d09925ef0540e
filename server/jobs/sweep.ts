import type { Logger } from 'pino'

export interface Sweep {
  readonly stop: () => Promise<void>
}

/** However rare the work, a process that is restarted more often than it rests comes to it. */
const MAX_FIRST_REST_MS = 60_000

/** Runs `work` again and again with a rest between, one at a time; a failure is logged and retried. */
export function sweep(name: string, restMs: number, work: () => Promise<void>, log: Logger): Sweep {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const next = (rest: number) => {
    if (stopped) return
    timer = setTimeout(() => {
      running = work()
        .catch(error => log.error({ err: error, sweep: name }, 'sweep failed'))
        .then(() => next(restMs))
    }, rest)
  }
  next(Math.min(restMs, MAX_FIRST_REST_MS))
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
