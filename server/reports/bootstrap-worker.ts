import { createHash } from 'node:crypto'
import {
  type AskedPart,
  type AssessmentDraws,
  type BootstrapDraws,
  bootstrapRange,
  chosenIntervals,
  comparedMethods,
  completedMoments,
  type Deletions,
  deletionRange,
  encodeSample,
  estimablePart,
  type Finding,
  findingText,
  indexReport,
  ModelError,
  type Moments,
  mediation,
  momentsOf,
  type PathModel,
  type Sample,
  summariseDraws,
} from '#analysis'
import { estimateOrReason } from '#analysis/report/estimate-or-reason.ts'
import { surveyReport } from '#analysis/report/make-survey-report.ts'
import type { ScoredSample } from '#analysis/report/scored-sample.ts'
import { withRanking } from '#analysis/report/with-ranking.ts'
import { madeOnce, type SharedInput } from '../jobs/shared-input.ts'
import type { SampleExtent } from '../responses/sample-of-blocks.ts'
import { type AssessedPart, assessPart, drawsOfParts, type PartResult } from './assess-part.ts'
import type { RunInput } from './run-input.ts'
import { runSample } from './run-sample.ts'

// The sample is unpacked once, however many ranges are drawn.
const runOf = madeOnce((input: RunInput) => {
  const { innerWeights, consistent, missing, interval = 'percentile' } = input.options
  const bootstrapOptions = {
    innerWeights,
    consistent,
    missing,
    intervals: interval === 'percentile' ? [] : [interval],
    resamples: input.resamples,
    seed: input.seed,
  }
  return { input, interval, bootstrapOptions, ...runSample(input) }
})

type Run = ReturnType<typeof runOf>

/** A task of one run, with all that it is computed from. */
export interface OfRun<Task> {
  readonly run: SharedInput
  readonly task: Task
}

export interface Preparation extends SampleExtent {
  /** Rows that the estimate is made from; without a path model, all. */
  readonly n: number
  readonly fingerprint: string
  /** What these data can carry of the model; absent where that is nothing, or there is no model. */
  readonly model?: PathModel
  /** Why the treatment of gaps gives no estimate, in the words of a log. */
  readonly refusal?: string
}

export function prepare({ run }: Pick<OfRun<unknown>, 'run'>): Preparation {
  const { everything, extent, part, sample, ...rest } = runOf(run)
  const prepared = {
    ...extent,
    n: sample.n,
    fingerprint: createHash('sha256').update(encodeSample(everything)).digest('hex'),
  }
  if (!part) return prepared
  const { model } = estimablePart(part.model, momentsOf(sample))
  const { moments, findings } = completion(sample, rest.input.options)
  return {
    ...prepared,
    ...(model && { model }),
    ...(!moments && { refusal: findings.map(finding => findingText(finding, 'en')).join(' ') }),
  }
}

export interface RangeTask {
  readonly model: PathModel
  readonly from: number
  readonly to: number
}

/** Undefined where there is no point estimate to begin with. */
export function draw({
  run,
  task: { model, from, to },
}: OfRun<RangeTask>): BootstrapDraws | undefined {
  const { sample, bootstrapOptions } = runOf(run)
  try {
    return bootstrapRange(model, sample, bootstrapOptions, from, to)
  } catch (error) {
    if (error instanceof ModelError) return undefined
    throw error
  }
}

/** The deletions that BCa intervals take, from … to − 1. */
export function leaveOut({ run, task: { model, from, to } }: OfRun<RangeTask>): Deletions {
  const { sample, bootstrapOptions } = runOf(run)
  return deletionRange(model, sample, bootstrapOptions, from, to)
}

export interface PartTask {
  readonly model: PathModel
  readonly part: AssessedPart
}

export function assessOnePart({ run, task: { model, part } }: OfRun<PartTask>): PartResult {
  const { sample, input } = runOf(run)
  return assessPart(part, model, sample, input)
}

export interface FinishTask {
  /** What was drawn for the path model; absent where there is none, or none can be estimated. */
  readonly estimate?: {
    readonly model: PathModel
    readonly draws: readonly BootstrapDraws[]
    readonly deletions: readonly Deletions[]
    readonly parts: readonly PartResult[]
  }
}

/** Result and report as the texts that are stored; "null" for a bootstrap that there is not. */
export interface FinishedRun {
  readonly report: string
  readonly bootstrap: string
}

export function finish({ run, task: { estimate } }: OfRun<FinishTask>): FinishedRun {
  const found = runOf(run)
  const { input, everything, extent, part } = found
  const { options, roles, resamples, seed } = input
  const estimated =
    estimate &&
    input.structure &&
    part &&
    estimatedModel(found, estimate, input.structure.focus, part)
  const report = surveyReport(everything, {
    ...{ options, roles, partials: extent.partialRows },
    ...(estimated && { pathModel: estimated.pathModel, scored: estimated.scored }),
    resampling: { resamples, seed },
  })
  return {
    report: JSON.stringify(report),
    bootstrap: JSON.stringify(estimated?.bootstrap ?? null),
  }
}

function estimatedModel(
  { input, interval, bootstrapOptions, sample, sparseRows, partials }: Run,
  { model, draws, deletions, parts }: NonNullable<FinishTask['estimate']>,
  focus: string,
  { model: askedModel, population }: AskedPart,
) {
  const bootstrap = summariseDraws(model, draws, bootstrapOptions, deletions)
  const { moments = momentsOf(sample), findings } = completion(sample, input.options)
  const { bootstrap: shown } = chosenIntervals(bootstrap, interval)
  const methods = parts.length > 0 ? comparedMethods(model, moments, shown) : undefined
  const drawn: AssessmentDraws = {
    n: sample.n,
    ...drawsOfParts(parts),
    mediation: parts.length > 0 ? mediation(model, draws) : [],
    ...(methods && { methods }),
  }
  const unranked = indexReport(
    askedModel,
    moments,
    {
      ...input.options,
      focus,
      ...(population && { population }),
      partials,
      sparseRows,
      completion: findings,
    },
    bootstrap,
    parts.length > 0 ? drawn : undefined,
  )
  const pathModel = withRanking(unranked, model, draws)
  return { bootstrap, pathModel, scored: scoredBy(input, sample, model, moments) }
}

function scoredBy(
  { options: { innerWeights, consistent }, structure }: RunInput,
  sample: Sample,
  model: PathModel,
  moments: Moments,
): ScoredSample | undefined {
  const { fit } = estimateOrReason(model, moments, { innerWeights, consistent })
  return fit && structure && { sample, fit, focus: structure.focus }
}

function completion(
  sample: Sample,
  { missing }: RunInput['options'],
): { moments?: Moments; findings: readonly Finding[] } {
  return missing === 'pairwise' || missing === 'em'
    ? completedMoments(sample, { missing, indefinite: 'nearest' })
    : { moments: momentsOf(sample), findings: [] }
}
