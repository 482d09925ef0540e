import 'survey-core/survey-core.css'
import './other-question.css'
import { useState } from 'react'
import type { SurveyModel } from 'survey-core'
import { PopupModal, SurveyQuestion, SvgBundleComponent } from 'survey-react-ui'
import { DONT_KNOW } from '#survey-definitions/definition.ts'
import { QuestionFaults } from '../questions/question-faults.tsx'
import { faultsId } from '../questions/question-text.ts'
import { QuietChoice } from '../questions/quiet-choice.tsx'
import { useWords } from '../shell/words.ts'
import { questionCreator } from './question-creator.ts'
import type { QuestionProps } from './question-props.ts'

/** Any other kind of question, as SurveyJS draws it, in our colours. */
export function OtherQuestion({ question, faults }: QuestionProps) {
  const words = useWords()
  const survey = question.survey as SurveyModel
  const [creator] = useState(() => questionCreator(survey))
  return (
    <div className="other-question sd-theme-root sd-root-modern">
      <SvgBundleComponent />
      <PopupModal />
      <SurveyQuestion element={question} creator={creator} css={survey.css} />
      {question.getPropertyValue('dontKnow') && (
        <QuietChoice
          kind="checkbox"
          name={`${question.id}-dont-know`}
          label={words('dontKnow')}
          isChosen={question.value === DONT_KNOW}
          choose={isChosen => {
            if (isChosen) question.value = DONT_KNOW
            else question.clearValue()
          }}
          faultsId={faultsId({ id: question.id, faults })}
        />
      )}
      {question.errors.length === 0 && <QuestionFaults id={question.id} faults={faults} />}
    </div>
  )
}
