import { parseArgs } from 'node:util'
import { ShellError } from './shell-error.ts'

export const USAGE = `Fits a satisfaction model to a CSV file and prints one JSON document.

  npm run --silent analyze -- DATA.csv --model MODEL.json [options]

  --model FILE            the path model, as JSON (below)
  --scheme WORD           inner weights: path (default), centroid, factorial
  --missing WORD          mean (default): gaps count as their column's mean, every row is kept;
                          listwise: rows with a gap in the model's columns are dropped;
                          pairwise: each correlation over the rows that have both (refused where they
                          contradict one another; pairwise-nearest takes the nearest that do not);
                          em: maximum likelihood of a normal distribution
  --missing-codes LIST    numbers that stand for a missing answer, as in 98,99
                          (empty cells and NA always do)
  --consistent            disattenuate the correlations of common factors (consistent PLS)
  --bootstrap N           standard errors, 95 % intervals and p values from N resamples
  --interval WORD         percentile (default); bca: bias-corrected and accelerated, null where it does
                          not exist
  --seed S                the seed of all that is drawn, a whole number (default 1)
  --draws FILE            the resamples themselves instead of a seed: one a line, as 0-based numbers of
                          the analysed rows; all lines of the file, or the first N of --bootstrap
  --assess                adds "assessment": reliability, HTMT, HTMT2, Fornell-Larcker, cross-loadings,
                          variance inflation, effect sizes, model fit and its test (499 resamples);
                          with --bootstrap upper bounds of HTMT and tests of mode B weights
  --predict               adds "prediction": PLSpredict and CVPAT in 10 folds, 10 times over
  --predict-from WORD     direct (default): the scores of direct antecedents; earliest: of exogenous ones
  --benchmark WORD        what the linear benchmark regresses on: antecedents (default) or outside-block
  --folds FILE            the folds instead of a seed: a repetition a line, for each row its fold's number
  --groups COLUMN         adds "groups": differences between the groups that a column of the data names,
                          by permutation (1,000) and PLS-MGA (--bootstrap, else 1,000 resamples), and
                          measurement invariance; groups of fewer than 10 rows are left out
  --help                  this text

  MODEL.json: {"scale":{"min":1,"max":10},"scales":{"COMP":{"min":0,"max":1}},
    "constructs":{"image":{"kind":"composite","mode":"A","indicators":["IMAG1"]}},
    "paths":{"image":["satisfaction"]}}
  scale is for all indicators, scales for exceptions; kind is composite (mode A or B) or commonFactor.

Errors go to stderr with exit code 2.
`

export interface AnalyzeArguments {
  readonly data: string
  readonly model: string
  readonly innerWeights: 'path' | 'centroid' | 'factorial'
  readonly missing: 'mean' | 'listwise' | 'pairwise' | 'pairwise-nearest' | 'em'
  readonly missingCodes: readonly number[]
  readonly consistent: boolean
  readonly resamples?: number
  readonly seed: number
  readonly interval: 'percentile' | 'bca'
  readonly draws?: string
  readonly assess: boolean
  readonly prediction?: PredictionArguments
  /** The column that names the group of each row. */
  readonly groups?: string
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
  if (values.model === undefined) throw new ShellError('no --model given; see --help')
  if (values.seed !== undefined && values.draws !== undefined)
    throw new ShellError('--draws takes the place of --seed: give one of them')
  if (
    values.seed !== undefined &&
    !(values.bootstrap || values.assess || values.predict || values.groups)
  )
    throw new ShellError('--seed needs --bootstrap, --assess, --predict or --groups')
  const missing = oneOf('--missing', values.missing, MISSING)
  const needsRows = [values.bootstrap, values.draws, values.groups].some(Boolean) || values.predict
  if (needsRows && missing !== 'mean' && missing !== 'listwise')
    throw new ShellError(
      `--missing ${missing} gives moments only: --bootstrap, --draws, --predict and --groups take mean or listwise`,
    )
  return {
    data,
    model: values.model,
    innerWeights: oneOf('--scheme', values.scheme, ['path', 'centroid', 'factorial']),
    missing,
    missingCodes: numbers('--missing-codes', values['missing-codes']),
    consistent: values.consistent,
    ...(values.bootstrap !== undefined && {
      resamples: wholeNumber('--bootstrap', values.bootstrap, 2),
    }),
    seed: values.seed === undefined ? 1 : wholeNumber('--seed', values.seed, 0),
    ...(values.draws !== undefined && { draws: values.draws }),
    interval: oneOf('--interval', values.interval, ['percentile', 'bca']),
    assess: values.assess,
    ...predictionArguments(values),
    ...(values.groups !== undefined && { groups: values.groups }),
  }
}

const MISSING = ['mean', 'listwise', 'pairwise', 'pairwise-nearest', 'em'] as const

function predictionArguments(values: ReturnType<typeof parse>['values']) {
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

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        model: { type: 'string' },
        scheme: { type: 'string', default: 'path' },
        missing: { type: 'string', default: 'mean' },
        'missing-codes': { type: 'string' },
        consistent: { type: 'boolean', default: false },
        bootstrap: { type: 'string' },
        seed: { type: 'string' },
        interval: { type: 'string', default: 'percentile' },
        draws: { type: 'string' },
        assess: { type: 'boolean', default: false },
        predict: { type: 'boolean', default: false },
        'predict-from': { type: 'string' },
        benchmark: { type: 'string' },
        folds: { type: 'string' },
        groups: { type: 'string' },
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
