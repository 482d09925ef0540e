import { type InputHTMLAttributes, useState } from 'react'
import type { QuestionTextModel } from 'survey-core'
import { DONT_KNOW } from '#survey-definitions/definition.ts'
import { QuietChoice } from '../questions/choice-list.tsx'
import { describedBy, faultsId, SingleInput } from '../questions/question-group.tsx'
import { useWords } from '../shell/words.ts'
import { Comment } from './beside-answer.tsx'
import type { QuestionProps } from './faults.ts'
import { giveAnswer } from './survey-model.ts'
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

interface NumberInputProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly question: QuestionTextModel
  /** The answer is "don't know", which is no number. */
  readonly isCleared: boolean
}

/**
 * A number typed as text: a browser's own number field swallows what it cannot read and changes
 * the answer when the wheel is turned.
 */
function NumberInput({ question, isCleared, ...attributes }: NumberInputProps) {
  const [typed, setTyped] = useState('')
  const value: unknown = isCleared ? undefined : question.value
  const shown = readNumber(typed) === value ? typed : String(value ?? '')
  return (
    <input
      {...attributes}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      onChange={event => {
        setTyped(event.target.value)
        giveAnswer(question, readNumber(event.target.value))
      }}
    />
  )
}

/** What was typed as a number, full-width digits included; else the words, which will be refused. */
export function readNumber(typed: string): number | string | undefined {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return undefined
  const number = Number(text.includes('.') ? text : text.replace(',', '.'))
  return Number.isFinite(number) && /^[+-]?[\d.,]+$/.test(text) ? number : typed
}
