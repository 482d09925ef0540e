import type { AnswerProblem } from '#survey-definitions/answers/answer-problem.ts'
import { Problem } from '../http/problem.ts'

/** Enough to mend; a hostile body would have as many as it has keys. */
const MAX_LISTED = 100

/** The refusal of answers that do not fit their questionnaire, question by question. */
export function invalidAnswers(problems: readonly AnswerProblem[]): Problem {
  return new Problem('invalid-answers', {
    detail: problems
      .slice(0, MAX_LISTED)
      .map(({ question, row, code }) => `${[question, row].filter(Boolean).join(' ')}: ${code}`)
      .join('; '),
    details: { problems: problems.slice(0, MAX_LISTED) },
  })
}
