import { workerData } from 'piscina'
import {
  type BootstrapDraws,
  bootstrapRange,
  decodeSample,
  type GroupComparison,
  groupSplits,
  ModelError,
  mergeDraws,
  type PathModel,
  partsOf,
  permutationRange,
  type ReportOptions,
  summariseGroups,
} from '#analysis'

/** All that a comparison is computed from: plain data, so that it can be handed to threads. */
export interface GroupInput {
  readonly model: PathModel
  readonly options: Pick<ReportOptions, 'innerWeights' | 'consistent'>
  readonly permutations: number
  readonly resamples: number
  readonly seed: number
  /** The rows of the groups, packed, and the group of each. */
  readonly cells: Uint8Array
  readonly labels: readonly string[]
}

const input: GroupInput = workerData
const { innerWeights, consistent } = input.options
const groupOptions = {
  innerWeights,
  consistent,
  permutations: input.permutations,
  resamples: input.resamples,
  seed: input.seed,
}
const splits = groupSplits(decodeSample(input.cells), input.labels)

/** Some permutations of a pair of groups, or some resamples of one of the two. */
export interface GroupTask {
  readonly pair: number
  readonly of: 'permutations' | 0 | 1
  readonly from: number
  readonly to: number
}

/** Undefined where a group has no estimate. */
export function drawGroups({ pair, of, from, to }: GroupTask): BootstrapDraws | undefined {
  const split = splits[pair]
  try {
    return of === 'permutations'
      ? permutationRange(input.model, split, groupOptions, from, to)
      : bootstrapRange(
          input.model,
          partsOf(split.sample, split.sizes[0])[of],
          groupOptions,
          from,
          to,
        )
  } catch (error) {
    if (error instanceof ModelError || error instanceof RangeError) return undefined
    throw error
  }
}

export interface DrawnPart {
  readonly pair: number
  readonly of: GroupTask['of']
  readonly draws: BootstrapDraws
}

export function finishGroups(parts: readonly DrawnPart[]): GroupComparison {
  const drawnOf = (pair: number, of: GroupTask['of']) =>
    mergeDraws(parts.filter(part => part.pair === pair && part.of === of).map(({ draws }) => draws))
  return summariseGroups(
    input.model,
    splits.map((split, pair) => ({
      split,
      permuted: drawnOf(pair, 'permutations'),
      resampled: [drawnOf(pair, 0), drawnOf(pair, 1)] as const,
    })),
    groupOptions,
  )
}
