import 'survey-core/survey-core.css'
import './other-question.css'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { type Question, type SurveyError, type SurveyModel, SvgRegistry } from 'survey-core'
import {
  PopupModal,
  ReactElementFactory,
  ReactQuestionFactory,
  SurveyQuestion,
  SvgBundleComponent,
} from 'survey-react-ui'
import { DONT_KNOW } from '#survey-definitions/definition.ts'
import { QuietChoice } from '../questions/choice-list.tsx'
import { faultsId, QuestionFaults, QuestionTitle } from '../questions/question-group.tsx'
import { useWords } from '../shell/words.ts'
import type { QuestionProps } from './faults.ts'
import { giveAnswer, surveyOf } from './survey-model.ts'
import { useQuestionText } from './use-question-text.ts'

/** Any other kind of question, as SurveyJS draws it, in our colours. */
export function OtherQuestion({ question, faults }: QuestionProps) {
  const words = useWords()
  const text = useQuestionText({ question, faults })
  const survey = surveyOf(question)
  const [creator] = useState(() => {
    // The title is ours, as it is over every question; SurveyJS then names its inputs by it.
    question.titleLocation = 'hidden'
    return questionCreator(survey)
  })
  useNarrowScreen(survey)
  useEffect(otherSupport, [])
  return (
    <div className="other-question sd-theme-root">
      <p className="question-title">
        <QuestionTitle {...text} />
      </p>
      {text.description && <p className="explanation">{text.description}</p>}
      <SurveyQuestion element={question} creator={creator} css={survey.css} />
      {question.getPropertyValue('dontKnow') && (
        <QuietChoice
          kind="checkbox"
          name={`${question.id}-dont-know`}
          label={words('dontKnow')}
          isChosen={question.value === DONT_KNOW}
          choose={isChosen => {
            if (isChosen) giveAnswer(question, DONT_KNOW)
            else question.clearValue()
          }}
          faultsId={faultsId(text)}
        />
      )}
      {question.errors.length === 0 && <QuestionFaults {...text} />}
    </div>
  )
}

/** What survey-react-ui's own survey component would be to its questions. */
function questionCreator(survey: SurveyModel) {
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

/** Has SurveyJS draw its tables as lists where the screen is narrow. */
function useNarrowScreen(survey: SurveyModel): void {
  useEffect(() => {
    const narrow = window.matchMedia('(max-width: 40rem)')
    const update = () => survey.setIsMobile(narrow.matches)
    update()
    narrow.addEventListener('change', update)
    return () => narrow.removeEventListener('change', update)
  }, [survey])
}

let isThere = false

/** The icons and dialogs that SurveyJS's drawings share, once a page. */
function otherSupport(): void {
  if (isThere) return
  isThere = true
  // Of all its icons this one has a style of its own, which our security policy refuses. It
  // belongs to a timer that we do not show.
  Reflect.deleteProperty(SvgRegistry.icons, 'timercircle')
  const holder = document.body.appendChild(document.createElement('div'))
  createRoot(holder).render(
    <>
      <SvgBundleComponent />
      <PopupModal />
    </>,
  )
}
