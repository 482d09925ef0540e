import { findSegments, type PathModel, type Sample } from '#analysis'
import type { AnalyzeArguments } from './analyze-arguments.ts'
import { toldFinding } from './told-finding.ts'

/** What `--segments` adds: the solutions by number of segments, and the number that is chosen. */
export function segmentAnswers(
  model: PathModel,
  sample: Sample,
  { innerWeights, consistent, seed }: AnalyzeArguments,
  mostSegments: number,
) {
  const options = { innerWeights, consistent, seed, mostSegments }
  const { chosen, findings, ...search } = findSegments(model, sample, options)
  return { ...search, chosen: chosen ?? null, findings: findings.map(toldFinding) }
}
