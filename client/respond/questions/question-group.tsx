import type { ReactNode } from 'react'
import { QuestionFaults } from './question-faults.tsx'
import { describedBy, type QuestionText } from './question-text.ts'

/** A question that is answered by several inputs together. */
export interface QuestionGroupProps extends QuestionText {
  /** One answer among several (`radiogroup`), or any number of inputs (`group`). */
  readonly role: 'radiogroup' | 'group'
  readonly children: ReactNode
}

export function QuestionGroup({ role, children, ...question }: QuestionGroupProps) {
  const { id, title, description, optional, required, faults } = question
  const state = role === 'radiogroup' && {
    'aria-required': required,
    'aria-invalid': faults.length > 0,
  }
  return (
    <fieldset
      className="question"
      id={id}
      role={role}
      {...state}
      aria-describedby={describedBy(question)}
    >
      <legend className="question-title">
        <QuestionTitle title={title} optional={optional} />
      </legend>
      {description && (
        <p className="explanation" id={`${id}-description`}>
          {description}
        </p>
      )}
      {children}
      <QuestionFaults id={id} faults={faults} />
    </fieldset>
  )
}

export function QuestionTitle({ title, optional }: Pick<QuestionText, 'title' | 'optional'>) {
  return (
    <>
      {title}
      {optional && <span className="optional"> {optional}</span>}
    </>
  )
}
