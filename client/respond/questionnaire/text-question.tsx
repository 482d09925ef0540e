import type { QuestionTextModel } from 'survey-core'
import { DONT_KNOW } from '#survey-definitions/definition.ts'
import { describedBy, faultsId } from '../questions/question-text.ts'
import { QuietChoice } from '../questions/quiet-choice.tsx'
import { SingleInput } from '../questions/single-input.tsx'
import { useWords } from '../shell/words.ts'
import { Comment } from './comment.tsx'
import { giveAnswer } from './give-answer.ts'
import { NumberInput } from './number-input.tsx'
import type { QuestionProps } from './question-props.ts'
import { useQuestionText } from './use-question-text.ts'

/** A word, a number, a date, an address. */
export function TextQuestion({ question, faults }: QuestionProps<QuestionTextModel>) {
  const words = useWords()
  const text = useQuestionText({ question, faults })
  const knowsNot = question.value === DONT_KNOW
  const common = {
    id: `${text.id}-input`,
    className: 'text-input',
    disabled: question.isReadOnly,
    placeholder: question.renderedPlaceholder,
    'aria-required': text.required,
    'aria-invalid': faults.length > 0,
    'aria-describedby': describedBy(text),
  }
  return (
    <SingleInput {...text}>
      {question.inputType === 'number' ? (
        <NumberInput {...common} question={question} isCleared={knowsNot} />
      ) : (
        <input
          {...common}
          type={question.inputType}
          value={knowsNot ? '' : (question.value ?? '')}
          maxLength={question.getMaxLength() ?? undefined}
          min={question.renderedMin}
          max={question.renderedMax}
          step={question.renderedStep}
          autoComplete={question.autocomplete || undefined}
          onChange={event => {
            question.value = event.target.value
          }}
        />
      )}
      {question.getPropertyValue('dontKnow') && (
        <QuietChoice
          kind="checkbox"
          name={`${question.id}-dont-know`}
          label={words('dontKnow')}
          isChosen={knowsNot}
          choose={isChosen => {
            if (isChosen) giveAnswer(question, DONT_KNOW)
            else question.clearValue()
          }}
          disabled={question.isReadOnly}
          faultsId={faultsId(text)}
        />
      )}
      <Comment question={question} />
    </SingleInput>
  )
}
