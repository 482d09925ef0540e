import { createHash } from 'node:crypto'
import { workerData } from 'piscina'
import {
  type AskedPart,
  type AssessmentDraws,
  askedAbout,
  askedPart,
  type BootstrapDraws,
  bootstrapRange,
  chosenIntervals,
  comparedMethods,
  completeCases,
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
  selectIndicators,
  selectRows,
  summariseDraws,
  withoutGaps,
  withoutSparse,
} from '#analysis'
import { estimateOrReason } from '#analysis/report/estimate-or-reason.ts'
import { surveyReport } from '#analysis/report/make-survey-report.ts'
import type { ScoredSample } from '#analysis/report/scored-sample.ts'
import { type SampleExtent, sampleOfBlocks } from '../responses/sample-of-blocks.ts'
import { aboutOf } from './about-of.ts'
import { type AssessedPart, assessPart, drawsOfParts, type PartResult } from './assess-part.ts'
import type { Structure } from './measurement-of-version.ts'
import type { RunInput } from './run-input.ts'

// The thread of one run: the sample is unpacked once, however many ranges are drawn.
const input: RunInput = workerData
const { innerWeights, consistent, missing, interval = 'percentile' } = input.options
const { sample: folded, ...extent } = sampleOfBlocks(input.blocks, input.extent)
const everything = withoutLeftOut(folded)
const answered = selectIndicators(everything, input.indicators)
const all = asked(answered)
const part = input.structure && askedPartOf(input.structure, usable(all))
const sample = part?.sample ?? usable(all)
const bootstrapOptions = {
  innerWeights,
  consistent,
  missing,
  intervals: interval === 'percentile' ? [] : [interval],
  resamples: input.resamples,
  seed: input.seed,
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

export function prepare(): Preparation {
  const prepared = {
    ...extent,
    n: sample.n,
    fingerprint: createHash('sha256').update(encodeSample(everything)).digest('hex'),
  }
  if (!part) return prepared
  const { model } = estimablePart(part.model, momentsOf(sample))
  const { moments, findings } = completion()
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
export function draw({ model, from, to }: RangeTask): BootstrapDraws | undefined {
  try {
    return bootstrapRange(model, sample, bootstrapOptions, from, to)
  } catch (error) {
    if (error instanceof ModelError) return undefined
    throw error
  }
}

/** The deletions that BCa intervals take, from … to − 1. */
export function leaveOut({ model, from, to }: RangeTask): Deletions {
  return deletionRange(model, sample, bootstrapOptions, from, to)
}

export interface PartTask {
  readonly model: PathModel
  readonly part: AssessedPart
}

export function assessOnePart({ model, part }: PartTask): PartResult {
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

export function finish({ estimate }: FinishTask): FinishedRun {
  const estimated =
    estimate && input.structure && part && estimatedModel(estimate, input.structure.focus, part)
  const { options, roles, resamples, seed } = input
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
  { model, draws, deletions, parts }: NonNullable<FinishTask['estimate']>,
  focus: string,
  { model: askedModel, population }: AskedPart,
) {
  const bootstrap = summariseDraws(model, draws, bootstrapOptions, deletions)
  const { moments = momentsOf(sample), findings } = completion()
  const { bootstrap: shown } = chosenIntervals(bootstrap, interval)
  const methods = parts.length > 0 ? comparedMethods(model, moments, shown) : undefined
  const drawn: AssessmentDraws = {
    n: sample.n,
    ...drawsOfParts(parts),
    mediation: parts.length > 0 ? mediation(model, draws) : [],
    ...(methods && { methods }),
  }
  const pathModel = indexReport(
    askedModel,
    moments,
    {
      ...input.options,
      focus,
      ...(population && { population }),
      partials: partialsIn(answered),
      sparseRows: missing === 'listwise' ? 0 : all.n - sample.n,
      completion: findings,
    },
    bootstrap,
    parts.length > 0 ? drawn : undefined,
  )
  return { bootstrap, pathModel, scored: scoredBy(model, moments, focus) }
}

function scoredBy(model: PathModel, moments: Moments, focus: string): ScoredSample | undefined {
  const { fit } = estimateOrReason(model, moments, { innerWeights, consistent })
  return fit && { sample, fit, focus }
}

function completion(): { moments?: ReturnType<typeof momentsOf>; findings: readonly Finding[] } {
  return missing === 'pairwise' || missing === 'em'
    ? completedMoments(sample, { missing, indefinite: 'nearest' })
    : { moments: momentsOf(sample), findings: [] }
}

/** Whoever was asked about what the report is about. */
function asked(rows: Sample): Sample {
  const { structure, options } = input
  if (!structure) return rows
  return aboutOf(options, structure.focus).reduce(
    (kept, construct) => askedAbout(kept, structure.model.constructs[construct].indicators),
    rows,
  )
}

/** What stands outside the model has no part in completing the gaps of what stands in it. */
function askedPartOf({ model, focus }: Structure, rows: Sample): AskedPart & { sample: Sample } {
  const about = aboutOf(input.options, focus)
  const notAsked = answered.n - all.n
  const asked = askedPart(model, momentsOf(rows), { about, notAsked })
  const outside = new Set(
    asked.population?.outside.flatMap(({ id }) => model.constructs[id].indicators),
  )
  const inside = rows.indicators.filter(name => !outside.has(name))
  return { ...asked, sample: outside.size > 0 ? selectIndicators(rows, inside) : rows }
}

function usable(rows: Sample): Sample {
  const { structure, options } = input
  if (missing === 'listwise')
    return structure ? withoutGaps(structure.model, rows) : completeCases(rows)
  return structure && options.sparse === 'leftOut' ? withoutSparse(structure.model, rows) : rows
}

function partialsIn(rows: Sample): number {
  const first = rows.n - extent.partialRows
  const positions = Array.from({ length: extent.partialRows }, (_, i) => first + i)
  return usable(asked(selectRows(rows, positions))).n
}

/** Only complete responses are left out, so the partial ones stay the last. */
function withoutLeftOut(rows: Sample): Sample {
  const leftOut = new Set(input.leftOut)
  if (leftOut.size === 0) return rows
  const all = Array.from({ length: rows.n }, (_, row) => row)
  return selectRows(
    rows,
    all.filter(row => !leftOut.has(row)),
  )
}
