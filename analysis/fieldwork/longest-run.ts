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
