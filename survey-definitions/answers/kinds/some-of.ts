import { OTHER } from '../../choices.ts'
import type { Element } from '../../definition.ts'
import { numberOf } from '../../number-of.ts'
import { questionType } from '../../question-types.ts'
import type { AnswerChecks, SurveySettings } from '../answer-checks.ts'
import { type Issues, issue, OK } from '../answer-problem.ts'
import { isRecord } from '../answer-value.ts'
import { bare, choiceListOf, isOffered } from '../choice-list.ts'
import { choiceIssues, commentIssues } from './one-of.ts'

/** Any number of the values on offer: checkbox, tagbox, several images. */
export function someOf(question: Element, settings: SurveySettings): AnswerChecks {
  const list = choiceListOf(question, settings)
  const offers = list.offered
  const { least, most } = countsOf(question)
  const wrap = typeof question.valuePropertyName === 'string' ? question.valuePropertyName : 'value'
  const unwrapped = (items: readonly unknown[]) =>
    wrap === 'value' ? items : items.map(item => unwrap(item, wrap))

  return {
    shape: value => {
      if (!Array.isArray(value)) return issue('wrongType')
      const chosen = unwrapped(value)
      for (const item of chosen) {
        const issues = choiceIssues(item, list, settings)
        if (issues.length > 0) return issues
      }
      const values = chosen.map(bare)
      if (new Set(values).size < values.length) return issue('notUnique')
      const excluding = values.length > 1 && values.some(one => list.exclusive.has(one))
      if (excluding) return issue('notCombinable')
      return most !== undefined && values.length > most ? issue('tooMany', { max: most }) : OK
    },
    rules: (value, { values, final }) => {
      const items = Array.isArray(value) ? unwrapped(value) : []
      const offered = offers(values)
      if (!items.every(item => isOffered(bare(item), list, offered))) return issue('notAllowed')
      return final ? countIssues(items) : OK
    },
    ...(question.hideIfChoicesEmpty === true
      ? { exhausted: values => offers(values).size === 0 }
      : {}),
    ...(list.hasOther
      ? {
          choosesOther: value => Array.isArray(value) && unwrapped(value).map(bare).includes(OTHER),
        }
      : {}),
  }

  function countIssues(items: readonly unknown[]): Issues {
    const [only] = items
    const excused = items.length === 1 && list.exclusive.has(bare(only))
    if (least !== undefined && items.length < least && !excused) {
      return issue('tooFew', { min: least })
    }
    return items.map(item => commentIssues(item, list)).find(issues => issues.length > 0) ?? OK
  }
}

/** SurveyJS counts an unanswered question as too few: a minimum also makes it required. */
export function countsOf(question: Element): { least?: number; most?: number } {
  const areas = questionType(question.type)?.offers === 'areas'
  const least = numberOf(areas ? question.minSelectedAreas : question.minSelectedChoices)
  const most = numberOf(areas ? question.maxSelectedAreas : question.maxSelectedChoices)
  return { least: least || undefined, most: most || undefined }
}

/** With `valuePropertyName` each chosen value stands in an object of its own. */
function unwrap(item: unknown, wrap: string): unknown {
  if (!isRecord(item)) return item
  const { [wrap]: value, ...others } = item
  return Object.keys(others).length === 0 ? value : { value, ...others }
}
