import { createHash } from 'node:crypto'
import { workerData } from 'piscina'
import {
  type AssessmentDraws,
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
  mediation,
  momentsOf,
  type PathModel,
  type Sample,
  selectRows,
  summariseDraws,
  withoutSparse,
} from '#analysis'
import { type SampleExtent, sampleOfBlocks } from '../responses/sample-of-blocks.ts'
import { type AssessedPart, assessPart, drawsOfParts, type PartResult } from './assess-part.ts'
import type { RunInput } from './run-input.ts'

// The thread of one run: the sample is unpacked once, however many ranges are drawn.
const input: RunInput = workerData
const { innerWeights, consistent, missing, interval = 'percentile' } = input.options
const { sample: all, ...extent } = sampleOfBlocks(input.blocks, input.extent)
const sample = usable(all)
const bootstrapOptions = {
  innerWeights,
  consistent,
  missing,
  intervals: interval === 'percentile' ? [] : [interval],
  resamples: input.resamples,
  seed: input.seed,
}

export interface Preparation extends SampleExtent {
  readonly n: number
  readonly fingerprint: string
  /** What these data can carry of the model; absent where that is nothing. */
  readonly model?: PathModel
  /** Why the treatment of gaps gives no estimate, in the words of a log. */
  readonly refusal?: string
}

export function prepare(): Preparation {
  const { model } = estimablePart(input.model, momentsOf(sample))
  const { moments, findings } = completion()
  return {
    ...extent,
    n: sample.n,
    fingerprint: createHash('sha256').update(encodeSample(all)).digest('hex'),
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
  readonly model: PathModel
  readonly draws: readonly BootstrapDraws[]
  readonly deletions: readonly Deletions[]
  readonly parts: readonly PartResult[]
}

/** Result and report as the texts that are stored. */
export interface FinishedRun {
  readonly report: string
  readonly bootstrap: string
}

export function finish({ model, draws, deletions, parts }: FinishTask): FinishedRun {
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
  const report = indexReport(
    input.model,
    moments,
    {
      ...input.options,
      focus: input.focus,
      partials: partialsIn(all),
      sparseRows: missing === 'listwise' ? 0 : all.n - sample.n,
      completion: findings,
    },
    bootstrap,
    parts.length > 0 ? drawn : undefined,
  )
  return { report: JSON.stringify(report), bootstrap: JSON.stringify(bootstrap) }
}

function completion(): { moments?: ReturnType<typeof momentsOf>; findings: readonly Finding[] } {
  return missing === 'pairwise' || missing === 'em'
    ? completedMoments(sample, { missing, indefinite: 'nearest' })
    : { moments: momentsOf(sample), findings: [] }
}

function usable(rows: Sample): Sample {
  if (missing === 'listwise') return completeCases(rows)
  return input.options.sparse === 'leftOut' ? withoutSparse(input.model, rows) : rows
}

function partialsIn(rows: Sample): number {
  const positions = Array.from({ length: extent.partialRows }, (_, i) => extent.completeRows + i)
  return usable(selectRows(rows, positions)).n
}
