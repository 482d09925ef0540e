import type { PlsOptions } from '../pls/pls-options.ts'

export interface GroupOptions extends PlsOptions {
  /** How often the rows are reassigned to the groups. Reports take 5,000. @default 1000 */
  readonly permutations?: number
  /** Resamples of each group for PLS-MGA; both groups are drawn with the same seed. @default 1000 */
  readonly resamples?: number
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly seed: number
  /** @default 0.95 */
  readonly level?: number
}

/** Throws `RangeError` for options that cannot work. */
export function groupSettings(options: GroupOptions) {
  const { permutations = 1000, resamples = 1000, seed, level = 0.95 } = options
  for (const [name, count] of Object.entries({ permutations, resamples }))
    if (!(Number.isInteger(count) && count >= 2)) throw new RangeError(`invalid ${name}: ${count}`)
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new RangeError(`invalid seed: ${seed}`)
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`)
  return { permutations, resamples, seed, level }
}
