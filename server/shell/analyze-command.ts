import {
  bootstrap,
  completedMoments,
  describeModelProblem,
  exactFitTest,
  findingText,
  fitPls,
  htmtBounds,
  ModelError,
  predictOutOfSample,
  type Sample,
  sampleOf,
} from '#analysis'
import { analysisDocument } from './analysis-document.ts'
import {
  type AnalyzeArguments,
  analyzeArguments,
  type PredictionArguments,
  USAGE,
} from './analyze-arguments.ts'
import { assessmentDocument } from './assessment-document.ts'
import { predictionDocument } from './prediction-document.ts'
import { readAnswers } from './read-answers.ts'
import { readDraws } from './read-draws.ts'
import { readFolds } from './read-folds.ts'
import { type ModelFile, readModel } from './read-model.ts'
import { ShellError } from './shell-error.ts'
import { toldFinding } from './told-finding.ts'

export interface CommandOutput {
  readonly exitCode: 0 | 2
  readonly stdout: string
  readonly stderr: string
}

/** The whole command but for the process: what it prints, and how it ends. */
export function analyzeCommand(argv: readonly string[]): CommandOutput {
  try {
    const given = analyzeArguments(argv)
    const stdout = given ? `${JSON.stringify(analyze(given), null, 2)}\n` : USAGE
    return { exitCode: 0, stdout, stderr: '' }
  } catch (error) {
    const faults = faultsOf(error)
    return {
      exitCode: 2,
      stdout: '',
      stderr: faults.map(fault => `analyze: ${fault}\n`).join(''),
    }
  }
}

/** What the person can put right; anything else is ours, and thrown on. */
function faultsOf(error: unknown): readonly string[] {
  if (error instanceof ModelError) return error.problems.map(describeModelProblem)
  if (error instanceof ShellError) return [error.message]
  throw error
}

function analyze(given: AnalyzeArguments) {
  const { innerWeights, consistent, missing, interval, seed } = given
  const modelFile = readModel(given.model)
  const { model, scale, scales } = modelFile
  const rows = readAnswers(given.data, wantedColumns(modelFile), given.missingCodes)
  const sample = sampleOf(model, rows, {
    missing: missing === 'listwise' ? 'listwise' : 'mean',
    ...(scale && { scale }),
    ...(scales && { scales }),
  })
  const { moments, findings } = momentsBy(missing, sample)
  const options = { innerWeights, consistent }
  const fit = fitPls(model, moments, options)
  const resampling = resamplingOf(given, sample.n)
  const uncertain =
    resampling &&
    bootstrap(model, sample, {
      ...options,
      ...resampling,
      intervals: interval === 'bca' ? ['bca'] : [],
    })
  const document = analysisDocument(model, moments, fit, uncertain, interval)
  return {
    ...document,
    findings: [...document.findings, ...findings.map(toldFinding)],
    ...(given.assess && {
      assessment: assessmentDocument(fit, {
        ...(uncertain && { bootstrap: uncertain }),
        ...(resampling?.seed !== undefined && { bounds: htmtBounds(model, sample, resampling) }),
        exactFits: isFromRows(missing)
          ? (['saturated', 'estimated'] as const).flatMap(
              of => exactFitTest(model, sample, { ...options, of, seed }) ?? [],
            )
          : [],
      }),
    }),
    ...(given.prediction && {
      prediction: predictionDocument(
        predictOutOfSample(model, sample, {
          innerWeights,
          ...predictionOptions(given.prediction, sample.n, seed),
        }),
      ),
    }),
  }
}

/** Whether the moments are those of the rows, so that rows drawn again stand for them. */
const isFromRows = (missing: AnalyzeArguments['missing']) =>
  missing === 'mean' || missing === 'listwise'

function momentsBy(missing: AnalyzeArguments['missing'], sample: Sample) {
  const { moments, findings } = completedMoments(
    sample,
    missing === 'pairwise-nearest' ? { missing: 'pairwise', indefinite: 'nearest' } : { missing },
  )
  if (!moments) throw new ShellError(findings.map(finding => findingText(finding, 'en')).join('\n'))
  return { moments, findings }
}

function predictionOptions(
  { from, benchmark, folds }: PredictionArguments,
  n: number,
  seed: number,
) {
  if (folds === undefined && n < 10)
    throw new ShellError(`--predict makes 10 folds, the analysed rows are ${n}: give --folds`)
  return {
    from: from === 'direct' ? 'directAntecedents' : 'earliestAntecedents',
    benchmark: benchmark === 'antecedents' ? 'antecedents' : 'outsideBlock',
    ...(folds === undefined ? { seed } : { foldOf: readFolds(folds, n) }),
  } as const
}

function wantedColumns({ model, scale, scales = {} }: ModelFile) {
  return Object.entries(model.constructs).flatMap(([construct, { indicators }]) =>
    indicators.flatMap(name => {
      const own = Object.hasOwn(scales, name) ? scales[name] : scale
      return own ? [{ name, construct, scale: own }] : []
    }),
  )
}

function resamplingOf({ draws, resamples, seed }: AnalyzeArguments, n: number) {
  if (draws !== undefined) return { draws: readDraws(draws, n, resamples) }
  return resamples === undefined ? undefined : { resamples, seed }
}
