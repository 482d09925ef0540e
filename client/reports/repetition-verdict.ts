const REASONS = ['responses-erased', 'sample-differs', 'engine-changed', 'result-differs'] as const

/** What a repetition of a run found; undefined for a job of another kind. */
export function repetitionVerdict(
  result: unknown,
): 'identical' | (typeof REASONS)[number] | undefined {
  if (typeof result !== 'object' || result === null || !('same' in result)) return undefined
  if (result.same === true) return 'identical'
  return REASONS.find(reason => 'reason' in result && result.reason === reason) ?? 'result-differs'
}
