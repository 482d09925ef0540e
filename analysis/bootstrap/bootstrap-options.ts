import type { MissingTreatment } from '../moments/missing-treatment.ts'
import { type PlsOptions, type PlsSettings, plsSettings } from '../pls/pls-options.ts'

export type BootstrapOptions = PlsOptions & {
  /** Share of draws inside an interval. @default 0.95 */
  readonly level?: number
  /** Intervals beside the percentile ones. @default [] */
  readonly intervals?: readonly ('bca' | 'studentised')[]
  /** Resamples of each resample, for the standard errors of the studentised interval. @default 50 */
  readonly innerResamples?: number
  /**
   * What each resample does about its gaps; rows that `listwise` drops must be gone already.
   * @default 'mean'
   */
  readonly missing?: MissingTreatment
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
  readonly intervals: readonly ('bca' | 'studentised')[]
  /** 0 unless there are studentised intervals. */
  readonly innerResamples: number
  /** Absent: completed by the mean. */
  readonly missing?: MissingTreatment
  readonly seed?: number
  readonly draws?: readonly ArrayLike<number>[]
}

/** Throws `RangeError` for options that cannot work. */
export function bootstrapSettings(options: BootstrapOptions): BootstrapSettings {
  const pls = plsSettings(options)
  const { level = 0.95 } = options
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`)
  const { intervals = [] } = options
  for (const interval of intervals)
    if (!['bca', 'studentised'].includes(interval))
      throw new RangeError(`invalid interval: ${interval}`)
  const innerResamples = intervals.includes('studentised') ? (options.innerResamples ?? 50) : 0
  if (!(Number.isInteger(innerResamples) && (innerResamples === 0 || innerResamples >= 2)))
    throw new RangeError(`invalid innerResamples: ${innerResamples}`)
  const common = {
    pls,
    level,
    intervals,
    innerResamples,
    ...(options.missing && { missing: options.missing }),
  }
  if ('draws' in options)
    return { ...common, resamples: options.draws.length, draws: options.draws }
  const { resamples, seed } = options
  if (!(Number.isInteger(resamples) && resamples >= 2))
    throw new RangeError(`invalid resamples: ${resamples}`)
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new RangeError(`invalid seed: ${seed}`)
  return { ...common, resamples, seed }
}
