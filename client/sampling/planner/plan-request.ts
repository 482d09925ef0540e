import type { Expectation, PathModel, PlannedSize } from '#analysis'

/** What the worker is asked. */
export interface PlanRequest {
  readonly model: PathModel
  readonly expectation: Expectation
  readonly seed: number
  readonly simulations: number
}

/** What the worker says: each size as it is done, then that all are, or that nothing can be. */
export type PlanMessage =
  | { readonly kind: 'size'; readonly size: PlannedSize; readonly progress: number }
  | { readonly kind: 'progress'; readonly progress: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'impossible' }
