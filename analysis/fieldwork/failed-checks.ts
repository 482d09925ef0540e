/** An item that says what to answer ("please choose 3 here"). */
export interface AttentionCheck {
  readonly name: string
  readonly expected: number
  /** NaN where it was not asked or not answered: then it is not failed. */
  readonly answers: ArrayLike<number>
}

/**
 * The names of the attention checks that a respondent (row) failed.
 *
 * Example: expected 3, answered 5: failed.
 */
export function failedChecks(checks: readonly AttentionCheck[], row: number): string[] {
  return checks
    .filter(({ expected, answers }) => !Number.isNaN(answers[row]) && answers[row] !== expected)
    .map(({ name }) => name)
}
