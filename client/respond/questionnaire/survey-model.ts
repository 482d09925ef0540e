import { type Question, SurveyModel } from 'survey-core'
import type { Locale } from '#survey-definitions/localized-text.ts'
import { registerProperties } from '#survey-definitions/register-properties.ts'
import type { Answers } from '../keeping/answers.ts'
import type { Link } from '../link/link.ts'

/**
 * The questionnaire's logic: pages, conditions, calculated values. Buttons, progress, saving and
 * the thank-you are the page's own.
 */
export function surveyModel(
  definition: NonNullable<Link['definition']>,
  locale: Locale,
  answers: Answers,
): SurveyModel {
  registerProperties()
  const model = new SurveyModel(definition)
  model.locale = locale
  // With arrow keys the first step through a scale would already turn the page.
  model.autoAdvanceEnabled = false
  // Its way of going through one field after the other is not ours.
  if (model.questionsOnPageMode === 'inputPerPage') model.questionsOnPageMode = 'questionPerPage'
  // No frames around what SurveyJS draws itself.
  model.isCompact = true
  model.textUpdateMode = 'onTyping'
  for (const question of model.getAllQuestions(false, true, true)) offerDontKnow(question)
  if (Object.keys(answers).length > 0) model.mergeData(answers)
  return model
}

/** Among choices SurveyJS offers it by itself. */
function offerDontKnow(question: Question): void {
  if (question.getPropertyValue('dontKnow') && 'showDontKnowItem' in question) {
    question.showDontKnowItem = true
  }
}
