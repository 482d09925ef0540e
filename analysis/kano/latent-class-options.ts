import type { EvaluationTable } from './evaluation-table.ts'

export interface LatentClassOptions {
  /** 1 … this many classes are tried. @default 4 */
  readonly maximumClasses?: number
  /** Random starts for each number of classes. @default 20 */
  readonly starts?: number
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly seed: number
  /** @default 2000 */
  readonly maximumIterations?: number
  /** Smallest relative rise of the objective that goes on. @default 1e-12 */
  readonly tolerance?: number
  /** @default 'standard' */
  readonly table?: EvaluationTable
  /** Of the intervals. @default 0.95 */
  readonly level?: number
}

/** With defaults filled in. */
export type LatentClassSettings = Required<LatentClassOptions>

/** Throws `RangeError` for options that cannot work. */
export function latentClassSettings({
  maximumClasses = 4,
  starts = 20,
  seed,
  maximumIterations = 2000,
  tolerance = 1e-12,
  table = 'standard',
  level = 0.95,
}: LatentClassOptions): LatentClassSettings {
  for (const [name, value] of Object.entries({ maximumClasses, starts, maximumIterations }))
    if (!(Number.isInteger(value) && value >= 1)) throw new RangeError(`invalid ${name}: ${value}`)
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new RangeError(`invalid seed: ${seed}`)
  if (!(tolerance > 0)) throw new RangeError(`invalid tolerance: ${tolerance}`)
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`)
  return { maximumClasses, starts, seed, maximumIterations, tolerance, table, level }
}
