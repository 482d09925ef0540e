import { useEffect, useState } from 'react'
import type { SurveyModel } from 'survey-core'
import {
  type AnswerValidator,
  compileAnswers,
} from '#survey-definitions/answers/compile-answers.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Keeper } from '../keeping/keeper.ts'
import { plainAnswers } from '../keeping/stamped-answers.ts'
import { connect } from './connect.ts'
import { drawnByUs } from './drawn-by-us.tsx'
import { knownAnswers } from './known-answers.ts'
import { surveyModel } from './survey-model.ts'
import { useModel } from './use-model.ts'

/** The questionnaire at work: its logic, and its judge. */
export interface Questionnaire {
  readonly model: SurveyModel
  readonly validator: AnswerValidator
}

export function useQuestionnaire(
  definition: SurveyDefinition,
  keeper: Keeper,
  locale: Locale,
): Questionnaire {
  const [questionnaire] = useState(() => begin(definition, keeper, locale))
  const { model, validator } = questionnaire
  useModel(model)
  useEffect(() => connect(model, validator, keeper), [model, validator, keeper])
  useEffect(() => {
    model.locale = locale
  }, [model, locale])
  return questionnaire
}

function begin(definition: SurveyDefinition, keeper: Keeper, locale: Locale): Questionnaire {
  const validator = compileAnswers(definition)
  const { answers, page } = keeper.state().response
  const model = surveyModel(definition, locale, knownAnswers(validator, plainAnswers(answers)))
  const left = page === undefined ? null : model.getPageByName(page)
  if (left?.isVisible) model.currentPage = left
  fetchOtherDrawing(model)
  return { model, validator }
}

/** While there is a connection, not when its page is reached. */
function fetchOtherDrawing(model: SurveyModel): void {
  const questions = model.getAllQuestions()
  if (questions.every(question => drawnByUs({ question, faults: [] }))) return
  import('./other-question.tsx').catch(() => {})
}
