import type { Element } from '../definition.ts'
import type { SurveySettings } from './answer-kind.ts'

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
