import type { PathModel, ReportOptions } from '#analysis'
import type { SampleExtent, WaveBlocks } from '../responses/sample-of-blocks.ts'

/** All that a run is computed from: plain data, so that it can be handed to threads. */
export interface RunInput {
  readonly model: PathModel
  readonly focus: string
  readonly options: ReportOptions
  readonly resamples: number
  readonly seed: number
  readonly blocks: WaveBlocks
  readonly extent: SampleExtent
}
