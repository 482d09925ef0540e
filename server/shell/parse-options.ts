import { parseArgs } from 'node:util'
import { ShellError } from './shell-error.ts'

export type OptionValues = ReturnType<typeof parseOptions>['values']

/** The options of the command as they were written. */
export function parseOptions(argv: readonly string[]) {
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
        'predictive-segments': { type: 'string' },
        necessary: { type: 'string' },
        'repeated-indicators': { type: 'boolean', default: false },
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

export function oneOf<const Word extends string>(
  option: string,
  given: string,
  words: readonly Word[],
): Word {
  const word = words.find(candidate => candidate === given)
  if (word === undefined)
    throw new ShellError(`${option} is one of ${words.join(', ')}, not "${given}"`)
  return word
}

export function numbers(option: string, given: string | undefined): number[] {
  if (given === undefined) return []
  return given.split(',').map(part => {
    const code = Number(part)
    if (part.trim() === '' || !Number.isFinite(code))
      throw new ShellError(`${option} is a list of numbers such as 98,99, not "${given}"`)
    return code
  })
}

export function wholeNumber(option: string, given: string, min: number): number {
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN
  if (!(Number.isSafeInteger(value) && value >= min))
    throw new ShellError(`${option} is a whole number of at least ${min}, not "${given}"`)
  return value
}

/** What `--help` prints. */
export const USAGE = `Fits a satisfaction model to a CSV file, classifies Kano features, and prints one JSON document.

  npm run --silent analyze -- DATA.csv --model MODEL.json [options]
  npm run --silent analyze -- DATA.csv --kano PAIRS.json [options]

  --model FILE            the path model, as JSON (below)
  --scheme WORD           inner weights: path (default), centroid, factorial
  --missing WORD          mean (default): gaps count as their column's mean, every row is kept;
                          listwise: rows with a gap in the model's columns are dropped;
                          pairwise: each correlation over the rows that have both (refused where they
                          contradict one another; pairwise-nearest takes the nearest that do not);
                          em: maximum likelihood of a normal distribution
  --missing-codes LIST    numbers that stand for a missing answer, as in 98,99
                          (empty cells and NA always do)
  --weights COLUMN        case weights: positive numbers, for the model and for Kano features alike
  --consistent            disattenuate the correlations of common factors (consistent PLS)
  --bootstrap N           standard errors, 95 % intervals and p values from N resamples
  --interval WORD         percentile (default); bca: bias-corrected and accelerated, null where it does
                          not exist
  --seed S                the seed of all that is drawn, a whole number (default 1)
  --draws FILE            the resamples themselves instead of a seed: one a line, as 0-based numbers of
                          the analysed rows; all lines of the file, or the first N of --bootstrap
  --assess                adds "assessment": reliability, HTMT, HTMT2, Fornell-Larcker, cross-loadings,
                          variance inflation, effect sizes, model fit and its test (499 resamples);
                          with --bootstrap upper bounds of HTMT, tetrads, tests of mode B weights and
                          mediation
  --covariance            adds "covariance": the constructs as common factors by maximum likelihood, with
                          chi-square, CFI, TLI, RMSEA, SRMR; with --bootstrap also whether what is
                          concluded of each path depends on the method
  --predict               adds "prediction": PLSpredict and CVPAT in 10 folds, 10 times over
  --predict-from WORD     direct (default): the scores of direct antecedents; earliest: of exogenous ones
  --benchmark WORD        what the linear benchmark regresses on: antecedents (default) or outside-block
  --folds FILE            the folds instead of a seed: a repetition a line, for each row its fold's number
  --groups COLUMN         adds "groups": differences between the groups that a column of the data names,
                          by permutation (1,000) and PLS-MGA (--bootstrap, else 1,000 resamples), and
                          measurement invariance; groups of fewer than 10 rows are left out
  --moderation TEXT       adds "moderation": "image*expectation->satisfaction" asks whether expectation
                          changes what image does to satisfaction (two stages, 1,000 resamples)
  --segments N            adds "segments": unobserved segments that differ in their effects (FIMIX-PLS),
                          for 1 to N of them
  --predictive-segments N adds "predictiveSegments": N segments, each with the model that predicts it best
                          (PLS-POS); they may differ in measurement too
  --necessary CONSTRUCT   adds "necessary": which direct drivers must be high for the construct to be high
                          (necessary condition analysis, 1,000 permutations)
  --kano FILE             adds "kano": the features whose pairs of questions (answers 1 to 5) stand in the
                          columns that the file names; needs no --model
  --kano-classes N        looks for 1 to N latent classes of respondents among the Kano answers
  --kano-table WORD       standard (default) or pouliot: what the pairs 2,2 and 4,4 count as
  --help                  this text

  MODEL.json: {"scale":{"min":1,"max":10},"scales":{"COMP":{"min":0,"max":1}},
    "constructs":{"image":{"kind":"composite","mode":"A","indicators":["IMAG1"]}},
    "paths":{"image":["satisfaction"]}}
  scale is for all indicators, scales for exceptions; kind is composite (mode A or B) or commonFactor.
  "secondOrder":{"offer":{"components":["quality","value"],"mode":"A"}} makes constructs of constructs, to
  be named in paths in their components' place; estimated in two stages, with --bootstrap; or with
  --repeated-indicators in one, each with all indicators of its components once more.
  PAIRS.json: {"features":{"battery":{"functional":"K1F","dysfunctional":"K1D","importance":"K1I"}}}
  importance is the self-stated one from 1 to 9, and may be left out.

Errors go to stderr with exit code 2.
`
