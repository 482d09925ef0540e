import { type PlsOptions, type PlsSettings, plsSettings } from '../pls/pls-options.ts'
import { permutedRows } from '../resampling/permutations.ts'

/**
 * What a construct is predicted from: the scores of its direct antecedents as answered, or only those
 * of the earliest, exogenous ones, handed on along the paths.
 */
export type PredictedFrom = 'directAntecedents' | 'earliestAntecedents'

/**
 * What the linear benchmark regresses an indicator on: the indicators of the same antecedents that the
 * model predicts from, or all indicators outside its own block.
 */
export type LinearBenchmark = 'antecedents' | 'outsideBlock'

export type PredictionOptions = Omit<PlsOptions, 'consistent'> & {
  /** @default 'directAntecedents' */
  readonly from?: PredictedFrom
  /** @default 'antecedents' */
  readonly benchmark?: LinearBenchmark
  /** What decides whether the model or the benchmark predicts better. @default 'rmse' */
  readonly compareBy?: 'rmse' | 'mae'
} & (SeededFolds | PrescribedFolds)

export interface SeededFolds {
  /** @default 10 */
  readonly folds?: number
  /** @default 10 */
  readonly repetitions?: number
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly seed: number
}

export interface PrescribedFolds {
  /** For each repetition the fold of every row, as any whole numbers. */
  readonly foldOf: readonly ArrayLike<number>[]
}

/** The options as used, with defaults filled in and the folds drawn. */
export interface PredictionSettings {
  readonly pls: PlsSettings
  readonly from: PredictedFrom
  readonly benchmark: LinearBenchmark
  readonly compareBy: 'rmse' | 'mae'
  readonly foldOf: readonly ArrayLike<number>[]
  readonly seed?: number
}

/** Throws `RangeError` for options that cannot work for n rows. */
export function predictionSettings(options: PredictionOptions, n: number): PredictionSettings {
  const {
    from = 'directAntecedents',
    benchmark = 'antecedents',
    compareBy = 'rmse',
    innerWeights,
    tolerance,
    maxIterations,
  } = options
  const pls = plsSettings({
    ...(innerWeights && { innerWeights }),
    ...(tolerance !== undefined && { tolerance }),
    ...(maxIterations !== undefined && { maxIterations }),
  })
  const common = { pls, from, benchmark, compareBy }
  if ('foldOf' in options) return { ...common, foldOf: checkedFolds(options.foldOf, n) }
  const { folds = 10, repetitions = 10, seed } = options
  if (!(Number.isInteger(repetitions) && repetitions >= 1))
    throw new RangeError(`invalid repetitions: ${repetitions}`)
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new RangeError(`invalid seed: ${seed}`)
  const foldOf = Array.from({ length: repetitions }, (_, r) => shuffledFolds(n, folds, seed, r))
  return { ...common, foldOf, seed }
}

function checkedFolds(foldOf: readonly ArrayLike<number>[], n: number) {
  if (foldOf.length === 0) throw new RangeError('no folds')
  for (const folds of foldOf) {
    if (folds.length !== n) throw new RangeError(`folds of ${folds.length} rows for ${n}`)
    const names = new Set(Array.from(folds))
    if (names.size < 2 || [...names].some(fold => !Number.isInteger(fold)))
      throw new RangeError('folds must be at least two whole numbers')
  }
  return foldOf
}

/**
 * The fold of each of n rows, drawn so that the k folds differ by at most one row: rows are shuffled
 * (`permutedRows`, from stream `repetition` of the seed) and dealt out in turn. Throws `RangeError`
 * unless 2 ≤ k ≤ n.
 *
 * Example: 7 rows in 3 folds make folds of 3, 2 and 2 rows.
 */
export function shuffledFolds(n: number, k: number, seed: number, repetition: number): Int32Array {
  if (!(Number.isInteger(k) && k >= 2 && k <= n)) throw new RangeError(`invalid folds: ${k}`)
  const foldOf = new Int32Array(n)
  permutedRows(seed, repetition, n).forEach((row, place) => {
    foldOf[row] = place % k
  })
  return foldOf
}
