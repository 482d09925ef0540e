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
 * which a reversal leaves alone, is for the caller to decide by further flags.
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

/**
 * Longstring: the longest run of the same answer on one page, in the order asked and before reversed
 * items are turned (Johnson 2005). A missing answer (NaN) breaks a run.
 *
 * Example: 3 3 3 3 5 5 2 4 4 4 has 4.
 */
export function longestRun(answers: ArrayLike<number>): number {
  let longest = 0
  let run = 0
  for (let i = 0; i < answers.length; i++) {
    run = Number.isNaN(answers[i]) ? 0 : answers[i] === answers[i - 1] ? run + 1 : 1
    longest = Math.max(longest, run)
  }
  return longest
}

/**
 * Intra-individual response variability: standard deviation of one respondent's answers over items,
 * divisor k − 1, before reversed items are turned (Dunn, Heggestad, Shanock & Theilgard 2018). Low is
 * suspicious, and so is very high. Items on other scales are brought to one first (`percentOfScale`).
 *
 * Undefined for fewer than two answers (NaN is missing).
 *
 * Example: 3 3 3 3 5 5 2 4 4 4 has .966092.
 */
export function answerVariability(answers: ArrayLike<number>): number | undefined {
  const given = Array.from(answers).filter(answer => !Number.isNaN(answer))
  if (given.length < 2) return undefined
  const mean = given.reduce((sum, answer) => sum + answer, 0) / given.length
  const squares = given.reduce((sum, answer) => sum + (answer - mean) ** 2, 0)
  return Math.sqrt(squares / (given.length - 1))
}
