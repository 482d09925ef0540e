import type { AnswerValidator } from '#survey-definitions/answers/compile-answers.ts'
import type { Answers } from '../keeping/answers.ts'

/** Without what the questionnaire does not ask: nobody could mend that. */
export function knownAnswers(validator: AnswerValidator, answers: Answers): Answers {
  const verdict = validator.validate(answers, { final: false })
  if (verdict.ok) return answers
  const unknown = new Set(
    verdict.problems
      .filter(({ code }) => code === 'unknownQuestion')
      .map(({ question }) => question),
  )
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !unknown.has(key)))
}
