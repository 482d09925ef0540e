import { IMPORTANCE_SCALE, isKanoAnswer } from '#analysis/kano/kano-pair.ts'
import type { Element } from '../../definition.ts'
import type { AnswerChecks } from '../answer-checks.ts'
import { issue, OK } from '../answer-problem.ts'
import { isEmpty, isRecord, ownAnswer } from '../answer-value.ts'
import { NEVER, requiredOf } from '../expression.ts'
import { eachRow } from './matrix.ts'

/** One feature: the answers to its functional and its dysfunctional question, and its importance. */
export function kano(question: Element): AnswerChecks {
  const required = requiredOf(question) ?? NEVER
  const parts = new Map<string, (answer: unknown) => boolean>([
    ['functional', isKanoAnswer],
    ['dysfunctional', isKanoAnswer],
    ...(question.asksImportance === true ? [['importance', isImportance] as const] : []),
  ])
  return {
    shape: value => {
      if (!isRecord(value)) return issue('wrongType')
      return eachRow(Object.keys(value), part => {
        const isAnswer = parts.get(part)
        if (isAnswer === undefined) return issue('unknownRow')
        return isEmpty(value[part]) || isAnswer(value[part]) ? OK : issue('notAllowed')
      })
    },
    rules: (value, { values, final }) => {
      if (!final || !required(values)) return OK
      const answers = isRecord(value) ? value : {}
      return eachRow([...parts.keys()], part =>
        isEmpty(ownAnswer(answers, part)) ? issue('required') : OK,
      )
    },
  }
}

function isImportance(answer: unknown): boolean {
  const { min, max } = IMPORTANCE_SCALE
  return Number.isInteger(answer) && Number(answer) >= min && Number(answer) <= max
}
