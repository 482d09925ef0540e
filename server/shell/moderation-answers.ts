import {
  type Moderator,
  moderationRange,
  type PathModel,
  type Sample,
  summariseModeration,
} from '#analysis'
import type { AnalyzeArguments } from './analyze-arguments.ts'
import { ShellError } from './shell-error.ts'

const RESAMPLES = 1000

/** What `--moderation` adds; null where the resamples have no solution. */
export function moderationAnswers(
  model: PathModel,
  sample: Sample,
  { innerWeights, consistent, resamples = RESAMPLES, seed }: AnalyzeArguments,
  moderator: Moderator,
) {
  const options = { innerWeights, consistent, resamples, seed }
  try {
    const draws = moderationRange(model, sample, moderator, options, 0, resamples)
    return summariseModeration(moderator, [draws]) ?? null
  } catch (error) {
    if (error instanceof RangeError) throw new ShellError(`--moderation: ${error.message}`)
    throw error
  }
}
