import { findSegments, type PathModel, predictiveSegments, type Sample } from '#analysis'
import { findingWithText } from './analysis-document.ts'
import type { AnalyzeArguments } from './analyze-arguments.ts'
import { ShellError } from './shell-error.ts'

/** What `--segments` adds: the solutions by number of segments, and the number that is chosen. */
export function segmentAnswers(
  model: PathModel,
  sample: Sample,
  { innerWeights, consistent, seed }: AnalyzeArguments,
  mostSegments: number,
) {
  const options = { innerWeights, consistent, seed, mostSegments }
  const { chosen, findings, ...search } = findSegments(model, sample, options)
  return { ...search, chosen: chosen ?? null, findings: findings.map(findingWithText) }
}

/**
 * What `--predictive-segments` adds: the partition under which each segment's own model explains most,
 * with each segment's paths. Null where no random beginning has an estimate.
 */
export function predictiveSegmentAnswers(
  model: PathModel,
  sample: Sample,
  { innerWeights, consistent, seed }: AnalyzeArguments,
  count: number,
) {
  try {
    const found = predictiveSegments(model, sample, { innerWeights, consistent, seed, count })
    if (!found) return null
    return {
      ...found,
      segments: found.segments.map(({ n, fit: { paths, constructs } }) => ({
        n,
        paths,
        rSquared: Object.fromEntries(
          constructs.flatMap(({ name, rSquared }) =>
            rSquared === undefined ? [] : [[name, rSquared]],
          ),
        ),
      })),
    }
  } catch (error) {
    if (error instanceof RangeError) throw new ShellError(`--predictive-segments: ${error.message}`)
    throw error
  }
}
