import type { Survey } from './survey.ts'

/** The list of problems that a refusal carries; empty for a refusal for another reason. */
export function refusedProblems(error: unknown): Survey['problems'] {
  if (!(error instanceof Error) || !('details' in error)) return []
  const { details } = error
  if (typeof details !== 'object' || details === null || !('problems' in details)) return []
  return Array.isArray(details.problems) ? details.problems : []
}
