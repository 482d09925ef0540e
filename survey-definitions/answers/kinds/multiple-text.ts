import { itemsOf } from '../../binding.ts'
import type { Element } from '../../definition.ts'
import type { AnswerKind, SurveySettings } from '../answer-kind.ts'
import { flaw, SOUND } from '../answer-problem.ts'
import { isEmpty, isRecord } from '../answer-value.ts'
import { NEVER } from '../expression.ts'
import { requiredOf } from '../question-conditions.ts'
import { validatorsOf } from '../validators.ts'
import { eachRow } from './matrix.ts'
import { text } from './text.ts'

/** Several short texts under one title, each with a type and limits of its own. */
export function multipleText(question: Element, settings: SurveySettings): AnswerKind {
  const items = new Map(
    itemsOf(question).map(item => [
      item.name,
      {
        kind: text(item, settings),
        validate: validatorsOf(item),
        required: requiredOf(item) ?? NEVER,
      },
    ]),
  )
  return {
    shape: value => {
      if (!isRecord(value)) return flaw('wrongType')
      return eachRow(Object.keys(value), name => {
        const item = items.get(name)
        if (item === undefined) return flaw('unknownRow')
        return isEmpty(value[name]) ? SOUND : item.kind.shape(value[name])
      })
    },
    rules: (value, scope) => {
      const answers = isRecord(value) ? value : {}
      return eachRow([...items.keys()], name => {
        const item = items.get(name)
        const answer = Object.hasOwn(answers, name) ? answers[name] : undefined
        if (item === undefined) return SOUND
        if (isEmpty(answer)) {
          return scope.final && item.required(scope.values) ? flaw('required') : SOUND
        }
        const flaws = item.kind.rules?.(answer, scope) ?? SOUND
        return flaws.length > 0 ? flaws : item.validate(answer, scope)
      })
    },
  }
}
