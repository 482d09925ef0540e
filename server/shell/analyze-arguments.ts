import { parseArgs } from 'node:util'
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

export interface ModerationArguments {
  readonly predictor: string
  readonly moderator: string
  readonly target: string
}

export interface KanoArguments {
  readonly pairs: string
  /** The most latent classes to look for. */
  readonly classes?: number
  readonly table: 'standard' | 'pouliot'
}

export interface PredictionArguments {
  readonly from: 'direct' | 'earliest'
  readonly benchmark: 'antecedents' | 'outside-block'
  readonly folds?: string
}

/** The arguments checked, or undefined where help was asked for. Throws `ShellError`. */
export function analyzeArguments(argv: readonly string[]): AnalyzeArguments | undefined {
  const { values, positionals } = parse(argv)
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

type Values = ReturnType<typeof parse>['values']

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

function refuseWithoutModel(values: Values): void {
  if (values.model !== undefined) return
  if (values.kano === undefined) throw new ShellError('no --model and no --kano given; see --help')
  const stray = OF_MODEL.find(name => values[name])
  if (stray !== undefined) throw new ShellError(`--${stray} needs --model`)
}

const MISSING = ['mean', 'listwise', 'pairwise', 'pairwise-nearest', 'em'] as const

function predictionArguments(values: Values) {
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

function moderationArguments(given: string | undefined): Pick<AnalyzeArguments, 'moderation'> {
  if (given === undefined) return {}
  const [, predictor, moderator, target] = /^([^*>]+)\*([^*>]+)->([^*>]+)$/.exec(given) ?? []
  if (predictor === undefined || moderator === undefined || target === undefined)
    throw new ShellError(`--moderation is like "image*expectation->satisfaction", not "${given}"`)
  return { moderation: { predictor, moderator, target } }
}

function kanoArguments(values: Values): Pick<AnalyzeArguments, 'kano'> {
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

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        model: { type: 'string' },
        scheme: { type: 'string' },
        missing: { type: 'string', default: 'mean' },
        'missing-codes': { type: 'string' },
        weights: { type: 'string' },
        consistent: { type: 'boolean', default: false },
        bootstrap: { type: 'string' },
        seed: { type: 'string' },
        interval: { type: 'string' },
        draws: { type: 'string' },
        assess: { type: 'boolean', default: false },
        covariance: { type: 'boolean', default: false },
        predict: { type: 'boolean', default: false },
        'predict-from': { type: 'string' },
        benchmark: { type: 'string' },
        folds: { type: 'string' },
        groups: { type: 'string' },
        segments: { type: 'string' },
        kano: { type: 'string' },
        'kano-table': { type: 'string' },
        'kano-classes': { type: 'string' },
        moderation: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    if (error instanceof TypeError) throw new ShellError(`${error.message}\nSee --help.`)
    throw error
  }
}

function oneOf<const Word extends string>(
  option: string,
  given: string,
  words: readonly Word[],
): Word {
  const word = words.find(candidate => candidate === given)
  if (word === undefined)
    throw new ShellError(`${option} is one of ${words.join(', ')}, not "${given}"`)
  return word
}

function numbers(option: string, given: string | undefined): number[] {
  if (given === undefined) return []
  return given.split(',').map(part => {
    const code = Number(part)
    if (part.trim() === '' || !Number.isFinite(code))
      throw new ShellError(`${option} is a list of numbers such as 98,99, not "${given}"`)
    return code
  })
}

function wholeNumber(option: string, given: string, least: number): number {
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN
  if (!(Number.isSafeInteger(value) && value >= least))
    throw new ShellError(`${option} is a whole number of at least ${least}, not "${given}"`)
  return value
}
