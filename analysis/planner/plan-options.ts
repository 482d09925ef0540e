import type { PlsOptions } from '../pls/pls-options.ts'

/** The sizes that are tried unless others are asked for. */
export const PLANNED_SIZES = [100, 150, 200, 250, 300, 400, 500, 750, 1000, 1500, 2000] as const

export interface PlanOptions extends PlsOptions {
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly seed: number
  /** Surveys simulated of each size. @default 200 */
  readonly simulations?: number
  /** Numbers of respondents. @default PLANNED_SIZES */
  readonly sizes?: readonly number[]
}

/** Throws `RangeError` for options that cannot work. */
export function planSettings({ seed, simulations = 200, sizes = PLANNED_SIZES }: PlanOptions) {
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new RangeError(`invalid seed: ${seed}`)
  if (!(Number.isInteger(simulations) && simulations >= 2))
    throw new RangeError(`invalid simulations: ${simulations}`)
  for (const n of sizes)
    if (!(Number.isInteger(n) && n >= 10)) throw new RangeError(`invalid size: ${n}`)
  return { seed, simulations, sizes }
}
