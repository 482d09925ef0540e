import { useCallback, useEffect, useRef, useState } from 'react'
import type { PlannedSize } from '#analysis'
import type { PlanMessage, PlanRequest } from './plan-request.ts'

export interface Plan {
  readonly state: 'idle' | 'running' | 'done' | 'impossible' | 'cancelled'
  /** 0 to 1. */
  readonly progress: number
  /** The sizes that are simulated already, the smallest first. */
  readonly sizes: readonly PlannedSize[]
}

const IDLE: Plan = { state: 'idle', progress: 0, sizes: [] }

/** Simulates surveys in a worker of the page: it never stops the page, and can be stopped. */
export function usePlan() {
  const [plan, setPlan] = useState<Plan>(IDLE)
  const worker = useRef<Worker>(undefined)
  const stop = useCallback(() => {
    worker.current?.terminate()
    worker.current = undefined
  }, [])
  useEffect(() => stop, [stop])

  const start = useCallback(
    (request: PlanRequest) => {
      stop()
      setPlan({ ...IDLE, state: 'running' })
      const own = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' })
      worker.current = own
      own.onmessage = ({ data }: MessageEvent<PlanMessage>) => {
        if (data.kind === 'done' || data.kind === 'impossible') stop()
        setPlan(before => following(before, data))
      }
      own.onerror = () => {
        stop()
        setPlan(before => ({ ...before, state: 'impossible' }))
      }
      own.postMessage(request)
    },
    [stop],
  )
  const cancel = useCallback(() => {
    stop()
    setPlan(before => ({ ...before, state: 'cancelled' }))
  }, [stop])
  return { plan, start, cancel }
}

function following(before: Plan, message: PlanMessage): Plan {
  switch (message.kind) {
    case 'size':
      return { ...before, sizes: [...before.sizes, message.size], progress: message.progress }
    case 'progress':
      return { ...before, progress: message.progress }
    default:
      return { ...before, state: message.kind }
  }
}
