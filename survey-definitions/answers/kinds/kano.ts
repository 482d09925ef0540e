import { IMPORTANCE_SCALE, isKanoAnswer } from '#analysis/kano/kano-pair.ts'
import type { Element } from '../../definition.ts'
import type { AnswerKind } from '../answer-kind.ts'
import { flaw, SOUND } from '../answer-problem.ts'
import { isEmpty, isRecord, ownAnswer } from '../answer-value.ts'
import { NEVER } from '../expression.ts'
import { requiredOf } from '../question-conditions.ts'
import { eachRow } from './matrix.ts'

/** One feature: the answers to its functional and its dysfunctional question, and its importance. */
export function kano(question: Element): AnswerKind {
  const required = requiredOf(question) ?? NEVER
  const parts = new Map<string, (answer: unknown) => boolean>([
    ['functional', isKanoAnswer],
    ['dysfunctional', isKanoAnswer],
    ...(question.asksImportance === true ? [['importance', isImportance] as const] : []),
  ])
  return {
    shape: value => {
      if (!isRecord(value)) return flaw('wrongType')
      return eachRow(Object.keys(value), part => {
        const isAnswer = parts.get(part)
        if (isAnswer === undefined) return flaw('unknownRow')
        return isEmpty(value[part]) || isAnswer(value[part]) ? SOUND : flaw('notAllowed')
      })
    },
    rules: (value, { values, final }) => {
      if (!final || !required(values)) return SOUND
      const answers = isRecord(value) ? value : {}
      return eachRow([...parts.keys()], part =>
        isEmpty(ownAnswer(answers, part)) ? flaw('required') : SOUND,
      )
    },
  }
}

function isImportance(answer: unknown): boolean {
  const { min, max } = IMPORTANCE_SCALE
  return Number.isInteger(answer) && Number(answer) >= min && Number(answer) <= max
}
