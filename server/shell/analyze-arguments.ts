import { numbers, type OptionValues, oneOf, parseOptions, wholeNumber } from './parse-options.ts'
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
  /** The largest number of segments to look for. */
  readonly segments?: number
  /** How many segments by prediction. */
  readonly predictiveSegments?: number
  /** The construct whose necessary drivers are asked for. */
  readonly necessary?: string
  /** Second-order constructs by repeated indicators instead of two stages. */
  readonly repeatedIndicators: boolean
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
    ...(values['predictive-segments'] !== undefined && {
      predictiveSegments: wholeNumber('--predictive-segments', values['predictive-segments'], 2),
    }),
    ...(values.necessary !== undefined && { necessary: values.necessary }),
    repeatedIndicators: values['repeated-indicators'],
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
  'predictive-segments',
  'necessary',
  'kano',
] as const

/** What the rows themselves are needed for. */
const OF_ROWS = [
  'bootstrap',
  'draws',
  'predict',
  'groups',
  'moderation',
  'segments',
  'predictive-segments',
  'necessary',
] as const

/** What says something about the path model. */
const OF_MODEL = [
  ...OF_ROWS,
  'repeated-indicators',
  'assess',
  'covariance',
  'consistent',
  'scheme',
  'interval',
] as const

function refuseWithoutModel(values: OptionValues): void {
  if (values.model !== undefined) return
  if (values.kano === undefined) throw new ShellError('no --model and no --kano given; see --help')
  const stray = OF_MODEL.find(name => values[name])
  if (stray !== undefined) throw new ShellError(`--${stray} needs --model`)
}

const MISSING = ['mean', 'listwise', 'pairwise', 'pairwise-nearest', 'em'] as const

export interface PredictionArguments {
  readonly from: 'direct' | 'earliest'
  readonly benchmark: 'antecedents' | 'outside-block'
  readonly folds?: string
}

function predictionArguments(values: OptionValues): {
  readonly prediction?: PredictionArguments
} {
  const own = ['predict-from', 'benchmark', 'folds'] as const
  if (!values.predict) {
    const stray = own.find(name => values[name] !== undefined)
    if (stray !== undefined) throw new ShellError(`--${stray} needs --predict`)
    return {}
  }
  const from = oneOf('--predict-from', values['predict-from'] ?? 'direct', ['direct', 'earliest'])
  const benchmark = oneOf('--benchmark', values.benchmark ?? 'antecedents', [
    'antecedents',
    'outside-block',
  ])
  return {
    prediction: {
      from,
      benchmark,
      ...(values.folds !== undefined && { folds: values.folds }),
    },
  }
}

/** Does the second change what the first does to the third? */
export interface ModerationArguments {
  readonly predictor: string
  readonly moderator: string
  readonly target: string
}

function moderationArguments(given: string | undefined): {
  readonly moderation?: ModerationArguments
} {
  if (given === undefined) return {}
  const [, predictor, moderator, target] = /^([^*>]+)\*([^*>]+)->([^*>]+)$/.exec(given) ?? []
  if (predictor === undefined || moderator === undefined || target === undefined)
    throw new ShellError(`--moderation is like "image*expectation->satisfaction", not "${given}"`)
  return { moderation: { predictor, moderator, target } }
}

export interface KanoArguments {
  readonly pairs: string
  /** The most latent classes to look for. */
  readonly classes?: number
  readonly table: 'standard' | 'pouliot'
}

function kanoArguments(values: OptionValues): { readonly kano?: KanoArguments } {
  const { kano, 'kano-table': table, 'kano-classes': classes } = values
  if (kano !== undefined)
    return {
      kano: {
        pairs: kano,
        ...(classes !== undefined && { classes: wholeNumber('--kano-classes', classes, 1) }),
        table: oneOf('--kano-table', table ?? 'standard', ['standard', 'pouliot']),
      },
    }
  if (table !== undefined) throw new ShellError('--kano-table needs --kano')
  if (classes !== undefined) throw new ShellError('--kano-classes needs --kano')
  return {}
}
