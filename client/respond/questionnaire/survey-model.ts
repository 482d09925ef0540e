import { useCallback, useRef, useSyncExternalStore } from 'react'
import { type Question, SurveyModel } from 'survey-core'
import type { Locale } from '#survey-definitions/localized-text.ts'
import { registerProperties } from '#survey-definitions/register-properties.ts'
import type { Link } from '../link/link.ts'
import type { Answers } from '../response/answers.ts'

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
  // With arrow keys the first step through a scale would already lead to the next page.
  model.autoAdvanceEnabled = false
  // One field after the other is not supported.
  if (model.questionsOnPageMode === 'inputPerPage') model.questionsOnPageMode = 'questionPerPage'
  // No frames around what SurveyJS draws itself.
  model.isCompact = true
  model.textUpdateMode = 'onTyping'
  for (const question of model.getAllQuestions(false, true, true)) offerDontKnow(question)
  if (Object.keys(answers).length > 0) model.mergeData(answers)
  return model
}

/** Among choices SurveyJS can offer it. */
function offerDontKnow(question: Question): void {
  if (question.getPropertyValue('dontKnow') && 'showDontKnowItem' in question) {
    question.showDontKnowItem = true
  }
}

/**
 * Renders again whenever the questionnaire changed. SurveyJS works out all that depends on an
 * answer before it reports the answer, so one signal is enough for the whole page.
 */
export function useModel(model: SurveyModel): void {
  const version = useRef(0)
  const subscribe = useCallback(
    (changed: () => void) => {
      const signal = () => {
        version.current += 1
        changed()
      }
      const events = [
        model.onValueChanged,
        model.onLocaleChangedEvent,
        model.onCurrentPageChanged,
        model.onQuestionVisibleChanged,
        model.onPanelVisibleChanged,
        model.onPageVisibleChanged,
      ]
      for (const event of events) event.add(signal)
      return () => {
        for (const event of events) event.remove(signal)
      }
    },
    [model],
  )
  useSyncExternalStore(subscribe, () => version.current)
}

/** Past the question's own conversion, which drops what it does not like without a word. */
export function giveAnswer(question: Question, value: unknown): void {
  surveyOf(question).setValue(question.getValueName(), value)
}

export function surveyOf({ name, survey }: Question): SurveyModel {
  if (survey instanceof SurveyModel) return survey
  throw new TypeError(`question ${name} belongs to no questionnaire`)
}
