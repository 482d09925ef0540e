import type { Element } from '../../definition.ts'
import { itemsOf } from '../../questions.ts'
import type { AnswerChecks, SurveySettings } from '../answer-checks.ts'
import { issue, OK } from '../answer-problem.ts'
import { isEmpty, isRecord } from '../answer-value.ts'
import { NEVER, requiredOf } from '../expression.ts'
import { validatorsOf } from '../validators.ts'
import { eachRow } from './matrix.ts'
import { text } from './text.ts'

/** Several short texts under one title, each with a type and limits of its own. */
export function multipleText(question: Element, settings: SurveySettings): AnswerChecks {
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
      if (!isRecord(value)) return issue('wrongType')
      return eachRow(Object.keys(value), name => {
        const item = items.get(name)
        if (item === undefined) return issue('unknownRow')
        return isEmpty(value[name]) ? OK : item.kind.shape(value[name])
      })
    },
    rules: (value, scope) => {
      const answers = isRecord(value) ? value : {}
      return eachRow([...items.keys()], name => {
        const item = items.get(name)
        const answer = Object.hasOwn(answers, name) ? answers[name] : undefined
        if (item === undefined) return OK
        if (isEmpty(answer)) {
          return scope.final && item.required(scope.values) ? issue('required') : OK
        }
        const issues = item.kind.rules?.(answer, scope) ?? OK
        return issues.length > 0 ? issues : item.validate(answer, scope)
      })
    },
  }
}
