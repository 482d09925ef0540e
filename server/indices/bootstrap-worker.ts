import { createHash } from 'node:crypto'
import { workerData } from 'piscina'
import {
  type BootstrapDraws,
  bootstrapRange,
  completeCases,
  encodeSample,
  estimablePart,
  indexReport,
  ModelError,
  momentsOf,
  type PathModel,
  type Sample,
  selectRows,
  summariseDraws,
} from '#analysis'
import { type SampleExtent, sampleOfBlocks } from '../responses/sample-of-blocks.ts'
import type { RunInput } from './run-input.ts'

// The thread of one run: the sample is unpacked once, however many ranges are drawn.
const input: RunInput = workerData
const { innerWeights, consistent } = input.options
const { sample: all, ...extent } = sampleOfBlocks(input.blocks, input.extent)
const sample = usable(all)
const bootstrapOptions = {
  innerWeights,
  consistent,
  resamples: input.resamples,
  seed: input.seed,
}

export interface Preparation extends SampleExtent {
  readonly n: number
  readonly fingerprint: string
  /** What these data can carry of the model; absent where that is nothing. */
  readonly model?: PathModel
}

export function prepare(): Preparation {
  const { model } = estimablePart(input.model, momentsOf(sample))
  return {
    ...extent,
    n: sample.n,
    fingerprint: createHash('sha256').update(encodeSample(all)).digest('hex'),
    ...(model && { model }),
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

export interface FinishTask {
  readonly model: PathModel
  readonly draws: readonly BootstrapDraws[]
}

/** Result and report as the texts that are stored. */
export interface FinishedRun {
  readonly report: string
  readonly bootstrap: string
}

export function finish({ model, draws }: FinishTask): FinishedRun {
  const bootstrap = summariseDraws(model, draws, bootstrapOptions)
  const report = indexReport(
    input.model,
    momentsOf(sample),
    { ...input.options, focus: input.focus, partials: partialsIn(all) },
    bootstrap,
  )
  return { report: JSON.stringify(report), bootstrap: JSON.stringify(bootstrap) }
}

function usable(rows: Sample): Sample {
  return input.options.missing === 'listwise' ? completeCases(rows) : rows
}

function partialsIn(rows: Sample): number {
  const positions = Array.from({ length: extent.partialRows }, (_, i) => extent.completeRows + i)
  return usable(selectRows(rows, positions)).n
}
