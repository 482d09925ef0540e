import { bootstrap, describeModelProblem, fitPls, ModelError, sampleOf } from '#analysis'
import { analysisDocument } from './analysis-document.ts'
import { type AnalyzeArguments, analyzeArguments, USAGE } from './analyze-arguments.ts'
import { assessFit } from './assess-fit.ts'
import { groupAnswers } from './group-answers.ts'
import { momentsBy } from './moments-by.ts'
import { predictAnswers } from './predict-answers.ts'
import { readAnswers } from './read-answers.ts'
import { readDraws } from './read-draws.ts'
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
  const { innerWeights, consistent, missing, interval } = given
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
      assessment: assessFit(fit, sample, given, resampling, uncertain),
    }),
    ...(given.prediction && {
      prediction: predictAnswers(model, sample, given, given.prediction),
    }),
    ...(given.groups !== undefined && {
      groups: groupAnswers(model, rows, sample, given, given.groups),
    }),
  }
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
