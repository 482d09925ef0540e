import { bootstrap, completedMoments, findingText, fitPls, type Sample, sampleOf } from '#analysis'
import { analysisDocument, findingWithText } from './analysis-document.ts'
import type { AnalyzeArguments } from './analyze-arguments.ts'
import { analyzeSecondOrder } from './analyze-second-order.ts'
import { assessFit } from './assess-fit.ts'
import { covarianceDocument } from './covariance-document.ts'
import { mediationsOf, moderationAnswers, necessityAnswers } from './driver-answers.ts'
import { groupAnswers } from './group-answers.ts'
import { predictAnswers } from './predict-answers.ts'
import { readAnswers, readCaseWeights } from './read-answers.ts'
import { readDraws } from './read-draws.ts'
import { type ModelFile, readModel } from './read-model.ts'
import { predictiveSegmentAnswers, segmentAnswers } from './segment-answers.ts'
import { ShellError } from './shell-error.ts'

/** What `--model` asks for: the fit, and beside it what else is wanted. */
export function analyzeModel(given: AnalyzeArguments, file: string) {
  const { innerWeights, consistent, missing, interval } = given
  const modelFile = readModel(file)
  const { model, scale, scales } = modelFile
  const rows = readAnswers(given.data, wantedColumns(modelFile), given.missingCodes)
  const caseWeights = readCaseWeights(given)
  const sample = sampleOf(model, rows, {
    missing: missing === 'listwise' ? 'listwise' : 'mean',
    ...(scale && { scale }),
    ...(scales && { scales }),
    ...(caseWeights && { caseWeights }),
  })
  if (given.repeatedIndicators && !modelFile.secondOrder)
    throw new ShellError(`--repeated-indicators: ${file} has no secondOrder`)
  if (modelFile.secondOrder) return analyzeSecondOrder(modelFile.secondOrder, sample, given)
  const { moments, findings } = momentsBy(missing, sample)
  const options = { innerWeights, consistent }
  const fit = fitPls(model, moments, options)
  const resampling = resamplingOf(given, sample.n)
  const resampled = resampling && {
    ...options,
    ...resampling,
    intervals: interval === 'bca' ? (['bca'] as const) : [],
  }
  const uncertain = resampled && bootstrap(model, sample, resampled)
  const document = analysisDocument(model, moments, fit, uncertain, interval)
  return {
    ...document,
    findings: [...document.findings, ...findings.map(findingWithText)],
    ...(given.assess && {
      assessment: {
        ...assessFit(fit, sample, given, resampling, uncertain),
        mediation: resampled ? mediationsOf(model, sample, resampled) : null,
      },
    }),
    ...(given.covariance && { covariance: covarianceDocument(fit, moments, uncertain) }),
    ...(given.prediction && {
      prediction: predictAnswers(model, sample, given, given.prediction),
    }),
    ...(given.groups !== undefined && {
      groups: groupAnswers(model, rows, sample, given, given.groups),
    }),
    ...(given.moderation && {
      moderation: moderationAnswers(model, sample, given, given.moderation),
    }),
    ...(given.segments !== undefined && {
      segments: segmentAnswers(model, sample, given, given.segments),
    }),
    ...(given.predictiveSegments !== undefined && {
      predictiveSegments: predictiveSegmentAnswers(model, sample, given, given.predictiveSegments),
    }),
    ...(given.necessary !== undefined && {
      necessary: necessityAnswers(fit, sample, given, given.necessary),
    }),
  }
}

function wantedColumns({ model, scale, scales = {} }: ModelFile) {
  return Object.entries(model.constructs).flatMap(([construct, { indicators }]) =>
    indicators.flatMap(name => {
      const own = Object.hasOwn(scales, name) ? scales[name] : scale
      return own ? [{ name, of: `an indicator of "${construct}"`, scale: own }] : []
    }),
  )
}

function resamplingOf({ draws, resamples, seed }: AnalyzeArguments, n: number) {
  if (draws !== undefined) return { draws: readDraws(draws, n, resamples) }
  return resamples === undefined ? undefined : { resamples, seed }
}

/** The moments by `--missing`. Throws `ShellError` where that treatment gives none. */
function momentsBy(missing: AnalyzeArguments['missing'], sample: Sample) {
  const { moments, findings } = completedMoments(
    sample,
    missing === 'pairwise-nearest' ? { missing: 'pairwise', indefinite: 'nearest' } : { missing },
  )
  if (!moments) throw new ShellError(findings.map(finding => findingText(finding, 'en')).join('\n'))
  return { moments, findings }
}
