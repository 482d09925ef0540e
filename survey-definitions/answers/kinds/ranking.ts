import type { Element } from '../../definition.ts'
import type { AnswerKind, SurveySettings } from '../answer-kind.ts'
import { flaw, SOUND } from '../answer-problem.ts'
import { isEmpty } from '../answer-value.ts'
import { choiceListOf } from '../choice-list-of.ts'
import { choiceFlaws } from './one-of.ts'
import { countsOf } from './some-of.ts'

/** All choices on offer in the respondent's order, or with `selectToRankEnabled` some of them. */
export function ranking(question: Element, settings: SurveySettings): AnswerKind {
  const list = choiceListOf(question, settings)
  const partial = question.selectToRankEnabled === true
  const { least, most } = partial ? countsOf(question) : {}
  return {
    shape: value => {
      if (!Array.isArray(value)) return flaw('wrongType')
      for (const item of value) {
        const flaws = choiceFlaws(item, list, settings)
        if (flaws.length > 0) return flaws
      }
      if (new Set(value).size < value.length) return flaw('notUnique')
      return most !== undefined && value.length > most ? flaw('tooMany', { max: most }) : SOUND
    },
    rules: (value, { values, final }) => {
      const items = Array.isArray(value) ? value : []
      if (final && least !== undefined && items.length < least)
        return flaw('tooFew', { min: least })
      if (isEmpty(value)) return SOUND
      const offered = list.offered(values)
      if (!items.every(item => offered.has(item))) return flaw('notAllowed')
      return partial || items.length === offered.size ? SOUND : flaw('incompleteRanking')
    },
    ...(question.hideIfChoicesEmpty === true
      ? { exhausted: values => list.offered(values).size === 0 }
      : {}),
  }
}
