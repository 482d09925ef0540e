import type { Element } from '../../definition.ts'
import type { AnswerChecks, SurveySettings } from '../answer-checks.ts'
import { issue, OK } from '../answer-problem.ts'
import { isEmpty } from '../answer-value.ts'
import { choiceListOf } from '../choice-list.ts'
import { choiceIssues } from './one-of.ts'
import { countsOf } from './some-of.ts'

/** All choices on offer in the respondent's order, or with `selectToRankEnabled` some of them. */
export function ranking(question: Element, settings: SurveySettings): AnswerChecks {
  const list = choiceListOf(question, settings)
  const partial = question.selectToRankEnabled === true
  const { least, most } = partial ? countsOf(question) : {}
  return {
    shape: value => {
      if (!Array.isArray(value)) return issue('wrongType')
      for (const item of value) {
        const issues = choiceIssues(item, list, settings)
        if (issues.length > 0) return issues
      }
      if (new Set(value).size < value.length) return issue('notUnique')
      return most !== undefined && value.length > most ? issue('tooMany', { max: most }) : OK
    },
    rules: (value, { values, final }) => {
      const items = Array.isArray(value) ? value : []
      if (final && least !== undefined && items.length < least)
        return issue('tooFew', { min: least })
      if (isEmpty(value)) return OK
      const offered = list.offered(values)
      if (!items.every(item => offered.has(item))) return issue('notAllowed')
      return partial || items.length === offered.size ? OK : issue('incompleteRanking')
    },
    ...(question.hideIfChoicesEmpty === true
      ? { exhausted: values => list.offered(values).size === 0 }
      : {}),
  }
}
