import { type PlsOptions, type PlsSettings, plsSettings } from '../pls/pls-options.ts'

export type BootstrapOptions = PlsOptions & {
  /** Share of draws inside an interval. @default 0.95 */
  readonly level?: number
} & (SeededDraws | PrescribedDraws)

export interface SeededDraws {
  /** How many samples of n rows are drawn with replacement. */
  readonly resamples: number
  /** A whole number from 0 to 2⁵³ − 1; the same seed gives the same draws on any number of threads. */
  readonly seed: number
}

export interface PrescribedDraws {
  /** The rows (0-based) of each resample. */
  readonly draws: readonly ArrayLike<number>[]
}

/** The options as used, with defaults filled in. */
export interface BootstrapSettings {
  readonly pls: PlsSettings
  readonly level: number
  readonly resamples: number
  readonly seed?: number
  readonly draws?: readonly ArrayLike<number>[]
}

/** Throws `RangeError` for options that cannot work. */
export function bootstrapSettings(options: BootstrapOptions): BootstrapSettings {
  const pls = plsSettings(options)
  const { level = 0.95 } = options
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`)
  if ('draws' in options)
    return { pls, level, resamples: options.draws.length, draws: options.draws }
  const { resamples, seed } = options
  if (!(Number.isInteger(resamples) && resamples >= 2))
    throw new RangeError(`invalid resamples: ${resamples}`)
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new RangeError(`invalid seed: ${seed}`)
  return { pls, level, resamples, seed }
}
