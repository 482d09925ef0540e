import type { Scope } from './answer-checks.ts'
import { type AnswerProblem, issue, problemsOf } from './answer-problem.ts'
import { isEmpty, ownAnswer } from './answer-value.ts'
import type { CompiledQuestion } from './compile-question.ts'
import type { Condition } from './expression.ts'

/** A panel of which something must be answered. */
export interface RequiredPanel {
  readonly required: Condition
  readonly enabled: Condition
  readonly questions: readonly CompiledQuestion[]
}

/** One answer will do; SurveyJS puts the message at its first question. */
export function panelProblems(
  panel: RequiredPanel,
  answers: Readonly<Record<string, unknown>>,
  scope: Scope,
): AnswerProblem[] {
  const { values, final } = scope
  if (!final || !panel.required(values) || !panel.enabled(values)) return []
  const shown = panel.questions.filter(question => question.visible(values))
  const [first] = shown
  if (first === undefined || shown.some(({ key }) => !isEmpty(ownAnswer(answers, key)))) return []
  return problemsOf(first.key, issue('requiredOne'))
}
