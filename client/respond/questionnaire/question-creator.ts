import type { Question, SurveyError, SurveyModel } from 'survey-core'
import { ReactElementFactory, ReactQuestionFactory } from 'survey-react-ui'

/** What survey-react-ui's own survey component would be to its questions. */
export function questionCreator(survey: SurveyModel) {
  const creator = {
    createQuestionElement: (question: Question) =>
      ReactQuestionFactory.Instance.createQuestion(
        question.isDefaultRendering() ? question.getTemplate() : question.getComponentName(),
        { question, isDisplayMode: question.isInputReadOnly, creator },
      ),
    renderError: (key: string, error: SurveyError, cssClasses: unknown, element?: unknown) =>
      ReactElementFactory.Instance.createElement(survey.questionErrorComponent, {
        key,
        error,
        cssClasses,
        element,
      }),
    questionTitleLocation: () => survey.questionTitleLocation,
    questionErrorLocation: () => survey.questionErrorLocation,
  }
  return creator
}
