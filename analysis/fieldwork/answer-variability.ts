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
