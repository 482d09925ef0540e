import { ModelError, PLANNED_SIZES, planRange, summarisePlan } from '#analysis'
import type { PlanMessage, PlanRequest } from './plan-request.ts'

/** Simulations between two words about the progress. */
const STEP = 25

const say = (message: PlanMessage) => self.postMessage(message)

self.onmessage = ({ data }: MessageEvent<PlanRequest>) => {
  try {
    simulate(data)
    say({ kind: 'done' })
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof ModelError)) throw error
    say({ kind: 'impossible' })
  }
}

function simulate({ model, expectation, seed, simulations }: PlanRequest): void {
  const whole = simulations * PLANNED_SIZES.reduce((sum, n) => sum + n, 0)
  let done = 0
  for (const n of PLANNED_SIZES) {
    const parts = []
    for (let from = 0; from < simulations; from += STEP) {
      const to = Math.min(simulations, from + STEP)
      parts.push(planRange(model, expectation, { seed, simulations }, n, from, to))
      done += n * (to - from)
      say({ kind: 'progress', progress: done / whole })
    }
    say({ kind: 'size', size: summarisePlan(model, parts), progress: done / whole })
  }
}
