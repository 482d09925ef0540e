import { DONT_KNOW, type Element } from '../definition.ts'
import type { SurveySettings } from './answer-kind.ts'

export const OTHER = 'other'
const NONE = 'none'
const REFUSED = 'refused'

/** The values of the choices that SurveyJS offers beside the listed ones, and of our "don't know". */
export function specialValues(question: Element): string[] {
  const special: string[] = []
  if (question.showNoneItem) special.push(NONE)
  if (question.showRefuseItem) special.push(REFUSED)
  if (question.showDontKnowItem || question.dontKnow) special.push(DONT_KNOW)
  if (question.showOtherItem) special.push(OTHER)
  return special
}

/** The comment's key is taken where the question has a comment of its own: the words become the answer. */
export function storesOtherAsComment(
  question: Element,
  settings: SurveySettings,
  hasCommentedChoices = false,
): boolean {
  if (question.showCommentArea === true) return false
  if (hasCommentedChoices) return true
  return typeof question.storeOthersAsComment === 'boolean'
    ? question.storeOthersAsComment
    : settings.storesOthersAsComment
}
