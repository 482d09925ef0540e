/** Answers of one respondent to the items of a page, before reversed ones are turned. */
export interface AnsweredPage {
  /** In the order asked; NaN is missing. */
  readonly answers: ArrayLike<number>
  /** Which items are reversed. */
  readonly reversed: readonly boolean[]
}

/** A page with fewer items may well deserve the same answer throughout. */
export const STRAIGHT_LINE_ITEMS = 8

/**
 * Did the respondent give one and the same answer to a whole page of at least 8 answered items, among
 * them a reversed and a plain one, so that the answers contradict each other? Without a reversed item
 * a straight line is no sign: satisfied customers draw it in good faith. The middle of the scale,
 * which a reversal leaves alone, is for the caller to judge by further flags.
 *
 * Throws `RangeError` where answers and `reversed` have different lengths.
 *
 * Example: eight times 9, with one reversed item: yes.
 */
export function isStraightLine({ answers, reversed }: AnsweredPage): boolean {
  if (answers.length !== reversed.length)
    throw new RangeError(`${answers.length} answers to ${reversed.length} items`)
  const given = Array.from(answers, (answer, i) => ({ answer, isReversed: reversed[i] })).filter(
    ({ answer }) => !Number.isNaN(answer),
  )
  return (
    given.length >= STRAIGHT_LINE_ITEMS &&
    given.every(({ answer }) => answer === given[0].answer) &&
    given.some(({ isReversed }) => isReversed) &&
    given.some(({ isReversed }) => !isReversed)
  )
}
