import type { Answers } from '#survey-definitions/answered-value.ts'
import { Problem } from '../http/problem.ts'
import type { CompiledVersion } from '../surveys/compiled-version.ts'
import type { GivenAnswers } from './given-answers.ts'

/** Enough for the page to show; a hostile body would have as many as it has keys. */
const MAX_LISTED = 100

interface Given {
  readonly answers: GivenAnswers
  readonly consent?: true | undefined
}

/**
 * The answers as they are to be stored. Refuses those that do not fit their questionnaire, question by
 * question, and everything from a respondent who has not agreed to the consent text that the version
 * shows: so whatever is stored under such a version proves that they have.
 */
export function validAnswers(
  version: CompiledVersion,
  { answers, consent }: Given,
  options: { readonly final: boolean },
): Answers {
  if (version.definition.consent !== undefined && !consent) throw new Problem('consent-needed')
  const verdict = version.answers.validate(answers, options)
  if (verdict.ok) return verdict.answers
  const problems = verdict.problems.slice(0, MAX_LISTED)
  throw new Problem('invalid-answers', {
    detail: problems
      .map(({ question, row, code }) => `${[question, row].filter(Boolean).join(' ')}: ${code}`)
      .join('; '),
    details: { problems },
  })
}
