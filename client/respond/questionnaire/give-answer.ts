import { type Question, SurveyModel } from 'survey-core'

/** Past the question's own conversion, which drops what it does not like without a word. */
export function giveAnswer(question: Question, value: unknown): void {
  surveyOf(question).setValue(question.getValueName(), value)
}

export function surveyOf({ name, survey }: Question): SurveyModel {
  if (survey instanceof SurveyModel) return survey
  throw new TypeError(`question ${name} belongs to no questionnaire`)
}
