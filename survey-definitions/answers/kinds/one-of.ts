import { OTHER } from '../../choices.ts'
import type { Element } from '../../definition.ts'
import type { AnswerChecks, SurveySettings } from '../answer-checks.ts'
import { isText } from '../answer-limits.ts'
import { type Issues, issue, OK } from '../answer-problem.ts'
import { isEmpty, isRecord } from '../answer-value.ts'
import { bare, type ChoiceList, choiceListOf, isOffered } from '../choice-list.ts'

/** One of the values on offer: rating, radiogroup, dropdown, buttongroup, a single image. */
export function oneOf(question: Element, settings: SurveySettings): AnswerChecks {
  const list = choiceListOf(question, settings)
  const offers = list.offered
  return {
    shape: value => choiceIssues(value, list, settings),
    rules: (value, { values, final }) => {
      if (isEmpty(value)) return OK
      if (!isOffered(bare(value), list, offers(values))) return issue('notAllowed')
      return final ? commentIssues(value, list) : OK
    },
    ...(question.hideIfChoicesEmpty === true
      ? { exhausted: values => offers(values).size === 0 }
      : {}),
    ...(list.hasOther ? { choosesOther: value => value === OTHER } : {}),
  }
}

/** One chosen value, with its comment where the choice has one. */
export function choiceIssues(value: unknown, list: ChoiceList, settings: SurveySettings): Issues {
  const { chosen, comment, others } = unpacked(value)
  if (others > 0 || (isRecord(value) && list.commented.size === 0)) return issue('wrongType')
  if (comment !== undefined) {
    if (!list.commented.has(chosen)) return issue('wrongType')
    const issues = isText(comment, settings.maxCommentLength)
    if (issues.length > 0) return issues
  }
  if (list.all.has(chosen)) return OK
  if (list.unlisted === 'none') return offTheList(chosen, list)
  return typeof chosen === 'number' ? OK : isText(chosen, settings.maxCommentLength)
}

/** Of a scale, its ends say more than "not on offer". */
function offTheList(chosen: unknown, list: ChoiceList): Issues {
  if (typeof chosen !== 'number') return issue('notAllowed')
  const numbers = [...list.all].filter(value => typeof value === 'number')
  const [min, max] = [Math.min(...numbers), Math.max(...numbers)]
  return chosen < min || chosen > max ? issue('outOfRange', { min, max }) : issue('notAllowed')
}

export function commentIssues(value: unknown, list: ChoiceList): Issues {
  const { chosen, comment } = unpacked(value)
  const missing = list.commented.get(chosen)?.required === true && isEmpty(comment)
  return missing ? issue('requiredComment') : OK
}

function unpacked(value: unknown): { chosen: unknown; comment: unknown; others: number } {
  if (!isRecord(value)) return { chosen: value, comment: undefined, others: 0 }
  const { value: chosen, comment, ...others } = value
  return { chosen, comment, others: Object.keys(others).length }
}
