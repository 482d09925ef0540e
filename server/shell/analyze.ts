import { bootstrap, describeModelProblem, fitPls, ModelError, momentsOf, sampleOf } from '#analysis'
import { analysisDocument } from './analysis-document.ts'
import { type AnalyzeArguments, analyzeArguments, USAGE } from './analyze-arguments.ts'
import { readAnswers } from './read-answers.ts'
import { readDraws } from './read-draws.ts'
import { type ModelFile, readModel } from './read-model.ts'
import { ShellError } from './shell-error.ts'

try {
  const given = analyzeArguments(process.argv.slice(2))
  process.stdout.write(given ? `${JSON.stringify(analyze(given), null, 2)}\n` : USAGE)
} catch (error) {
  if (!(error instanceof ShellError || error instanceof ModelError)) throw error
  const faults =
    error instanceof ModelError ? error.problems.map(describeModelProblem) : [error.message]
  process.stderr.write(faults.map(fault => `analyze: ${fault}\n`).join(''))
  process.exitCode = 2
}

function analyze(given: AnalyzeArguments) {
  const { innerWeights, consistent, missing } = given
  const modelFile = readModel(given.model)
  const { model, scale, scales } = modelFile
  const rows = readAnswers(given.data, wantedColumns(modelFile), given.missingCodes)
  const sample = sampleOf(model, rows, {
    missing,
    ...(scale && { scale }),
    ...(scales && { scales }),
  })
  const moments = momentsOf(sample)
  const fit = fitPls(model, moments, { innerWeights, consistent })
  const resampling = resamplingOf(given, sample.n)
  return analysisDocument(
    model,
    moments,
    fit,
    resampling && bootstrap(model, sample, { innerWeights, consistent, ...resampling }),
  )
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
