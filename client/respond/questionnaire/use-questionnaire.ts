import { useEffect, useState } from 'react'
import type { SurveyModel } from 'survey-core'
import {
  type AnswerValidator,
  compileAnswers,
} from '#survey-definitions/answers/compile-answers.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import type { Locale } from '#survey-definitions/localized-text.ts'
import { type Answers, plainAnswers, sameAnswers } from '../response/answers.ts'
import type { ResponseStore } from '../response/response-store.ts'
import { drawnByUs } from './question-view.tsx'
import { surveyModel, useModel } from './survey-model.ts'

/** The running questionnaire: its logic and its validator. */
export interface Questionnaire {
  readonly model: SurveyModel
  readonly validator: AnswerValidator
}

export function useQuestionnaire(
  definition: SurveyDefinition,
  store: ResponseStore,
  locale: Locale,
): Questionnaire {
  const [questionnaire] = useState(() => begin(definition, store, locale))
  const { model, validator } = questionnaire
  useModel(model)
  useEffect(() => connect(model, validator, store), [model, validator, store])
  useEffect(() => {
    model.locale = locale
  }, [model, locale])
  return questionnaire
}

function begin(definition: SurveyDefinition, store: ResponseStore, locale: Locale): Questionnaire {
  const validator = compileAnswers(definition)
  const { answers, page } = store.state().response
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

/** Reports answers to the store, and shows answers that come from elsewhere. */
export function connect(
  model: SurveyModel,
  validator: AnswerValidator,
  store: ResponseStore,
): () => void {
  const reportAnswers = () => {
    const answers = model.data
    const verdict = validator.validate(answers, { final: false })
    const unready = verdict.ok ? [] : verdict.problems.map(({ question }) => question)
    const before = known
    known = answers
    store.dispatch({ kind: 'answered', before, answers, unready, now: Date.now() })
  }
  const reportPage = () =>
    store.dispatch({ kind: 'pageChanged', page: model.currentPage.name, now: Date.now() })
  const takeOver = () => {
    const { answers } = store.state().response
    if (answers === taken) return
    taken = answers
    const all = plainAnswers(answers)
    if (sameAnswers(all, model.data)) return
    model.data = { ...all }
    known = model.data
  }

  let taken = store.state().response.answers
  let known = plainAnswers(taken)
  model.onValueChanged.add(reportAnswers)
  model.onCurrentPageChanged.add(reportPage)
  const unsubscribe = store.subscribe(takeOver)
  reportAnswers()
  return () => {
    model.onValueChanged.remove(reportAnswers)
    model.onCurrentPageChanged.remove(reportPage)
    unsubscribe()
  }
}

/** Without answers to what the questionnaire does not ask: no respondent could fix those. */
export function knownAnswers(validator: AnswerValidator, answers: Answers): Answers {
  const verdict = validator.validate(answers, { final: false })
  if (verdict.ok) return answers
  const unknown = new Set(
    verdict.problems
      .filter(({ code }) => code === 'unknownQuestion')
      .map(({ question }) => question),
  )
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !unknown.has(key)))
}
