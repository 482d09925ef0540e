import type { Logger } from 'pino'

export interface Sweep {
  readonly stop: () => Promise<void>
}

/** However rare the work, a process that is restarted more often than it pauses comes to it. */
const MAX_FIRST_PAUSE_MS = 60_000

/** Runs `work` again and again with a pause between, one at a time; a failure is logged and retried. */
export function sweep(
  name: string,
  pauseMs: number,
  work: () => Promise<void>,
  log: Logger,
): Sweep {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const next = (pause: number) => {
    if (stopped) return
    timer = setTimeout(() => {
      running = work()
        .catch(error => log.error({ err: error, sweep: name }, 'sweep failed'))
        .then(() => next(pauseMs))
    }, pause)
  }
  next(Math.min(pauseMs, MAX_FIRST_PAUSE_MS))
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
