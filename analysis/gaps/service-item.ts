/** One SERVQUAL pair: what was expected and what was perceived, respondent by respondent. */
export interface ServiceItem {
  readonly item: string
  /** Tangibles, reliability, responsiveness, assurance, empathy, or one's own. */
  readonly dimension: string
  /** On the pair's common scale; NaN is missing. */
  readonly expectation: ArrayLike<number>
  readonly perception: ArrayLike<number>
}

/**
 * How many respondents the items have. Throws `RangeError` where they disagree or there are none.
 *
 * Example: pairs of 250 answers each have 250.
 */
export function respondentsOf(items: readonly ServiceItem[]): number {
  const [first] = items
  if (!first) throw new RangeError('no items')
  const n = first.expectation.length
  const odd = items.find(
    ({ expectation, perception }) => expectation.length !== n || perception.length !== n,
  )
  if (odd)
    throw new RangeError(
      `${odd.item} has ${odd.expectation.length} expectations and ${odd.perception.length} perceptions instead of ${n}`,
    )
  return n
}
