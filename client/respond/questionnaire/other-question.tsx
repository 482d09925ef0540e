import 'survey-core/survey-core.css'
import './other-question.css'
import { useEffect, useState } from 'react'
import { SurveyQuestion } from 'survey-react-ui'
import { DONT_KNOW } from '#survey-definitions/definition.ts'
import { QuestionFaults } from '../questions/question-faults.tsx'
import { QuestionTitle } from '../questions/question-group.tsx'
import { faultsId } from '../questions/question-text.ts'
import { QuietChoice } from '../questions/quiet-choice.tsx'
import { useWords } from '../shell/words.ts'
import { giveAnswer, surveyOf } from './give-answer.ts'
import { otherSupport } from './other-support.tsx'
import { questionCreator } from './question-creator.ts'
import type { QuestionProps } from './question-props.ts'
import { useNarrowScreen } from './use-narrow-screen.ts'
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
