import { type InputHTMLAttributes, useState } from 'react'
import type { QuestionTextModel } from 'survey-core'
import { giveAnswer } from './give-answer.ts'
import { readNumber } from './read-number.ts'

interface NumberInputProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly question: QuestionTextModel
  /** The answer is "don't know", which is no number. */
  readonly isCleared: boolean
}

/**
 * A number typed as text: a browser's own number field swallows what it cannot read and changes
 * the answer when the wheel is turned.
 */
export function NumberInput({ question, isCleared, ...attributes }: NumberInputProps) {
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
