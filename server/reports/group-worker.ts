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
import { madeOnce, type SharedInput } from '../jobs/shared-input.ts'

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

const comparisonOf = madeOnce((input: GroupInput) => {
  const { innerWeights, consistent } = input.options
  const { permutations, resamples, seed } = input
  return {
    model: input.model,
    splits: groupSplits(decodeSample(input.cells), input.labels),
    options: { innerWeights, consistent, permutations, resamples, seed },
  }
})

/** A task of one comparison, with all that it is computed from. */
export interface OfComparison<Task> {
  readonly comparison: SharedInput
  readonly task: Task
}

/** Some permutations of a pair of groups, or some resamples of one of the two. */
export interface GroupTask {
  readonly pair: number
  readonly of: 'permutations' | 0 | 1
  readonly from: number
  readonly to: number
}

/** Undefined where a group has no estimate. */
export function drawGroups({
  comparison,
  task: { pair, of, from, to },
}: OfComparison<GroupTask>): BootstrapDraws | undefined {
  const { model, splits, options } = comparisonOf(comparison)
  const split = splits[pair]
  try {
    return of === 'permutations'
      ? permutationRange(model, split, options, from, to)
      : bootstrapRange(model, partsOf(split.sample, split.sizes[0])[of], options, from, to)
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

export function finishGroups({
  comparison,
  task: parts,
}: OfComparison<readonly DrawnPart[]>): GroupComparison {
  const { model, splits, options } = comparisonOf(comparison)
  const drawnOf = (pair: number, of: GroupTask['of']) =>
    mergeDraws(parts.filter(part => part.pair === pair && part.of === of).map(({ draws }) => draws))
  return summariseGroups(
    model,
    splits.map((split, pair) => ({
      split,
      permuted: drawnOf(pair, 'permutations'),
      resampled: [drawnOf(pair, 0), drawnOf(pair, 1)] as const,
    })),
    options,
  )
}
