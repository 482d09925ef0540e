import { numbers, oneOf, wholeNumber } from './argument-words.ts'
import { type KanoArguments, kanoArguments } from './kano-arguments.ts'
import { type ModerationArguments, moderationArguments } from './moderation-arguments.ts'
import { type OptionValues, parseOptions } from './parse-options.ts'
import { type PredictionArguments, predictionArguments } from './prediction-arguments.ts'
import { ShellError } from './shell-error.ts'

export interface AnalyzeArguments {
  readonly data: string
  /** Absent where only Kano features are asked for. */
  readonly model?: string
  readonly innerWeights: 'path' | 'centroid' | 'factorial'
  readonly missing: 'mean' | 'listwise' | 'pairwise' | 'pairwise-nearest' | 'em'
  readonly missingCodes: readonly number[]
  readonly consistent: boolean
  readonly resamples?: number
  readonly seed: number
  readonly interval: 'percentile' | 'bca'
  readonly draws?: string
  /** The column of case weights. */
  readonly weights?: string
  readonly assess: boolean
  readonly covariance: boolean
  readonly prediction?: PredictionArguments
  /** The column that names the group of each row. */
  readonly groups?: string
  /** Does the second change what the first does to the third? */
  readonly moderation?: ModerationArguments
  /** The most segments to look for. */
  readonly segments?: number
  readonly kano?: KanoArguments
}

/** The arguments checked, or undefined where help was asked for. Throws `ShellError`. */
export function analyzeArguments(argv: readonly string[]): AnalyzeArguments | undefined {
  const { values, positionals } = parseOptions(argv)
  if (values.help) return undefined
  const [data, ...others] = positionals
  if (data === undefined) throw new ShellError('no data file given; see --help')
  if (others.length > 0) throw new ShellError(`one data file expected, also given: ${others[0]}`)
  refuseWithoutModel(values)
  if (values.seed !== undefined && values.draws !== undefined)
    throw new ShellError('--draws takes the place of --seed: give one of them')
  if (values.seed !== undefined && !DRAWING.some(name => values[name]))
    throw new ShellError(`--seed needs one of ${DRAWING.map(name => `--${name}`).join(', ')}`)
  const missing = oneOf('--missing', values.missing, MISSING)
  if (missing !== 'mean' && missing !== 'listwise' && OF_ROWS.some(name => values[name]))
    throw new ShellError(
      `--missing ${missing} gives moments only: ${OF_ROWS.map(name => `--${name}`).join(', ')}` +
        ' take mean or listwise',
    )
  return {
    data,
    ...(values.model !== undefined && { model: values.model }),
    innerWeights: oneOf('--scheme', values.scheme ?? 'path', ['path', 'centroid', 'factorial']),
    missing,
    missingCodes: numbers('--missing-codes', values['missing-codes']),
    consistent: values.consistent,
    ...(values.bootstrap !== undefined && {
      resamples: wholeNumber('--bootstrap', values.bootstrap, 2),
    }),
    seed: values.seed === undefined ? 1 : wholeNumber('--seed', values.seed, 0),
    ...(values.draws !== undefined && { draws: values.draws }),
    interval: oneOf('--interval', values.interval ?? 'percentile', ['percentile', 'bca']),
    ...(values.weights !== undefined && { weights: values.weights }),
    assess: values.assess,
    covariance: values.covariance,
    ...predictionArguments(values),
    ...(values.groups !== undefined && { groups: values.groups }),
    ...(values.segments !== undefined && {
      segments: wholeNumber('--segments', values.segments, 1),
    }),
    ...moderationArguments(values.moderation),
    ...kanoArguments(values),
  }
}

/** What a seed is for. */
const DRAWING = [
  'bootstrap',
  'assess',
  'predict',
  'groups',
  'moderation',
  'segments',
  'kano',
] as const

/** What the rows themselves are needed for. */
const OF_ROWS = ['bootstrap', 'draws', 'predict', 'groups', 'moderation', 'segments'] as const

/** What says something about the path model. */
const OF_MODEL = [...OF_ROWS, 'assess', 'covariance', 'consistent', 'scheme', 'interval'] as const

function refuseWithoutModel(values: OptionValues): void {
  if (values.model !== undefined) return
  if (values.kano === undefined) throw new ShellError('no --model and no --kano given; see --help')
  const stray = OF_MODEL.find(name => values[name])
  if (stray !== undefined) throw new ShellError(`--${stray} needs --model`)
}

const MISSING = ['mean', 'listwise', 'pairwise', 'pairwise-nearest', 'em'] as const
