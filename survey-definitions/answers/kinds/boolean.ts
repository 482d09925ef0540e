import { DONT_KNOW, type Element } from '../../definition.ts'
import type { AnswerChecks } from '../answer-checks.ts'
import { issue, OK } from '../answer-problem.ts'

export function boolean(question: Element): AnswerChecks {
  const { valueTrue = true, valueFalse = false } = question
  const offered = new Set<unknown>([valueTrue, valueFalse])
  if (question.dontKnow) offered.add(DONT_KNOW)
  return { shape: value => (offered.has(value) ? OK : issue('notAllowed')) }
}
