import type { QuestionBooleanModel } from 'survey-core'
import { DONT_KNOW } from '#survey-definitions/definition.ts'
import { ChoiceList, QuietChoice } from '../questions/choice-list.tsx'
import { faultsId, QuestionGroup } from '../questions/question-group.tsx'
import { useWords } from '../shell/words.ts'
import { ClearAnswer, Comment } from './beside-answer.tsx'
import type { QuestionProps } from './faults.ts'
import { useQuestionText } from './use-question-text.ts'

/** Yes or no, as two answers to choose from: a switch would already be an answer. */
export function BooleanQuestion({ question, faults }: QuestionProps<QuestionBooleanModel>) {
  const words = useWords()
  const text = useQuestionText({ question, faults })
  const answers = [
    { key: 'true', label: question.locLabelTrue.renderedHtml, value: question.getValueTrue() },
    { key: 'false', label: question.locLabelFalse.renderedHtml, value: question.getValueFalse() },
  ]
  const common = { name: question.id, disabled: question.isReadOnly, faultsId: faultsId(text) }
  return (
    <QuestionGroup role="radiogroup" {...text}>
      <ChoiceList
        {...common}
        kind="radio"
        options={answers}
        sideBySide
        chosen={answers.flatMap(({ key, value }) => (value === question.value ? [key] : []))}
        choose={chosen => {
          question.value = answers.find(({ key }) => key === chosen)?.value
        }}
      />
      {question.getPropertyValue('dontKnow') && (
        <QuietChoice
          {...common}
          kind="radio"
          label={words('dontKnow')}
          isChosen={question.value === DONT_KNOW}
          choose={() => {
            question.value = DONT_KNOW
          }}
        />
      )}
      <ClearAnswer question={question} />
      <Comment question={question} />
    </QuestionGroup>
  )
}
