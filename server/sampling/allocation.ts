import { type PlannedSample, planSample } from '#analysis/fieldwork/plan-sample.ts'
import { type FrameStratum, stratumKey } from './frame.ts'
import type { SamplePlan } from './plan.ts'

/** How many of each stratum are invited by this plan. */
export function allocateByPlan(plan: SamplePlan, strata: readonly FrameStratum[]): PlannedSample {
  const byHand = new Map(plan.byHand.map(({ values, ...set }) => [stratumKey(values), set]))
  return planSample(
    strata.map(({ values, population }) => ({
      population,
      takeAll: population <= plan.takeAllUpTo,
      ...byHand.get(stratumKey(values)),
    })),
    plan,
  )
}
